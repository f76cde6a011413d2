import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import styles from '../shared/desk.module.css';
import { UnitSelect } from '../shared/unit-select';
import type { DossierFilter } from './dossier-queries';
import { DOSSIER_ACTS, DOSSIER_STATUSES, readDossiersSearch } from './dossiers-search';

interface DossiersFilterProps {
  readonly filter: DossierFilter;
  readonly onChange: (filter: DossierFilter) => void;
}

/** Narrows the list: by state, units and day of receipt. */
export function DossiersFilter({ filter, onChange }: DossiersFilterProps) {
  const { t } = useTranslation('recognition');
  const [status, act, unit, issuer] = [useId(), useId(), useId(), useId()];
  const [emptied, setEmptied] = useState(0);
  // What is not in its form, or absent, falls out.
  const change = (part: Record<string, unknown>): void =>
    onChange(readDossiersSearch({ ...filter, ...part }));
  const clear = (): void => {
    setEmptied(emptied + 1);
    onChange({});
  };
  return (
    <search key={emptied} aria-label={t('list.filter')} className={styles['fields']}>
      <Field label={t('dossier.status')} htmlFor={status}>
        <Select
          id={status}
          value={filter.status ?? null}
          allowClear
          placeholder={t('list.any')}
          options={DOSSIER_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(value) => change({ status: value })}
        />
      </Field>
      <Field label={t('list.waitsFor')} htmlFor={act}>
        <Select
          id={act}
          value={filter.waitsFor ?? null}
          allowClear
          placeholder={t('list.any')}
          options={DOSSIER_ACTS.map((value) => ({ value, label: t(`step.${value}`) }))}
          onChange={(value) => change({ waitsFor: value })}
        />
      </Field>
      <Field label={t('dossier.unit')} htmlFor={unit}>
        <UnitSelect
          id={unit}
          value={filter.unitId === undefined ? [] : [filter.unitId]}
          onChange={([unitId]) => change({ unitId })}
        />
      </Field>
      <Field label={t('dossier.issuer')} htmlFor={issuer}>
        <UnitSelect
          id={issuer}
          value={filter.issuerUnitId === undefined ? [] : [filter.issuerUnitId]}
          onChange={([issuerUnitId]) => change({ issuerUnitId })}
        />
      </Field>
      <DayField
        label={t('list.receivedFrom')}
        isPast
        day={filter.receivedFrom}
        onTake={(receivedFrom) => change({ receivedFrom })}
      />
      <DayField
        label={t('list.receivedTo')}
        isPast
        day={filter.receivedTo}
        onTake={(receivedTo) => change({ receivedTo })}
      />
      {Object.keys(filter).length > 0 && (
        <div className={styles['beside']}>
          <Button onClick={clear}>{t('list.clear')}</Button>
        </div>
      )}
    </search>
  );
}
