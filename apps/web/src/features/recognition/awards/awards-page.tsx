import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/field';
import styles from '../shared/desk.module.css';
import { QuietTable } from '../shared/quiet-table';
import { AwardGroups } from './award-groups';
import { AWARD_GROUPS, awardsQuery, type AwardGroup } from './award-queries';
import { AwardsFilter } from './awards-filter';
import { AwardsTable } from './awards-table';

const route = getRouteApi('/shell/recognition/recognition/awards');

/** Awards that were granted: one by one, and counted with what they cost. */
export function AwardsPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const groupId = useId();
  const filter = route.useSearch();
  const navigate = useNavigate();
  const [groupBy, setGroupBy] = useState<readonly AwardGroup[]>([]);
  const list = useInfiniteQuery(awardsQuery(filter));
  const awards = list.data?.pages.flatMap(({ items }) => items ?? []) ?? [];
  return (
    <div className={styles['page']}>
      <h1>{core('pages.awards')}</h1>
      <AwardsFilter
        filter={filter}
        onChange={(search) => void navigate({ to: '/recognition/awards', search, replace: true })}
      />
      <Field label={t('merits.groupBy')} htmlFor={groupId}>
        <Select
          id={groupId}
          mode="multiple"
          value={[...groupBy]}
          placeholder={t('merits.noGroups')}
          options={AWARD_GROUPS.map((value) => ({ value, label: t(`awardGroup.${value}`) }))}
          onChange={setGroupBy}
        />
      </Field>
      {groupBy.length > 0 && <AwardGroups filter={filter} groupBy={groupBy} />}
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
