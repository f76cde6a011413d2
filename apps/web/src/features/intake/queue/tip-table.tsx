import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useListKeys } from '../../../lib/list-keys';
import { numberOf, type TipRow } from '../tips';
import { useVocabulary, useWording } from '../vocabulary';
import { chosenTips, useChosenTips } from './chosen-tips';
import { TipTableRow } from './tip-table-row';
import { useColumns } from './use-columns';
import styles from './queue.module.css';

/**
 * Tips in rows. On a row J and K or the arrows go up and down, Enter opens, dots copy, X chooses and Shift+X chooses up
 * to here.
 */
export function TipTable({ rows }: { readonly rows: readonly TipRow[] }) {
  const { t } = useTranslation('intake');
  const { columns } = useColumns();
  const chosen = new Set(useChosenTips().rows.map(({ tipId }) => tipId));
  const copies = useCopies();
  useEffect(() => chosenTips.keepTo(rows), [rows]);
  useEffect(() => () => chosenTips.clear(), []);
  const list = useListKeys(
    (index) => {
      const row = rows[index];
      return row && copies(row);
    },
    { choose: (index, isRange) => choose(rows, index, isRange) },
  );
  return (
    <>
      <div className={styles['scroll']}>
        <table className={`${styles['table']} stacked`}>
          <caption className="visually-hidden">{t('queue.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles['choice']}>
                <span className="visually-hidden">{t('columns.choice')}</span>
              </th>
              <th scope="col">{t('columns.number')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TipTableRow
                key={row.tipId}
                row={row}
                columns={columns}
                isChosen={chosen.has(row.tipId)}
                onKeyDown={list.onKeyDown}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className={styles['hint']}>
        {list.copied === undefined ? t('queue.keys') : t('queue.copied', { text: list.copied })}
      </p>
    </>
  );
}

function choose(rows: readonly TipRow[], index: number, isRange: boolean): void {
  const row = rows[index];
  if (row === undefined) return;
  if (isRange) chosenTips.extendTo(row, rows);
  else chosenTips.toggle(row);
}

/** What the dots copy of a row. */
function useCopies() {
  const { t } = useTranslation('intake');
  const { categories } = useVocabulary();
  const wording = useWording();
  return (row: TipRow) => ({
    number: t('tip.number', { number: numberOf(row) }),
    title: `· ${row.categoryCode ? wording.named(categories, row.categoryCode) : t('queue.unclassified')}`,
    path: `/intake/tips/${row.tipId}`,
  });
}
