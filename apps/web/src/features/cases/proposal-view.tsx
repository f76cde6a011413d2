import { useTranslation } from 'react-i18next';
import { formatNumber, formatTime } from '../../lib/format';
import { OfficerName, UnitName } from '../../ui/names';
import type { CaseDetail } from './cases-api';
import { GROUNDS } from './choices';
import { reportersOf } from './contributions';
import { nameOfReporter } from './contributions-editor';
import styles from './cases.module.css';

/** The closing report that stands, with everything the decision will rest on. */
export function ProposalView({ record }: { readonly record: CaseDetail }) {
  const { t } = useTranslation('cases');
  const { proposal, contributions, tips } = record;
  if (proposal == null) return null;
  const reporters = reportersOf(tips);
  const ground = GROUNDS.find((code) => code === proposal.groundCode);
  return (
    <section className={styles['section']}>
      <h2>{t('proposal.title')}</h2>
      <p>
        {t('proposal.by')} <OfficerName officerId={proposal.proposerId} /> · {formatTime(proposal.proposedAt)}
        <br />
        <strong>{t(`case.conclusion.${proposal.conclusion}`)}</strong>
        {ground && ` — ${t(`grounds.${ground}`)}`}
        <br />
        {t('proposal.incidentCount')}: {formatNumber(proposal.incidentCount)} · {t('proposal.suspectCount')}:{' '}
        {formatNumber(proposal.suspectCount)}
      </p>
      <p className={styles['text']}>{proposal.summary ?? t('plan.unreadable')}</p>
      <h3>{t('proposal.contributions')}</h3>
      {contributions.length === 0 && <p>{t('contribution.none')}</p>}
      <ul>
        {contributions.map(({ contributionId, alias, kind, associationUnitId }) => {
          const reporter = reporters.find((each) => each.alias === alias);
          return (
            <li key={contributionId}>
              {reporter ? nameOfReporter(reporter, t) : t('contribution.party')} —{' '}
              {t(`contributionKinds.${kind}`)}
              {associationUnitId != null && (
                <>
                  {' '}
                  {t('contribution.association')} <UnitName unitId={associationUnitId} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
