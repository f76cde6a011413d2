import { Button, Select } from 'antd';
import { useId, type Dispatch, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import { PartyPicker } from '../parties/party-picker';
import { BY_NAME } from '../shared/by-name';
import styles from '../shared/desk.module.css';
import { UnitSelect } from '../shared/unit-select';
import { MERIT_KINDS, PARTY_KINDS, useCategories } from '../shared/vocabulary';
import { MERIT_GROUPS, mayGroupBy, type MeritGroup, type Question } from './merit-question';

interface QuestionFormProps {
  readonly question: Question;
  readonly onChange: Dispatch<SetStateAction<Question>>;
  readonly groupBy: readonly MeritGroup[];
  readonly onGroupBy: (groups: readonly MeritGroup[]) => void;
}

const BASES = ['occurred', 'assessed', 'recorded'] as const;
const MAPS = ['now', 'then'] as const;

/** The committee's question. */
export function QuestionForm({ question, onChange, groupBy, onGroupBy }: QuestionFormProps) {
  const { t } = useTranslation('recognition');
  const categories = useCategories();
  const [basis, map, units, associations, kinds, codes, parties, used, groups] = useIds();
  const change = (part: Partial<Question>): void => onChange((before) => ({ ...before, ...part }));
  return (
    <search className={styles['panel']} aria-label={t('merits.question')}>
      <div className={styles['fields']}>
        <DayField
          label={t('merits.from')}
          isPast
          defaultValue={question.from}
          onDay={(from) => change({ from })}
        />
        <DayField label={t('merits.to')} isPast defaultValue={question.to} onDay={(to) => change({ to })} />
        <Field label={t('merits.basis')} htmlFor={basis}>
          <Select
            id={basis}
            value={question.basis}
            options={BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
            onChange={(value) => change({ basis: value })}
          />
        </Field>
        <Field label={t('merits.units')} htmlFor={units}>
          <UnitSelect
            id={units}
            multiple
            value={question.unitIds}
            onChange={(unitIds) => change({ unitIds })}
          />
        </Field>
        <Field label={t('merits.map')} htmlFor={map}>
          <Select
            id={map}
            value={question.unitMap}
            options={MAPS.map((value) => ({ value, label: t(`unitMap.${value}`) }))}
            onChange={(value) => change({ unitMap: value })}
          />
        </Field>
        <Field label={t('merit.association')} htmlFor={associations}>
          <UnitSelect
            id={associations}
            multiple
            among={{ kind: 'association' }}
            value={question.associationUnitIds}
            onChange={(associationUnitIds) => change({ associationUnitIds })}
          />
        </Field>
        {question.party === undefined ? (
          <PartyPicker
            label={t('merits.party')}
            onPick={({ partyId, name }) => change({ party: { partyId, name } })}
          />
        ) : (
          <div>
            <strong>{t('merits.party')}</strong>
            <div>
              {question.party.name}{' '}
              <Button size="small" onClick={() => change({ party: undefined })}>
                {t('list.clear')}
              </Button>
            </div>
          </div>
        )}
        <Field label={t('party.kind')} htmlFor={parties}>
          <Select
            id={parties}
            mode="multiple"
            value={[...question.partyKinds]}
            placeholder={t('list.any')}
            options={PARTY_KINDS.map((value) => ({ value, label: t(`partyKind.${value}`) }))}
            onChange={(partyKinds) => change({ partyKinds })}
          />
        </Field>
        <Field label={t('merit.kind')} htmlFor={kinds}>
          <Select
            id={kinds}
            mode="multiple"
            value={[...question.kinds]}
            placeholder={t('list.any')}
            options={MERIT_KINDS.map((value) => ({ value, label: t(`meritKind.${value}`) }))}
            onChange={(chosen) => change({ kinds: chosen })}
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
            onChange={(categoryCodes) => change({ categoryCodes })}
          />
        </Field>
        <Field label={t('merits.used')} htmlFor={used}>
          <Select<'yes' | 'no' | null>
            id={used}
            value={question.used === undefined ? null : question.used ? 'yes' : 'no'}
            allowClear
            placeholder={t('list.any')}
            options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`used.${value}`) }))}
            onChange={(value) => change({ used: value == null ? undefined : value === 'yes' })}
          />
        </Field>
        <Field label={t('merits.groupBy')} htmlFor={groups} hint={t('merits.groupHint')}>
          <Select
            id={groups}
            mode="multiple"
            value={[...groupBy]}
            placeholder={t('merits.noGroups')}
            options={MERIT_GROUPS.map((value) => ({
              value,
              label: t(`meritGroup.${value}`),
              disabled: !groupBy.includes(value) && !mayGroupBy([...groupBy, value]),
            }))}
            onChange={onGroupBy}
          />
        </Field>
      </div>
    </search>
  );
}

function useIds() {
  return [useId(), useId(), useId(), useId(), useId(), useId(), useId(), useId(), useId()] as const;
}
