import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../../api/session';
import styles from '../shared/desk.module.css';
import { isFree } from '../shared/merit-line';
import { meritsQuery, type MeritFilter } from '../shared/merit-queries';
import { QuietTable } from '../shared/quiet-table';
import { MeritsTable } from './merits-table';
import { choose, NOTHING } from './selection';

/** The records behind a question; a secretary chooses some and nominates for them. */
export function MeritRecords({ filter }: { readonly filter: MeritFilter }) {
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
  return (
    <>
      {mayNominate && merits.length > 0 && (
        <div className={styles['bar']}>
          <Button type="primary" disabled={chosen.size === 0} onClick={nominate}>
            {t('merits.nominate', { number: chosen.size })}
          </Button>
          {chosen.size > 0 && <Button onClick={() => setSelection(NOTHING)}>{t('merits.letGo')}</Button>}
        </div>
      )}
      <QuietTable
        isLoading={list.isPending}
        error={list.error}
        isEmpty={merits.length === 0}
        empty={t('merits.empty')}
        onRetry={() => void list.refetch()}
      >
        <MeritsTable merits={merits} {...(mayNominate ? { choice } : {})} />
      </QuietTable>
      {list.hasNextPage && (
        <div>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {core('common.more')}
          </Button>
        </div>
      )}
    </>
  );
}
