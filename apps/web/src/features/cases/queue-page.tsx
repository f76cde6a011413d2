import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice';
import { LANES, readCaseFilter } from './case-filter';
import { CaseTable } from './case-table';
import { casesQuery } from './cases-api';
import { QueueFilters } from './queue-filters';
import styles from './cases.module.css';

const route = getRouteApi('/shell/cases/cases');

/** The one queue of cases, by legal clock. */
export function QueuePage() {
  const { t } = useTranslation('cases');
  const filter = route.useSearch();
  return (
    <>
      <h1>{t('queue.title')}</h1>
      <nav aria-label={t('queue.lanes')} className={styles['lanes']}>
        {[undefined, ...LANES].map((lane) => (
          <Link
            key={lane ?? 'all'}
            to="/cases"
            search={readCaseFilter({ ...filter, lane })}
            aria-current={filter.lane === lane ? 'true' : undefined}
          >
            {t(lane === undefined ? 'queue.laneAll' : `lanes.${lane}`)}
          </Link>
        ))}
      </nav>
      <QueueFilters filter={filter} />
      <Queue />
    </>
  );
}

function Queue() {
  const { t } = useTranslation(['cases', 'core']);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(casesQuery(route.useSearch()));
  if (isPending) return <p role="status">{t('core:common.loading')}</p>;
  if (data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {items.length === 0 ? (
        <p role="status">{t('queue.empty')}</p>
      ) : (
        <CaseTable items={items} caption={t('queue.caption')} />
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('core:common.more')}
        </Button>
      )}
    </>
  );
}
