import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import styles from '../shared/desk.module.css';
import { meritGroupsQuery, type MeritFilter } from '../shared/merit-queries';
import { GroupValue, MeritGroups, type Group } from './merit-groups';
import { MeritExport } from './merit-export';
import { keyOf, type MeritGroup } from './merit-question';
import { MeritRecords } from './merit-records';

interface MeritResultProps {
  readonly filter: MeritFilter;
  readonly groupBy: readonly MeritGroup[];
  /** Narrows the question to one protected reporter. */
  readonly onAlias: (code: string) => void;
}

/** What the question found: counted, in groups, and one by one. */
export function MeritResult({ filter, groupBy, onAlias }: MeritResultProps) {
  const { t } = useTranslation('recognition');
  const [group, setGroup] = useState<Group>();
  const counted = useQuery({
    ...meritGroupsQuery(filter, groupBy.length === 0 ? ['year'] : groupBy),
    placeholderData: keepPreviousData,
  });
  const total = counted.data?.total;
  const shown = group === undefined ? filter : { ...filter, ...group.drillDown };
  return (
    <>
      <div className={styles['bar']}>
        <p role="status" className={styles['plain']}>
          {total && (
            <strong>
              {t('merits.found', {
                count: formatNumber(total.count),
                quantity: formatNumber(total.quantity),
              })}
            </strong>
          )}
        </p>
        {total && total.count > 0 && <MeritExport filter={filter} groupBy={groupBy} />}
      </div>
      {groupBy.length > 0 && <MeritGroups counted={counted} groupBy={groupBy} onDrill={setGroup} />}
      {group && (
        <div className={styles['bar']} role="status">
          <strong>
            {t('merits.drilled')}{' '}
            {groupBy.map((name, at) => (
              <span key={name}>
                {at > 0 && ' · '}
                <GroupValue group={name} value={keyOf(group.key, name)} />
              </span>
            ))}
          </strong>
          <Button className="no-print" size="small" autoFocus onClick={() => setGroup(undefined)}>
            {t('merits.undrill')}
          </Button>
        </div>
      )}
      <MeritRecords
        key={JSON.stringify(shown)}
        filter={shown}
        total={group?.count ?? total?.count}
        onAlias={onAlias}
      />
    </>
  );
}
