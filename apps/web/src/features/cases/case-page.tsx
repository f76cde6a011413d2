import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../lib/format';
import { ProblemNotice } from '../../ui/problem-notice';
import { OfficerName } from '../../ui/names';
import { StaleNotice } from '../../ui/stale-notice';
import { CaseContext } from './case-context';
import { CaseHeader } from './case-header';
import { CaseHistory, CaseLog } from './case-history';
import { CaseSteps } from './case-steps';
import { CaseTips } from './case-tips';
import { caseQuery, type CaseDetail } from './cases-api';
import type { CaseChange } from './case-changes';
import { ClockPicture } from './clock-picture';
import { LeaveGuard } from '../../ui/leave-guard';
import { PlanView } from './plan-view';
import { ProposalView } from './proposal-view';
import { useWorkOn } from './use-case-work';
import styles from './cases.module.css';

const route = getRouteApi('/shell/cases/cases/$caseId');

/** One case: its clocks, its steps, its tips, everything that was done. */
export function CasePage() {
  const { t } = useTranslation(['cases', 'core']);
  const { caseId } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(caseQuery(caseId));
  if (isPending) return <p role="status">{t('core:common.loading')}</p>;
  if (data === undefined) {
    return (
      <>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        <p>
          <Link to="/cases">{t('case.toQueue')}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      <CaseBody key={caseId} record={data} />
    </>
  );
}

function CaseBody({ record }: { readonly record: CaseDetail }) {
  const { t } = useTranslation(['cases', 'core']);
  const { work, dirty, changes, acknowledge } = useWorkOn(record);
  return (
    <CaseContext value={work}>
      <LeaveGuard isDirty={dirty.size > 0} />
      <CaseHeader record={record} />
      {changes !== null && <Changes changes={changes} onSeen={acknowledge} />}
      <div className={styles['columns']}>
        <div>
          <section className={styles['section']}>
            <h2>{t('picture.title')}</h2>
            <ClockPicture clocks={record.clocks} tips={record.tips} />
          </section>
          <Suspense fallback={<p role="status">{t('core:common.loading')}</p>}>
            <CaseSteps dirty={dirty} />
          </Suspense>
        </div>
        <div>
          <CaseTips tips={record.tips} />
          {record.plan != null && <PlanView plan={record.plan} />}
          <ProposalView record={record} />
          <CaseLog entries={record.entries} />
          <CaseHistory record={record} />
        </div>
      </div>
    </CaseContext>
  );
}

interface ChangesProps {
  readonly changes: readonly CaseChange[];
  readonly onSeen: () => void;
}

/** Who did what to the case while something was being typed here. */
function Changes({ changes, onSeen }: ChangesProps) {
  const { t } = useTranslation('cases');
  const lines = changes.map(({ what, officerId, at }) => ({
    key: `${what} ${officerId} ${at}`,
    line: (
      <>
        {at !== undefined && `${formatTime(at)} · `}
        {t(`changes.${what}`)}
        {officerId !== undefined && (
          <>
            {' · '}
            <OfficerName officerId={officerId} />
          </>
        )}
      </>
    ),
  }));
  return (
    <div className={styles['changes']}>
      <StaleNotice
        changes={lines.length === 0 ? [{ key: 'other', line: t('changes.other') }] : lines}
        onSeen={onSeen}
      />
    </div>
  );
}
