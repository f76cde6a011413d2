import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../../api/session';
import { formatNumber } from '../../../lib/format';
import styles from '../shared/desk.module.css';
import { isFree } from '../shared/merit-line';
import { meritsQuery, type MeritFilter } from '../shared/merit-queries';
import { QuietTable } from '../shared/quiet-table';
import { MeritsTable } from './merits-table';
import { NothingFound } from './nothing-found';
import { PrintRecords } from './print-records';
import { choose, NOTHING } from './selection';

interface MeritRecordsProps {
  readonly filter: MeritFilter;
  /** How many there are in all, once they are counted. */
  readonly total: number | undefined;
  readonly onAlias: (code: string) => void;
}

/** The records behind a question; a secretary chooses some and nominates for them. */
export function MeritRecords({ filter, total, onAlias }: MeritRecordsProps) {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const navigate = useNavigate();
  const mayNominate = holds(useSession(), ['committee_secretary']);
  const [selection, setSelection] = useState(NOTHING);
  const list = useInfiniteQuery(meritsQuery(filter));
  const merits = list.data?.pages.flatMap(({ items }) => items ?? []) ?? [];
  const rows = merits.map((merit) => ({ id: merit.meritId, isFree: isFree(merit) }));
  const { chosen } = selection;
  const nominate = (): void =>
    void navigate({
      to: '/recognition/dossiers/new',
      state: {
        chosenMerits: merits
          .filter(({ meritId }) => chosen.has(meritId))
          .map(({ meritId, honouree }) => ({ meritId, honouree })),
      },
    });
  const choice = {
    chosen,
    onChoose: (row: number, isRange: boolean) => setSelection(choose(rows, selection, row, isRange)),
  };
  if (list.isSuccess && merits.length === 0) return <NothingFound />;
  return (
    <>
      {merits.length > 0 && (
        <div className={`${styles['bar']} no-print`}>
          {mayNominate && (
            <Button type="primary" disabled={chosen.size === 0} onClick={nominate}>
              {t('merits.nominate', { number: chosen.size })}
            </Button>
          )}
          {chosen.size > 0 && <Button onClick={() => setSelection(NOTHING)}>{t('merits.letGo')}</Button>}
          <PrintRecords list={list} loaded={merits.length} total={total} />
        </div>
      )}
      <QuietTable
        isLoading={list.isPending}
        error={list.error}
        isEmpty={merits.length === 0}
        empty=""
        onRetry={() => void list.refetch()}
      >
        <MeritsTable merits={merits} onAlias={onAlias} {...(mayNominate ? { choice } : {})} />
      </QuietTable>
      <div className={styles['bar']}>
        {total !== undefined && merits.length > 0 && (
          <span className={styles['weak']}>
            {t('merits.shown', { shown: formatNumber(merits.length), total: formatNumber(total) })}
          </span>
        )}
        {list.hasNextPage && (
          <Button
            className="no-print"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {core('common.more')}
          </Button>
        )}
      </div>
    </>
  );
}
