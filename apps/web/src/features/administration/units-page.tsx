import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery, type Unit, type UnitFilter } from '../../api/units';
import { Field } from '../../ui/field';
import { ProblemNotice } from '../../ui/problem-notice';
import { UnitNode } from './unit-node';
import styles from './administration.module.css';

/** What the tree begins with, where nothing is searched. */
const ROOTS = [
  'province',
  'provincial_police',
  'association',
  'steering_committee',
  'emulation_council',
] as const satisfies readonly Unit['unitType'][];
const LEAST_LETTERS = 2;

/** All units, with their validity and what became of them; found by any old or new name, marks optional. */
export function UnitsPage() {
  const { t } = useTranslation('administration');
  const [search, root] = [useId(), useId()];
  const [text, setText] = useState('');
  const [unitType, setUnitType] = useState<(typeof ROOTS)[number]>(ROOTS[0]);
  const wanted = useDeferredValue(text.trim());
  const isSearch = wanted.length >= LEAST_LETTERS;
  return (
    <div className={styles['page']}>
      <h1>{t('units.title')}</h1>
      <div className={styles['filters']}>
        <Field label={t('units.search')} htmlFor={search} hint={t('units.searchHint')}>
          <Input
            id={search}
            type="search"
            maxLength={100}
            allowClear
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <Field label={t('units.root')} htmlFor={root}>
          <select
            id={root}
            className={styles['select']}
            value={unitType}
            disabled={isSearch}
            onChange={({ target }) => setUnitType(ROOTS.find((type) => type === target.value) ?? unitType)}
          >
            {ROOTS.map((type) => (
              <option key={type} value={type}>
                {t(`unitTypes.${type}`)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <UnitList filter={isSearch ? { q: wanted, limit: 50 } : { unitType, limit: 100 }} />
    </div>
  );
}

/** Units of one level. */
export function UnitList({ filter }: { readonly filter: UnitFilter }) {
  const { t } = useTranslation('administration');
  const units = useQuery({ ...unitsQuery(filter), placeholderData: keepPreviousData });
  if (units.isError) return <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />;
  if (units.isPending) return <p role="status">{t('loading')}</p>;
  if (units.data.length === 0) return <p role="status">{t('units.none')}</p>;
  return (
    <ul className={styles['tree']}>
      {units.data.map((unit) => (
        <li key={unit.unitId}>
          <UnitNode
            unit={unit}
            renderChildren={() => <UnitList filter={{ parentId: unit.unitId, limit: 100 }} />}
          />
        </li>
      ))}
    </ul>
  );
}
