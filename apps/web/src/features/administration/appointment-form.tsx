import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Officer } from '../../api/officers';
import { ROLES } from '../../api/session';
import { readDay, vietnamToday } from '../../lib/day-entry';
import { useNow } from '../../lib/now';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { ChoiceField, TextField } from '../../ui/fields';
import { ProblemNotice, remedyOf } from '../../ui/problem-notice';
import { UnitBox } from '../../ui/unit-box';
import { appointOfficer, CAPACITIES, type NewAppointment } from './officers-api';
import styles from './administration.module.css';

interface AppointmentFormProps {
  readonly officer: Officer;
  readonly onDone: () => void;
}

const FIELDS = ['unitId', 'role', 'capacity', 'validFrom', 'validTo', 'basis'] as const;

/** A role at a unit from a day on; earlier appointments stay as they are. */
export function AppointmentForm({ officer, onDone }: AppointmentFormProps) {
  const { t } = useTranslation('administration');
  const { t: core } = useTranslation();
  const unit = useId();
  const client = useQueryClient();
  const now = useNow();
  const [unitId, setUnitId] = useState<string>();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const appoint = useMutation({
    mutationFn: (appointment: NewAppointment) =>
      appointOfficer({ officerId: officer.officerId, version: officer.version, key, appointment }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['directory'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    appoint.mutate(read(new FormData(event.currentTarget), unitId, vietnamToday(now)));
  };
  const remedy = (field: string): string | undefined => remedyOf(appoint.error, field);
  return (
    <form className={styles['form']} onSubmit={submit} onChange={() => setKey(crypto.randomUUID())}>
      <Field label={t('appointment.unit')} htmlFor={unit} remedy={remedy('unitId')}>
        <UnitBox id={unit} label={t('appointment.unit')} among={{}} unitId={unitId} onChoose={setUnitId} />
      </Field>
      <ChoiceField
        label={t('appointment.role')}
        name="role"
        remedy={remedy('role')}
        options={ROLES.map((role) => ({ value: role, label: core(`roles.${role}`) }))}
      />
      <ChoiceField
        label={t('appointment.capacity')}
        name="capacity"
        remedy={remedy('capacity')}
        empty={t('appointment.noCapacity')}
        options={CAPACITIES.map((capacity) => ({ value: capacity, label: t(`capacities.${capacity}`) }))}
      />
      <DayField
        label={t('appointment.from')}
        name="validFrom"
        remedy={remedy('validFrom')}
        defaultValue={vietnamToday(now)}
      />
      <DayField
        label={t('appointment.to')}
        name="validTo"
        remedy={remedy('validTo')}
        hint={t('appointment.toHint')}
      />
      <TextField
        label={t('appointment.basis')}
        name="basis"
        maxLength={300}
        hint={t('appointment.basisHint')}
        remedy={remedy('basis')}
      />
      <ProblemNotice error={appoint.error} shownFields={FIELDS} />
      {unitId === undefined && <p className={styles['weak']}>{t('appointment.unitMissing')}</p>}
      <Button type="primary" htmlType="submit" loading={appoint.isPending} disabled={unitId === undefined}>
        {t('appointment.submit')}
      </Button>
    </form>
  );
}

/** What cannot be read goes as it was typed: the server names the field and the remedy. */
function read(form: FormData, unitId: string | undefined, today: string): NewAppointment {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const day = (name: string): string => readDay(text(name), today) ?? text(name);
  const capacity = CAPACITIES.find((each) => each === text('capacity'));
  return {
    unitId: unitId ?? '',
    role: ROLES.find((role) => role === text('role')) ?? ROLES[0],
    validFrom: day('validFrom'),
    basis: text('basis'),
    ...(capacity === undefined ? {} : { capacity }),
    ...(text('validTo') === '' ? {} : { validTo: day('validTo') }),
  };
}
