import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../api/units';
import { formatDate } from '../../lib/format';
import styles from './administration.module.css';

interface UnitNodeProps {
  readonly unit: Unit;
  /** Asked for only once the unit is opened. */
  readonly renderChildren: () => ReactNode;
}

/** A unit, with what stands below it once it is opened. */
export function UnitNode({ unit, renderChildren }: UnitNodeProps) {
  const { t } = useTranslation('administration');
  const [isOpen, setIsOpen] = useState(false);
  const { fullName, code, validFrom, basis, becameOf } = unit;
  const [validTo, matchedName, parentName] = [unit.validTo, unit.matchedName, unit.parentName].map(
    (text) => text ?? undefined,
  );
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {fullName} <code>{code}</code>
        {validTo !== undefined && <span className={styles['bad']}> ■ {t('units.ended')}</span>}
        {matchedName !== undefined && matchedName !== fullName && (
          <span className={styles['weak']}> {t('units.matched', { name: matchedName })}</span>
        )}
      </summary>
      <div className={styles['card']}>
        <div>
          {validTo === undefined
            ? t('units.since', { from: formatDate(validFrom) })
            : t('units.period', { from: formatDate(validFrom), to: formatDate(validTo) })}
          {parentName !== undefined && ` · ${t('units.below', { parent: parentName })}`}
        </div>
        <div className={styles['weak']}>{basis}</div>
        {becameOf.length > 0 && (
          <div>
            {t('units.becameOf')}
            <ul>
              {becameOf.map((successor) => (
                <li key={successor.unitId}>
                  {successor.fullName} <code>{successor.code}</code> · {t(`lineage.${successor.kind}`)} ·{' '}
                  {formatDate(successor.validFrom)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {isOpen && renderChildren()}
    </details>
  );
}
