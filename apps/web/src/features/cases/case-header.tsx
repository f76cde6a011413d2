import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatTime } from '../../lib/format';
import { OfficerName, UnitName } from '../../ui/names';
import type { CaseDetail } from './cases-api';
import { GROUNDS } from './choices';
import { useCategoryLabel, useStateLabel } from './labels';
import styles from './cases.module.css';

/** Which case it is, where it stands, whose it is. Those alleged are only ever a number. */
export function CaseHeader({ record }: { readonly record: CaseDetail }) {
  const { t } = useTranslation('cases');
  const categoryLabel = useCategoryLabel();
  const stateLabel = useStateLabel();
  const { assignment, proposal, conclusion, predecessorCaseId } = record;
  const ground = GROUNDS.find((code) => code === record.groundCode);
  return (
    <header className={styles['head']}>
      <div className={styles['headLine']}>
        <h1>{t('case.title', { number: record.caseNumber, year: record.caseYear })}</h1>
        <span className={`${styles['tools']} no-print`}>
          <Link to="/cases">{t('case.toQueue')}</Link>
          <Button onClick={() => window.print()}>{t('case.print')}</Button>
        </span>
      </div>
      <p>
        <strong>{stateLabel(record)}</strong>
        {conclusion != null && (
          <strong>
            : {t(`case.conclusion.${conclusion}`)}
            {ground && ` — ${t(`grounds.${ground}`)}`}
          </strong>
        )}
        {' · '}
        {categoryLabel(record.categoryCode)}
        {' · '}
        <UnitName unitId={record.unitId} />
        {record.communeUnitId != null && (
          <>
            {' · '}
            <UnitName unitId={record.communeUnitId} />
          </>
        )}
        {' · '}
        {t('case.received', { time: formatTime(record.competentReceivedAt) })}
      </p>
      <p>
        {assignment == null ? (
          t('queue.unassigned')
        ) : (
          <>
            {t('case.lead')}: <OfficerName officerId={assignment.leadOfficerId} />
            {assignment.supportingOfficerIds.length > 0 && ` · ${t('case.supporting')}: `}
            {assignment.supportingOfficerIds.map((officerId, index) => (
              <span key={officerId}>
                {index > 0 && ', '}
                <OfficerName officerId={officerId} />
              </span>
            ))}
          </>
        )}
      </p>
      <p>
        {proposal == null
          ? t('case.noCounts')
          : t('case.counts', {
              incidents: formatNumber(proposal.incidentCount),
              suspects: formatNumber(proposal.suspectCount),
            })}
      </p>
      {predecessorCaseId != null && (
        <p>
          {t('case.successorOf')}.{' '}
          <Link to="/cases/$caseId" params={{ caseId: predecessorCaseId }}>
            {t('case.predecessor')}
          </Link>
        </p>
      )}
    </header>
  );
}
