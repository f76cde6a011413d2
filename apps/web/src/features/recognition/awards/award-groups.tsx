import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatMoney, formatNumber } from '../../../lib/format';
import { UnitName } from '../../../ui/names';
import styles from '../shared/desk.module.css';
import { QuietTable } from '../shared/quiet-table';
import { AwardStatusTag } from '../shared/status-tag';
import { awardFormsQuery, useMeritWords } from '../shared/vocabulary';
import { awardGroupsQuery, type AwardGroup } from './award-queries';
import { AWARD_STATUSES, drillDown, type AwardFilter } from './awards-search';

interface AwardGroupsProps {
  readonly filter: AwardFilter;
  readonly groupBy: readonly AwardGroup[];
  readonly onDrill: (filter: AwardFilter) => void;
}

/** Awards counted, with the bonuses of those that stand. */
export function AwardGroups({ filter, groupBy, onDrill }: AwardGroupsProps) {
  const { t } = useTranslation('recognition');
  const {
    data: groups = [],
    error,
    isPending,
    refetch,
  } = useQuery({
    ...awardGroupsQuery(filter, groupBy),
    placeholderData: keepPreviousData,
  });
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const amount = groups.reduce((sum, group) => sum + group.amount, 0);
  return (
    <QuietTable
      isLoading={isPending}
      error={error}
      isEmpty={groups.length === 0}
      empty={t('awards.empty')}
      onRetry={() => void refetch()}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            {groupBy.map((group) => (
              <th key={group} scope="col">
                {t(`awardGroup.${group}`)}
              </th>
            ))}
            <th scope="col" className={styles['number']}>
              {t('awards.count')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('bonus.title')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={JSON.stringify(group.key)}>
              {groupBy.map((name) => (
                <td key={name}>
                  <GroupValue group={name} value={valueOf(group.key, name)} />
                </td>
              ))}
              <td className={styles['number']}>
                <GroupCount
                  count={group.count}
                  found={drillDown(filter, { ...group.key })}
                  onDrill={onDrill}
                />
              </td>
              <td className={styles['number']}>{formatMoney(group.amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={groupBy.length}>
              {t('merits.total')}
            </th>
            <td className={styles['number']}>{formatNumber(count)}</td>
            <td className={styles['number']}>{formatMoney(amount)}</td>
          </tr>
        </tfoot>
      </table>
    </QuietTable>
  );
}

interface GroupCountProps {
  readonly count: number;
  /** Finds the group's awards; nothing where the list cannot be narrowed so. */
  readonly found: AwardFilter | undefined;
  readonly onDrill: (filter: AwardFilter) => void;
}

/** A number that opens its records. */
function GroupCount({ count, found, onDrill }: GroupCountProps) {
  const { t } = useTranslation('recognition');
  if (found === undefined) return <>{formatNumber(count)}</>;
  return (
    <Button type="link" size="small" onClick={() => onDrill(found)}>
      {formatNumber(count)}
      <span className="visually-hidden">{t('awards.openGroup')}</span>
    </Button>
  );
}

function valueOf(key: object, group: AwardGroup): string {
  const value: unknown = Object.entries(key).find(([name]) => name === group)?.[1];
  return typeof value === 'string' ? value : '';
}

function GroupValue({ group, value }: { readonly group: AwardGroup; readonly value: string }) {
  const forms = useQuery(awardFormsQuery()).data ?? [];
  const words = useMeritWords();
  const status = AWARD_STATUSES.find((known) => known === value);
  switch (group) {
    case 'issuer':
      return <UnitName unitId={value} />;
    case 'awardForm':
      return <>{forms.find(({ awardFormCode }) => awardFormCode === value)?.label ?? value}</>;
    case 'partyKind':
      return <>{words.partyKind(value)}</>;
    case 'month':
      return <>{value.split('-').reverse().join('/')}</>;
    case 'status':
      return status === undefined ? <>{value}</> : <AwardStatusTag status={status} />;
    case 'occasion':
    case 'year':
      return <>{value}</>;
  }
}
