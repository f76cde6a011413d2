import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../shared/desk.module.css';
import { HonoureeName, useHonoureeText } from '../shared/honouree-name';
import { MeritLine } from '../shared/merit-line';
import { OutcomeTag } from '../shared/status-tag';
import { awardFormsQuery, useMeritWords } from '../shared/vocabulary';
import { useReasonWord } from './appraisal-reasons';
import { CertificatePreview } from './certificate-preview';
import type { Dossier, Nomination } from './dossier-queries';

/** Who is nominated for what, and what came of it. */
export function NominationsTable({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const forms = useQuery(awardFormsQuery(dossier.receivedOn)).data ?? [];
  return (
    <section className={styles['panel']}>
      <h2>{t('nominations.title', { number: dossier.nominations.length })}</h2>
      {dossier.nominations.length === 0 ? (
        <p>{t('nominations.empty')}</p>
      ) : (
        <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('nominations.merits')}>
          <table className={`${styles['table']} stacked`}>
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
                <NominationRows
                  key={nomination.nominationId}
                  dossier={dossier}
                  nomination={nomination}
                  form={forms.find(({ awardFormCode }) => awardFormCode === nomination.awardFormCode)?.label}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface NominationProps {
  readonly dossier: Dossier;
  readonly nomination: Nomination;
}

const COLUMNS = 5;

/** One nomination, and below it on demand the certificate as it will print. */
function NominationRows({
  dossier,
  nomination,
  form,
}: NominationProps & { readonly form: string | undefined }) {
  const { t } = useTranslation('recognition');
  const words = useMeritWords();
  const previewId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { honouree, partyName, outcome } = nomination;
  const name = useHonoureeText()({ honouree, name: partyName });
  const mayPreview = outcome !== 'ineligible' && outcome !== 'failed' && dossier.decision == null;
  return (
    <>
      <tr>
        <th scope="row">
          <HonoureeName honouree={honouree} name={partyName} />
          <div className={styles['weak']}>{words.partyKind(nomination.partyKind)}</div>
          {mayPreview && (
            <Button
              className="no-print"
              size="small"
              aria-expanded={isOpen}
              aria-controls={previewId}
              aria-label={`${t('preview.open')}: ${name}`}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('preview.open')} {isOpen ? '▴' : '▾'}
            </Button>
          )}
        </th>
        <td data-label={t('nominations.form')}>{form ?? nomination.awardFormCode}</td>
        <td data-label={t('nominations.merits')}>
          <NominatedMerits dossier={dossier} nomination={nomination} />
        </td>
        <td data-label={t('nominations.citation')}>
          {nomination.citation === '' ? '—' : nomination.citation}
        </td>
        <td data-label={t('nominations.outcome')}>
          <Outcome dossier={dossier} nomination={nomination} />
        </td>
      </tr>
      {isOpen && mayPreview && (
        <tr>
          <td colSpan={COLUMNS}>
            <CertificatePreview id={previewId} dossier={dossier} nomination={nomination} />
          </td>
        </tr>
      )}
    </>
  );
}

function NominatedMerits({ dossier: { merits, awards }, nomination: { meritIds } }: NominationProps) {
  const { t } = useTranslation('recognition');
  const named = merits.filter(({ meritId }) => meritIds.includes(meritId));
  const struck = meritIds.length - named.length;
  if (meritIds.length === 0) return <>—</>;
  return (
    <ul className={styles['list']}>
      {named.map((merit) => (
        <li key={merit.meritId}>
          <MeritLine merit={merit} own={awards} />
        </li>
      ))}
      {struck > 0 && <li className={styles['bad']}>✕ {t('nominations.struck', { number: struck })}</li>}
    </ul>
  );
}

function Outcome({ dossier, nomination }: NominationProps) {
  const { t } = useTranslation('recognition');
  const reason = useReasonWord();
  const { nominationId } = nomination;
  const isThis = (of: { readonly nominationId: string }): boolean => of.nominationId === nominationId;
  const votes = dossier.councilResult?.results.find(isThis);
  const leftOut = dossier.appraisal?.ineligible.find(isThis);
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
    </>
  );
}
