import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { OfficerName } from '../../ui/names';
import controls from '../../ui/controls.module.css';
import { ChoiceField } from '../../ui/fields';
import { Notice } from '../../ui/notice';
import { useState } from 'react';
import { ActForm } from './act-form';
import { useAssignable, type Assignable } from './assignable';
import { useCaseWork } from './case-context';
import { DECISION_FIELDS, DecisionFields, readDecision } from './decision-fields';
import { refusalOf, refusedOfficer } from './refusals';
import styles from './cases.module.css';

const FIELDS = [...DECISION_FIELDS, 'leadOfficerId', 'supportingOfficerIds'];

/** Who leads and who supports, by a numbered decision. */
export function AssignmentForm() {
  const { t } = useTranslation('cases');
  const { record } = useCaseWork();
  const [supporting, setSupporting] = useState<readonly string[]>(
    record.assignment?.supportingOfficerIds ?? [],
  );
  const officers = useAssignable(record.unitId);
  const toggle = (officerId: string): void =>
    setSupporting((before) =>
      before.includes(officerId) ? before.filter((each) => each !== officerId) : [...before, officerId],
    );
  return (
    <ActForm
      step="assignment"
      submit={t(record.assignment == null ? 'assignment.submit' : 'assignment.again')}
      fields={FIELDS}
      read={(read) => ({
        ...readDecision(read),
        leadOfficerId: read('leadOfficerId'),
        supportingOfficerIds: [...supporting],
      })}
      send={(call, body) => bodyOf(api.cases.POST('/api/cases/cases/{caseId}/assignment', { ...call, body }))}
    >
      {(error) => (
        <>
          <RefusedOfficer error={error} />
          <ChoiceField
            key={officers.length}
            label={t('assignment.lead')}
            name="leadOfficerId"
            empty={t('form.choose')}
            options={officers.map(({ officerId, name, capacities, isCapable }) => ({
              value: officerId,
              label: `${name} — ${isCapable ? labelOf(capacities, t) : t('assignment.noCapacity')}`,
              disabled: !isCapable,
            }))}
            defaultValue={record.assignment?.leadOfficerId ?? ''}
            hint={officers.length === 0 ? t('assignment.nobody') : t('assignment.recusalNote')}
            remedy={refusalOf(error, 'leadOfficerId')}
          />
          <Supporting officers={officers} chosen={supporting} onToggle={toggle} error={error} />
          <DecisionFields error={error} />
        </>
      )}
    </ActForm>
  );
}

interface SupportingProps {
  readonly officers: readonly Assignable[];
  readonly chosen: readonly string[];
  readonly onToggle: (officerId: string) => void;
  readonly error: Error | null;
}

function Supporting({ officers, chosen, onToggle, error }: SupportingProps) {
  const { t } = useTranslation('cases');
  const remedy = refusalOf(error, 'supportingOfficerIds');
  return (
    <fieldset className={styles['group']}>
      <legend>{t('assignment.supporting')}</legend>
      {officers
        .filter(({ isCapable }) => isCapable)
        .map(({ officerId, name, capacities }) => (
          <label key={officerId} className={controls['check']}>
            <input
              type="checkbox"
              checked={chosen.includes(officerId)}
              onChange={() => onToggle(officerId)}
            />
            <span>
              {name} — {labelOf(capacities, t)}
            </span>
          </label>
        ))}
      {remedy !== undefined && <Notice kind="error" title={remedy} />}
    </fieldset>
  );
}

function RefusedOfficer({ error }: { readonly error: Error | null }) {
  const refused = refusedOfficer(error);
  if (refused === undefined) return null;
  return (
    <Notice kind="error" title={refused.remedy}>
      <OfficerName officerId={refused.officerId} />
    </Notice>
  );
}

function labelOf(
  capacities: Assignable['capacities'],
  t: ReturnType<typeof useTranslation<'cases'>>['t'],
): string {
  return capacities.map((capacity) => t(`capacities.${capacity}`)).join(', ');
}
