import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../../api/session';
import styles from '../shared/desk.module.css';
import { HonoureeName } from '../shared/honouree-name';
import { MeritLine } from '../shared/merit-line';
import { meritsOfQuery } from '../shared/merit-queries';
import { OutcomeTag } from '../shared/status-tag';
import { awardFormsQuery, useMeritWords } from '../shared/vocabulary';
import { useReasonWord } from './appraisal-reasons';
import type { Dossier, Nomination } from './dossier-queries';

/** Who is nominated for what, and what came of it. */
export function NominationsTable({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const forms = useQuery(awardFormsQuery(dossier.receivedOn)).data ?? [];
  const words = useMeritWords();
  return (
    <section className={styles['panel']}>
      <h2>{t('nominations.title', { number: dossier.nominations.length })}</h2>
      {dossier.nominations.length === 0 ? (
        <p>{t('nominations.empty')}</p>
      ) : (
        <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('nominations.merits')}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('nominations.honouree')}</th>
                <th scope="col">{t('nominations.form')}</th>
                <th scope="col">{t('nominations.merits')}</th>
                <th scope="col">{t('nominations.citation')}</th>
                <th scope="col">{t('nominations.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {dossier.nominations.map((nomination) => (
                <tr key={nomination.nominationId}>
                  <th scope="row">
                    <HonoureeName honouree={nomination.honouree} name={nomination.partyName} />
                    <div className={styles['weak']}>{words.partyKind(nomination.partyKind)}</div>
                  </th>
                  <td>
                    {forms.find(({ awardFormCode }) => awardFormCode === nomination.awardFormCode)?.label ??
                      nomination.awardFormCode}
                  </td>
                  <td>
                    <NominatedMerits nomination={nomination} />
                  </td>
                  <td>{nomination.citation === '' ? '—' : nomination.citation}</td>
                  <td>
                    <Outcome dossier={dossier} nomination={nomination} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function NominatedMerits({ nomination: { honouree, meritIds } }: { readonly nomination: Nomination }) {
  const { t } = useTranslation('recognition');
  const mayRead = holds(useSession(), ['committee_secretary', 'committee_member']);
  const merits = useQuery({ ...meritsOfQuery(honouree), enabled: mayRead }).data ?? [];
  const named = merits.filter(({ meritId }) => meritIds.includes(meritId));
  if (named.length === 0) return <>{t('nominations.meritCount', { number: meritIds.length })}</>;
  return (
    <ul className={styles['list']}>
      {named.map((merit) => (
        <li key={merit.meritId}>
          <MeritLine merit={merit} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ dossier, nomination }: { readonly dossier: Dossier; readonly nomination: Nomination }) {
  const { t } = useTranslation('recognition');
  const reason = useReasonWord();
  const { nominationId } = nomination;
  const isThis = (of: { readonly nominationId: string }): boolean => of.nominationId === nominationId;
  const votes = dossier.councilResult?.results.find(isThis);
  const leftOut = dossier.appraisal?.ineligible.find(isThis);
  const mayPreview = nomination.outcome !== 'ineligible' && nomination.outcome !== 'failed';
  return (
    <>
      <OutcomeTag outcome={nomination.outcome} />
      {leftOut && <div className={styles['weak']}>{reason(leftOut.reasonCode)}</div>}
      {votes && (
        <div className={styles['weak']}>
          {t('nominations.votes', {
            for: votes.votesFor,
            against: votes.votesAgainst,
            abstained: votes.abstained,
          })}
        </div>
      )}
      {mayPreview && dossier.decision == null && (
        <div>
          <a
            href={`/api/recognition/dossiers/${dossier.dossierId}/nominations/${nominationId}/certificate-preview`}
            target="_blank"
            rel="noreferrer"
          >
            {t('nominations.preview')}
          </a>
        </div>
      )}
    </>
  );
}
