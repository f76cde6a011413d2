import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format';
import { OfficerName } from '../../ui/names';
import type { LawField, LawRow } from './law-api';
import { stateOf, valueOf, type RowState } from './law-cells';
import { useLawWords } from './law-words';
import styles from './administration.module.css';

const MARKS: Readonly<Record<RowState, string>> = { present: '●', future: '▲', past: '○', replaced: '✕' };

interface LawTableProps {
  readonly label: string;
  readonly fields: readonly LawField[];
  readonly rows: readonly LawRow[];
  readonly today: string;
  /** Begins a new row from this one. */
  readonly onChange: (row: LawRow) => void;
}

export function LawTable({ label, fields, rows, today, onChange }: LawTableProps) {
  const { t } = useTranslation('administration');
  const words = useLawWords();
  return (
    <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('law.inForce')}</th>
            {fields.map(({ field }) => (
              <th key={field} scope="col">
                {words.field(field)}
              </th>
            ))}
            <th scope="col">{t('law.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rowId}>
              <td>
                <Validity row={row} state={stateOf(row, today)} />
                <Button size="small" onClick={() => onChange(row)}>
                  {t('law.change')}
                </Button>
              </td>
              {fields.map(({ field }) => {
                const value = valueOf(row, field);
                return (
                  <td key={field} className={styles['cell']}>
                    {value === undefined ? '' : words.value(field, value)}
                  </td>
                );
              })}
              <td>
                <Basis row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Validity({ row, state }: { readonly row: LawRow; readonly state: RowState }) {
  const { t } = useTranslation('administration');
  const { validFrom, validTo } = row;
  return (
    <>
      <div className={styles['nowrap']}>
        {MARKS[state]} {t(`lawStates.${state}`)}
      </div>
      <div className={styles['weak']}>
        {validFrom === validTo
          ? formatDate(validFrom)
          : validTo == null
            ? t('units.since', { from: formatDate(validFrom) })
            : t('units.period', { from: formatDate(validFrom), to: formatDate(validTo) })}
      </div>
    </>
  );
}

function Basis({ row }: { readonly row: LawRow }) {
  const { t } = useTranslation('administration');
  const { basis, confidence, addedBy } = row;
  return (
    <>
      {basis}
      {confidence === '?' && <div className={styles['bad']}>■ {t('law.unsure')}</div>}
      {addedBy != null && (
        <div className={styles['weak']}>
          {t('law.addedBy')} <OfficerName officerId={addedBy} />
        </div>
      )}
    </>
  );
}
