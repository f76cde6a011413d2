import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import styles from '../shared/desk.module.css';
import { UnitSelect } from '../shared/unit-select';
import { awardFormsQuery, PARTY_KINDS } from '../shared/vocabulary';
import { AWARD_GROUPS, type AwardGroup } from './award-queries';
import { AWARD_STATUSES, readAwardsSearch, type AwardFilter } from './awards-search';

interface AwardsFilterProps {
  readonly filter: AwardFilter;
  readonly onChange: (filter: AwardFilter) => void;
  readonly groupBy: readonly AwardGroup[];
  readonly onGroupBy: (groups: readonly AwardGroup[]) => void;
}

/** Narrows the list: by issuer, form, kind of party, state and day of signature. */
export function AwardsFilter({ filter, onChange, groupBy, onGroupBy }: AwardsFilterProps) {
  const { t } = useTranslation('recognition');
  const [issuer, form, kind, status, groups] = [useId(), useId(), useId(), useId(), useId()];
  const [emptied, setEmptied] = useState(0);
  const forms = useQuery(awardFormsQuery()).data ?? [];
  const labels = new Map(forms.map(({ awardFormCode, label }) => [awardFormCode, label]));
  const change = (part: Record<string, unknown>): void => onChange(readAwardsSearch({ ...filter, ...part }));
  return (
    <search key={emptied} aria-label={t('list.filter')} className={`${styles['fields']} no-print`}>
      <Field label={t('dossier.issuer')} htmlFor={issuer}>
        <UnitSelect
          id={issuer}
          value={filter.issuerUnitId === undefined ? [] : [filter.issuerUnitId]}
          onChange={([issuerUnitId]) => change({ issuerUnitId })}
        />
      </Field>
      <Field label={t('nominations.form')} htmlFor={form}>
        <Select<string | null>
          id={form}
          value={filter.awardFormCode ?? null}
          allowClear
          placeholder={t('list.any')}
          options={[...labels].map(([value, label]) => ({ value, label }))}
          onChange={(awardFormCode) => change({ awardFormCode })}
        />
      </Field>
      <Field label={t('party.kind')} htmlFor={kind}>
        <Select
          id={kind}
          value={filter.partyKind ?? null}
          allowClear
          placeholder={t('list.any')}
          options={PARTY_KINDS.map((value) => ({ value, label: t(`partyKind.${value}`) }))}
          onChange={(partyKind) => change({ partyKind })}
        />
      </Field>
      <Field label={t('dossier.status')} htmlFor={status}>
        <Select
          id={status}
          value={filter.status ?? null}
          allowClear
          placeholder={t('list.any')}
          options={AWARD_STATUSES.map((value) => ({ value, label: t(`awardStatus.${value}`) }))}
          onChange={(value) => change({ status: value })}
        />
      </Field>
      <DayField
        label={t('list.signedFrom')}
        isPast
        day={filter.signedFrom}
        onTake={(signedFrom) => change({ signedFrom })}
      />
      <DayField
        label={t('list.signedTo')}
        isPast
        day={filter.signedTo}
        onTake={(signedTo) => change({ signedTo })}
      />
      <Field label={t('merits.groupBy')} htmlFor={groups}>
        <Select
          id={groups}
          mode="multiple"
          value={[...groupBy]}
          placeholder={t('merits.noGroups')}
          options={AWARD_GROUPS.map((value) => ({ value, label: t(`awardGroup.${value}`) }))}
          onChange={onGroupBy}
        />
      </Field>
      {Object.keys(filter).length > 0 && (
        <div className={styles['beside']}>
          <Button
            onClick={() => {
              setEmptied(emptied + 1);
              onChange({});
            }}
          >
            {t('list.clear')}
          </Button>
        </div>
      )}
    </search>
  );
}
