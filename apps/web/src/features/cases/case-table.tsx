import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useListKeys } from '../../lib/list-keys';
import { ClockTag } from '../../ui/clock-tag';
import { OfficerName, UnitName } from '../../ui/names';
import type { CaseItem } from './cases-api';
import { useCategoryLabel, useStateLabel } from './labels';
import styles from './cases.module.css';

interface CaseTableProps {
  readonly items: readonly CaseItem[];
  readonly caption: string;
}

const COLUMNS = ['number', 'clock', 'category', 'state', 'lead', 'unit'] as const;

/** Cases as rows: J, K and arrows move, Enter opens, dots copy. */
export function CaseTable({ items, caption }: CaseTableProps) {
  const { t } = useTranslation('cases');
  const { t: core } = useTranslation();
  const categoryLabel = useCategoryLabel();
  const list = useListKeys((index) => {
    const item = items[index];
    return (
      item && {
        number: numberOf(item),
        title: categoryLabel(item.categoryCode),
        path: `/cases/${item.caseId}`,
      }
    );
  });
  return (
    <>
      <table className={`${styles['table']} stacked`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`queue.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <CaseRow
              key={item.caseId}
              item={item}
              category={categoryLabel(item.categoryCode)}
              onKeyDown={list.onKeyDown}
            />
          ))}
        </tbody>
      </table>
      <p role="status" className={styles['echo']}>
        {list.copied !== undefined && core('common.copied', { text: list.copied })}
      </p>
    </>
  );
}

interface CaseRowProps {
  readonly item: CaseItem;
  readonly category: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function CaseRow({ item, category, onKeyDown }: CaseRowProps) {
  const { t } = useTranslation('cases');
  const stateLabel = useStateLabel();
  const { caseId, nextClock, leadOfficerId, unitId } = item;
  return (
    <tr>
      <th scope="row">
        <Link to="/cases/$caseId" params={{ caseId }} data-row onKeyDown={onKeyDown}>
          {numberOf(item)}
        </Link>
      </th>
      <td>
        {nextClock == null ? (
          <ClockTag dueAt={undefined} />
        ) : (
          <ClockTag
            dueAt={nextClock.dueAt}
            legalEndAt={nextClock.legalEndAt}
            label={t(`clocks.${nextClock.code}`)}
          />
        )}
      </td>
      <td>{category}</td>
      <td>{stateLabel(item)}</td>
      <td>
        {leadOfficerId == null ? (
          <strong className={styles['unassigned']}>{t('queue.unassigned')}</strong>
        ) : (
          <OfficerName officerId={leadOfficerId} />
        )}
      </td>
      <td>
        <UnitName unitId={unitId} />
      </td>
    </tr>
  );
}

const numberOf = ({ caseNumber, caseYear }: CaseItem): string => `${caseNumber}/${caseYear}`;
