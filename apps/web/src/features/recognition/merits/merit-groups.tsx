import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema/recognition';
import { formatNumber } from '../../../lib/format';
import { useListKeys } from '../../../lib/list-keys';
import { UnitName } from '../../../ui/names';
import styles from '../shared/desk.module.css';
import { QuietTable } from '../shared/quiet-table';
import { useMeritWords } from '../shared/vocabulary';
import { PartyName } from '../parties/party-name';
import { keyOf, type MeritGroup } from './merit-question';

export type Group = components['schemas']['MeritGroupView'];

interface MeritGroupsProps {
  readonly counted: UseQueryResult<components['schemas']['MeritSearchView']>;
  readonly groupBy: readonly MeritGroup[];
  /** Shows exactly the records of one group. */
  readonly onDrill: (group: Group) => void;
}

/** Rows at a time; thousands at once would keep the page busy. */
const AT_ONCE = 100;

/** Merits counted; each number opens its records. */
export function MeritGroups({ counted, groupBy, onDrill }: MeritGroupsProps) {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const { data, error, isPending, refetch } = counted;
  const [most, setMost] = useState(AT_ONCE);
  const groups = data?.groups ?? [];
  const open = (row: number): void => {
    const group = groups[row];
    if (group) onDrill(group);
  };
  const { onKeyDown } = useListKeys(undefined, { open });
  return (
    <QuietTable
      isLoading={isPending}
      error={error}
      isEmpty={groups.length === 0}
      empty={t('merits.empty')}
      onRetry={() => void refetch()}
    >
      <table className={styles['table']}>
        <caption>{t('merits.groupsHint')}</caption>
        <thead>
          <tr>
            {groupBy.map((group) => (
              <th key={group} scope="col">
                {t(`meritGroup.${group}`)}
              </th>
            ))}
            <th scope="col" className={styles['number']}>
              {t('merits.count')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('merit.quantity')}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {groups.slice(0, most).map(({ key, count, quantity, estimated }, row) => (
            <tr key={JSON.stringify(key)} data-row tabIndex={row === 0 ? 0 : -1}>
              {groupBy.map((group) => (
                <td key={group}>
                  <GroupValue group={group} value={keyOf(key, group)} />
                </td>
              ))}
              <td className={styles['number']}>
                <Button type="link" size="small" onClick={() => open(row)}>
                  {formatNumber(count)}
                  <span className="visually-hidden">{t('merits.openGroup')}</span>
                </Button>
                {estimated > 0 && (
                  <span className={styles['soon']} title={t('merit.estimate')}>
                    ≈ {formatNumber(estimated)}
                  </span>
                )}
              </td>
              <td className={styles['number']}>{formatNumber(quantity)}</td>
            </tr>
          ))}
        </tbody>
        {data?.total && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={groupBy.length}>
                {t('merits.total')}
              </th>
              <td className={styles['number']}>{formatNumber(data.total.count)}</td>
              <td className={styles['number']}>{formatNumber(data.total.quantity)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {groups.length > most && (
        <Button className="no-print" onClick={() => setMost(most + AT_ONCE)}>
          {core('common.more')} ({formatNumber(groups.length - most)})
        </Button>
      )}
    </QuietTable>
  );
}

/** What the merits of a group have in common, in words. */
export function GroupValue({ group, value }: { readonly group: MeritGroup; readonly value: string | null }) {
  const { t } = useTranslation('recognition');
  const words = useMeritWords();
  if (value === null) return <span className={styles['weak']}>{t('merits.unnamed')}</span>;
  switch (group) {
    case 'association':
    case 'unit':
    case 'commune':
      return <UnitName unitId={value} />;
    case 'kind':
      return <>{words.kind(value)}</>;
    case 'category':
      return <>{words.category(value)}</>;
    case 'partyKind':
      return <>{words.partyKind(value)}</>;
    case 'party':
      return <PartyName partyId={value} />;
    case 'month':
      return <>{value.split('-').reverse().join('/')}</>;
    case 'year':
      return <>{value}</>;
  }
}
