import { Button, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { vietnamToday } from '../../../lib/day-entry';
import { useNow } from '../../../lib/now';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import { SavedSearches } from '../../../ui/saved-searches';
import { BY_NAME } from '../shared/by-name';
import styles from '../shared/desk.module.css';
import { UnitSelect } from '../shared/unit-select';
import { MERIT_KINDS, useCategories } from '../shared/vocabulary';
import {
  BASES,
  filterOf,
  firstQuestion,
  MAPS,
  MERIT_GROUPS,
  mayGroupBy,
  readQuestion,
  type Question,
} from './merit-question';
import { PERIODS, periodDays, type Period } from './periods';
import { WhoFields } from './who-fields';

interface QuestionFormProps {
  readonly question: Question;
  readonly onAsk: (question: Question) => void;
}

/** The committee's question, asked as it is put. */
export function QuestionForm({ question, onAsk }: QuestionFormProps) {
  const { t } = useTranslation('recognition');
  const today = vietnamToday(useNow());
  const change = (part: Partial<Question>): void => onAsk({ ...question, ...part });
  const isFirst = JSON.stringify(question) === JSON.stringify(firstQuestion(today));
  return (
    <search className={`${styles['panel']} no-print`} aria-label={t('merits.question')}>
      <div className={styles['fields']}>
        <PeriodFields question={question} today={today} onChange={change} />
        <PlaceFields question={question} onChange={change} />
        <WhoFields question={question} onChange={change} />
        <WhatFields question={question} onChange={change} />
        <div className={`${styles['bar']} ${styles['beside']}`}>
          <SavedSearches
            keptAs="recognition.merit-questions"
            search={filterOf(question) && question}
            read={(kept) => readQuestion(kept, today)}
            onGo={onAsk}
          />
          {!isFirst && <Button onClick={() => onAsk(firstQuestion(today))}>{t('merits.anew')}</Button>}
        </div>
      </div>
    </search>
  );
}

export interface QuestionPartProps {
  readonly question: Question;
  readonly onChange: (part: Partial<Question>) => void;
}

function PeriodFields({ question, today, onChange }: QuestionPartProps & { readonly today: string }) {
  const { t } = useTranslation('recognition');
  const [period, basis] = [useId(), useId()];
  return (
    <>
      <Field label={t('merits.period')} htmlFor={period}>
        <Select<Period | 'typed'>
          id={period}
          value={question.period ?? 'typed'}
          options={[
            ...PERIODS.map((value) => ({ value, label: t(`period.${value}`) })),
            { value: 'typed' as const, label: t('period.typed'), disabled: true },
          ]}
          onChange={(chosen) => {
            if (chosen !== 'typed') onChange({ period: chosen, ...periodDays(chosen, today) });
          }}
        />
      </Field>
      <DayField
        label={t('merits.from')}
        isPast
        day={question.from}
        onTake={(from) => onChange({ from, period: undefined })}
      />
      <DayField
        label={t('merits.to')}
        isPast
        day={question.to}
        onTake={(to) => onChange({ to, period: undefined })}
      />
      <Field label={t('merits.basis')} htmlFor={basis}>
        <Select
          id={basis}
          value={question.basis}
          options={BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
          onChange={(value) => onChange({ basis: value })}
        />
      </Field>
    </>
  );
}

function PlaceFields({ question, onChange }: QuestionPartProps) {
  const { t } = useTranslation('recognition');
  const [units, map, associations] = [useId(), useId(), useId()];
  return (
    <>
      <Field label={t('merits.units')} htmlFor={units}>
        <UnitSelect
          id={units}
          multiple
          value={question.unitIds}
          onChange={(unitIds) => onChange({ unitIds })}
        />
      </Field>
      <Field label={t('merits.map')} htmlFor={map} hint={t(`unitMapHint.${question.unitMap}`)}>
        <Select
          id={map}
          value={question.unitMap}
          options={MAPS.map((value) => ({ value, label: t(`unitMap.${value}`) }))}
          onChange={(value) => onChange({ unitMap: value })}
        />
      </Field>
      <Field label={t('merit.association')} htmlFor={associations}>
        <UnitSelect
          id={associations}
          multiple
          among={{ kind: 'association' }}
          value={question.associationUnitIds}
          onChange={(associationUnitIds) => onChange({ associationUnitIds })}
        />
      </Field>
    </>
  );
}

function WhatFields({ question, onChange }: QuestionPartProps) {
  const { t } = useTranslation('recognition');
  const categories = useCategories();
  const [kinds, codes, used, groups] = [useId(), useId(), useId(), useId()];
  const { groupBy } = question;
  return (
    <>
      <Field label={t('merit.kind')} htmlFor={kinds}>
        <Select
          id={kinds}
          mode="multiple"
          value={[...question.kinds]}
          placeholder={t('list.any')}
          showSearch={BY_NAME}
          options={MERIT_KINDS.map((value) => ({ value, label: t(`meritKind.${value}`) }))}
          onChange={(chosen: readonly string[]) => onChange({ kinds: chosen })}
        />
      </Field>
      <Field label={t('merit.category')} htmlFor={codes}>
        <Select
          id={codes}
          mode="multiple"
          value={[...question.categoryCodes]}
          placeholder={t('list.any')}
          showSearch={BY_NAME}
          options={categories.map(({ code, label }) => ({ value: code, label }))}
          onChange={(categoryCodes: readonly string[]) => onChange({ categoryCodes })}
        />
      </Field>
      <Field label={t('merits.used')} htmlFor={used}>
        <Select<'yes' | 'no' | null>
          id={used}
          value={question.used === undefined ? null : question.used ? 'yes' : 'no'}
          allowClear
          placeholder={t('list.any')}
          options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`used.${value}`) }))}
          onChange={(value) => onChange({ used: value == null ? undefined : value === 'yes' })}
        />
      </Field>
      <Field label={t('merits.groupBy')} htmlFor={groups} hint={t('merits.groupHint')}>
        <Select
          id={groups}
          mode="multiple"
          value={[...groupBy]}
          placeholder={t('merits.noGroups')}
          showSearch={BY_NAME}
          options={MERIT_GROUPS.map((value) => ({
            value,
            label: t(`meritGroup.${value}`),
            disabled: !groupBy.includes(value) && !mayGroupBy([...groupBy, value]),
          }))}
          onChange={(chosen: Question['groupBy']) => onChange({ groupBy: chosen })}
        />
      </Field>
    </>
  );
}
