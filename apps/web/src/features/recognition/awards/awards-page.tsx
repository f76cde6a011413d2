import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../shared/desk.module.css';
import { QuietTable } from '../shared/quiet-table';
import { AwardGroups } from './award-groups';
import { awardsQuery, type AwardGroup } from './award-queries';
import { AwardsFilter } from './awards-filter';
import type { AwardFilter } from './awards-search';
import { AwardsTable } from './awards-table';

const route = getRouteApi('/shell/recognition/recognition/awards');

/** Awards that were granted: one by one, and counted with what they cost. */
export function AwardsPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const filter = route.useSearch();
  const navigate = useNavigate();
  const [groupBy, setGroupBy] = useState<readonly AwardGroup[]>([]);
  const narrow = (search: AwardFilter): void =>
    void navigate({ to: '/recognition/awards', search, replace: true });
  const list = useInfiniteQuery(awardsQuery(filter));
  const awards = list.data?.pages.flatMap(({ items }) => items ?? []) ?? [];
  return (
    <div className={styles['page']}>
      <h1>{core('pages.awards')}</h1>
      <AwardsFilter filter={filter} onChange={narrow} groupBy={groupBy} onGroupBy={setGroupBy} />
      {groupBy.length > 0 && <AwardGroups filter={filter} groupBy={groupBy} onDrill={narrow} />}
      <QuietTable
        isLoading={list.isPending}
        error={list.error}
        isEmpty={awards.length === 0}
        empty={t('awards.empty')}
        onRetry={() => void list.refetch()}
      >
        <AwardsTable awards={awards} />
      </QuietTable>
      {list.hasNextPage && (
        <div>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {core('common.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
