import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../lib/format';
import { useListKeys } from '../../../lib/list-keys';
import { UnitName } from '../../../ui/names';
import styles from '../shared/desk.module.css';
import { aliasCodeOf, HonoureeName, useHonoureeText } from '../shared/honouree-name';
import { isFree, MeritMarks } from '../shared/merit-line';
import type { Merit } from '../shared/merit-queries';
import { useMeritWords } from '../shared/vocabulary';

interface MeritsTableProps {
  readonly merits: readonly Merit[];
  /** Narrows the list to one protected reporter. */
  readonly onAlias?: (code: string) => void;
  /** With it, rows can be chosen. */
  readonly choice?: {
    readonly chosen: ReadonlySet<string>;
    readonly onChoose: (row: number, isRange: boolean) => void;
  };
}

/** Merits one by one; those that cannot be nominated say why. */
export function MeritsTable({ merits, onAlias, choice }: MeritsTableProps) {
  const { t } = useTranslation('recognition');
  const words = useMeritWords();
  const textOf = useHonoureeText();
  const { onKeyDown } = useListKeys(undefined, choice && { choose: choice.onChoose });
  return (
    <div className={styles['scroll']}>
      <table className={`${styles['table']} stacked`}>
        {choice && <caption>{t('merits.keys')}</caption>}
        <thead>
          <tr>
            {choice && (
              <th scope="col">
                <span className="visually-hidden">{t('merits.choose')}</span>
              </th>
            )}
            <th scope="col">{t('nominations.honouree')}</th>
            <th scope="col">{t('merit.kind')}</th>
            <th scope="col">{t('merit.category')}</th>
            <th scope="col">{t('merit.occurredOn')}</th>
            <th scope="col">{t('merit.place')}</th>
            <th scope="col">{t('merit.association')}</th>
            <th scope="col" className={styles['number']}>
              {t('merit.quantity')}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {merits.map((merit, row) => (
            <tr
              key={merit.meritId}
              data-row
              tabIndex={row === 0 ? 0 : -1}
              aria-selected={choice?.chosen.has(merit.meritId)}
            >
              {choice && (
                <td>
                  <Checkbox
                    aria-label={`${t('merits.choose')}: ${textOf({ honouree: merit.honouree, name: merit.partyName })}`}
                    checked={choice.chosen.has(merit.meritId)}
                    disabled={!isFree(merit)}
                    onChange={({ nativeEvent }) => choice.onChoose(row, nativeEvent.shiftKey)}
                  />
                </td>
              )}
              <th scope="row">
                <Honoured merit={merit} onAlias={onAlias} />
                <div>
                  <MeritMarks merit={merit} />
                </div>
              </th>
              <td data-label={t('merit.kind')}>{words.kind(merit.kind)}</td>
              <td data-label={t('merit.category')}>{words.category(merit.categoryCode)}</td>
              <td data-label={t('merit.occurredOn')} className={styles['day']}>
                {formatDate(merit.occurredOn)}
              </td>
              <td data-label={t('merit.place')}>
                <UnitName unitId={merit.communeUnitId ?? merit.unitId} />
                {merit.estimate && <span className={styles['soon']}> ≈ {t('merit.estimate')}</span>}
              </td>
              <td data-label={t('merit.association')}>
                {merit.associationUnitId == null ? '—' : <UnitName unitId={merit.associationUnitId} />}
              </td>
              <td data-label={t('merit.quantity')} className={styles['number']}>
                {formatNumber(merit.quantity)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HonouredProps {
  readonly merit: Merit;
  readonly onAlias: ((code: string) => void) | undefined;
}

/** Whose merit it is, leading to everything that is theirs. */
function Honoured({ merit: { honouree, partyName }, onAlias }: HonouredProps) {
  const { t } = useTranslation('recognition');
  const name = <HonoureeName honouree={honouree} name={partyName} />;
  if (honouree.type === 'party')
    return (
      <Link to="/recognition/parties/$partyId" params={{ partyId: honouree.id }}>
        {name}
      </Link>
    );
  if (onAlias === undefined) return name;
  const code = aliasCodeOf(honouree);
  return (
    <>
      {name}{' '}
      <Button
        className="no-print"
        size="small"
        type="text"
        aria-label={t('merits.onlyAliasOf', { code })}
        onClick={() => onAlias(code)}
      >
        {t('merits.onlyAlias')}
      </Button>
    </>
  );
}
