import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { ProblemNotice } from '../../../ui/problem-notice';
import { DoneNote } from '../tip/done-note';
import { useFindRequest } from '../find-request';
import { laneCountsQuery, queueQuery } from '../tips';
import { BulkActs } from './bulk-acts';
import { keepQueueSearch } from './last-search';
import { LANES, type Lane, type QueueSearch } from './queue-search';
import { QueueFilters } from './queue-filters';
import { searchOf } from './search-text';
import { SearchForm } from './search-form';
import { ShownAs } from './shown-as';
import { TipTable } from './tip-table';
import styles from './queue.module.css';

const route = getRouteApi('/shell/intake/intake');

/** What waits at my desks, by clock. */
export function QueuePage() {
  const { t } = useTranslation('intake');
  const search = route.useSearch();
  const queue = useInfiniteQuery(queueQuery(search));
  // A search is audited, so it is made when asked for and not again with every change.
  const find = useMutation({
    mutationFn: (text: string) =>
      bodyOf(api.intake.POST('/api/intake/tips/search', { body: { ...searchOf(text), limit: 50 } })),
    gcTime: 0,
  });
  useFindRequest(find.mutate);
  useEffect(() => keepQueueSearch(search), [search]);
  const rows = find.data?.items ?? queue.data?.pages.flatMap(({ items }) => items);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('queue.title')}</h1>
        <SearchForm
          isSearching={find.isPending}
          isShown={find.data !== undefined}
          onSearch={find.mutate}
          onEnd={find.reset}
        />
        <Link to="/intake/new" className={styles['new'] ?? ''}>
          {t('queue.new')} <kbd>F2</kbd>
        </Link>
      </header>
      <DoneNote />
      <ProblemNotice error={find.error} />
      {find.data === undefined && (
        <>
          <Lanes search={search} />
          <div className={styles['views']}>
            <QueueFilters search={search} />
            <ShownAs search={search} />
          </div>
        </>
      )}
      <ProblemNotice error={queue.error} onRetry={() => void queue.refetch()} />
      {rows === undefined && queue.isPending && <p role="status">{t('queue.loading')}</p>}
      {rows?.length === 0 && <p role="status">{find.data ? t('queue.notFound') : t('queue.empty')}</p>}
      <BulkActs />
      {rows !== undefined && rows.length > 0 && <TipTable rows={rows} />}
      {find.data === undefined && queue.hasNextPage && (
        <Button onClick={() => void queue.fetchNextPage()} loading={queue.isFetchingNextPage}>
          {t('queue.more')}
        </Button>
      )}
    </div>
  );
}

const SHAPES: Readonly<Record<Lane, string>> = {
  breached: '■',
  due_soon: '▲',
  today: '◆',
  incoming: '▼',
  waiting: '◌',
  later: '●',
  done: '✓',
};

function Lanes({ search: { lane, unitId } }: { readonly search: QueueSearch }) {
  const { t } = useTranslation('intake');
  const { data: counts } = useQuery(laneCountsQuery(unitId));
  const countOf: Readonly<Record<Lane, number | undefined>> = {
    breached: counts?.breached,
    due_soon: counts?.dueSoon,
    today: counts?.today,
    incoming: counts?.incoming,
    waiting: counts?.waiting,
    later: counts?.later,
    done: undefined,
  };
  return (
    <nav aria-label={t('queue.lanes')} className={styles['lanes']}>
      <Link
        from="/intake"
        to="."
        search={({ lane: _lane, ...rest }) => rest}
        aria-current={lane === undefined ? 'page' : undefined}
      >
        {t('lanes.all')}
      </Link>
      {LANES.map((each) => (
        <Link
          key={each}
          from="/intake"
          to="."
          search={(before) => ({ ...before, lane: each })}
          className={styles[each] ?? ''}
          aria-current={lane === each ? 'page' : undefined}
        >
          <span aria-hidden="true">{SHAPES[each]}</span> {t(`lanes.${each}`)}
          {countOf[each] !== undefined && <strong> {countOf[each]}</strong>}
        </Link>
      ))}
    </nav>
  );
}
