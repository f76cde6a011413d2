import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Officer } from '../../api/officers';
import { formatDate } from '../../lib/format';
import { UnitName } from '../../ui/names';
import { AppointmentForm } from './appointment-form';
import { ActivationCode } from './activation-code';
import { CAPACITIES } from './officers-api';
import styles from './administration.module.css';

/** An officer with every appointment, and the form for a new one. */
export function OfficerCard({ officer }: { readonly officer: Officer }) {
  const { t } = useTranslation('administration');
  const [isAppointing, setIsAppointing] = useState(false);
  return (
    <>
      <div className={styles['acts']}>
        <strong>{officer.displayName}</strong>
        {!officer.active && <span className={styles['bad']}>■ {t('officers.inactive')}</span>}
        <Button size="small" onClick={() => setIsAppointing(!isAppointing)} aria-expanded={isAppointing}>
          {t('officers.appoint')}
        </Button>
        <ActivationCode officer={officer} />
      </div>
      {officer.appointments.length === 0 && (
        <div className={styles['weak']}>{t('officers.noAppointment')}</div>
      )}
      <ul className={styles['plain']}>
        {officer.appointments.map((appointment) => (
          <AppointmentLine key={appointment.appointmentId} appointment={appointment} />
        ))}
      </ul>
      {isAppointing && <AppointmentForm officer={officer} onDone={() => setIsAppointing(false)} />}
    </>
  );
}

function AppointmentLine({ appointment }: { readonly appointment: Officer['appointments'][number] }) {
  const { t } = useTranslation('administration');
  const { t: core } = useTranslation();
  const { role, unitId, capacity, validFrom, validTo, basis } = appointment;
  const known = CAPACITIES.find((each) => each === capacity);
  return (
    <li>
      {core(`roles.${role}`)} · <UnitName unitId={unitId} />
      {known !== undefined && ` · ${t(`capacities.${known}`)}`}
      <span className={styles['weak']}>
        {' '}
        {validTo == null
          ? t('units.since', { from: formatDate(validFrom) })
          : t('units.period', { from: formatDate(validFrom), to: formatDate(validTo) })}{' '}
        · {basis}
      </span>
    </li>
  );
}
