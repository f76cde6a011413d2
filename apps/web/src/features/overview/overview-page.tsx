import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { actingUnder, holds, useSession } from '../../api/session';
import { vietnamToday } from '../../lib/day-entry';
import { formatDate, formatTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import { usePageActs } from '../../lib/page-acts';
import { UnitName } from '../../ui/names';
import { AwardSection } from './parts/award-section';
import { CaseSection } from './parts/case-section';
import { PeriodChoice } from './parts/period-choice';
import { TipSection } from './parts/tip-section';
import { periodOf } from './period';
import styles from './overview.module.css';

const route = getRouteApi('/shell/overview');

/** How things stand where I serve: tips, cases and awards, each number with the records that it counts. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const session = useSession();
  const search = route.useSearch();
  const now = useNow();
  const period = periodOf(search, vietnamToday(now));
  const desks = unitsOf(session);
  usePageActs([
    { id: 'print', label: t('print'), run: () => window.print() },
    { id: 'tables', label: t('tables'), run: toggleTables },
  ]);
  const [tips, cases, awards] = [
    holds(session, ['operator', 'desk_commander']),
    holds(session, ['investigator', 'case_commander']),
    holds(session, ['committee_secretary', 'committee_member', 'issuer']),
  ];
  // Cases are told as they stand now.
  const hasPeriod = tips || awards;
  const days =
    period.from === period.to
      ? formatDate(period.from)
      : t('days', { from: formatDate(period.from), to: formatDate(period.to) });
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>
          {t('title')}
          {hasPeriod && ` · ${days}`}
        </h1>
        <span className={`${styles['tools']} no-print`}>
          <Button onClick={toggleTables}>{t('tables')}</Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </span>
      </header>
      {hasPeriod && <PeriodChoice search={search} period={period} desks={desks} />}
      <p className={styles['paper']}>
        {search.unitId !== undefined && (
          <>
            <UnitName unitId={search.unitId} /> ·{' '}
          </>
        )}
        {t('printedBy', { name: session.officer.displayName, at: formatTime(new Date(now)) })}
      </p>
      {holds(session, ['operator', 'desk_commander']) && (
        <TipSection period={period} unitId={search.unitId} />
      )}
      {cases && <CaseSection />}
      {awards && <AwardSection period={period} />}
    </div>
  );
}

/** Desks between which the officer may choose. */
function unitsOf(session: Parameters<typeof actingUnder>[0]): readonly string[] {
  const held = actingUnder(session).filter(({ role }) => role === 'operator' || role === 'desk_commander');
  return [...new Set(held.map(({ unitId }) => unitId))];
}

/** Shows every table, or hides all where all are shown. */
function toggleTables(): void {
  const toggles = [...document.querySelectorAll<HTMLButtonElement>('[data-table-toggle]')];
  const hidden = toggles.filter((toggle) => toggle.getAttribute('aria-expanded') === 'false');
  for (const toggle of hidden.length > 0 ? hidden : toggles) toggle.click();
}
