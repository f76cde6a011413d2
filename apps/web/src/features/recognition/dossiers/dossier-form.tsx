import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { officersQuery } from '../../../api/officers';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import { remedyOf } from '../../../ui/problem-notice';
import styles from '../shared/desk.module.css';
import { UnitSelect } from '../shared/unit-select';
import type { DossierDraft } from './dossier-draft';
import { NominationsForm } from './nominations-form';

interface DossierFormProps {
  readonly draft: DossierDraft;
  readonly onChange: (part: Partial<DossierDraft>) => void;
  readonly error: unknown;
}

/** Fields whose remedies stand beside them. */
export const SHOWN_FIELDS = [
  'unitId',
  'title',
  'occasion',
  'periodFrom',
  'periodTo',
  'receivedOn',
  'issuerUnitId',
] as const;

/** The text of a dossier. Nothing but days, issuer and forms is needed to keep it. */
export function DossierForm({ draft, onChange, error }: DossierFormProps) {
  const { t } = useTranslation('recognition');
  const [title, occasion, issuer] = [useId(), useId(), useId()];
  const issuers = useQuery(officersQuery({ role: 'issuer' })).data ?? [];
  const suggested = issuers.flatMap(({ appointments }) =>
    appointments.filter(({ role }) => role === 'issuer').map(({ unitId }) => unitId),
  );
  return (
    <>
      <div className={styles['fields']}>
        <div className={styles['wide']}>
          <Field label={t('dossier.title')} htmlFor={title} remedy={remedyOf(error, 'title')}>
            <Input
              id={title}
              maxLength={300}
              defaultValue={draft.title}
              placeholder={t('dossier.titleExample')}
              onChange={({ target }) => onChange({ title: target.value })}
            />
          </Field>
        </div>
        <Field label={t('dossier.occasion')} htmlFor={occasion} remedy={remedyOf(error, 'occasion')}>
          <Input
            id={occasion}
            maxLength={300}
            defaultValue={draft.occasion}
            placeholder={t('dossier.occasionExample')}
            onChange={({ target }) => onChange({ occasion: target.value })}
          />
        </Field>
        <Field label={t('dossier.issuer')} htmlFor={issuer} remedy={remedyOf(error, 'issuerUnitId')}>
          <UnitSelect
            id={issuer}
            value={draft.issuerUnitId === undefined ? [] : [draft.issuerUnitId]}
            suggested={suggested}
            onChange={([issuerUnitId]) => onChange({ issuerUnitId })}
          />
        </Field>
        <DayField
          label={t('dossier.periodFrom')}
          isPast
          defaultValue={draft.periodFrom}
          onDay={(periodFrom) => onChange({ periodFrom })}
          remedy={remedyOf(error, 'periodFrom')}
        />
        <DayField
          label={t('dossier.periodTo')}
          isPast
          defaultValue={draft.periodTo}
          onDay={(periodTo) => onChange({ periodTo })}
          remedy={remedyOf(error, 'periodTo')}
        />
        <DayField
          label={t('dossier.receivedOn')}
          isPast
          defaultValue={draft.receivedOn}
          onDay={(receivedOn) => onChange({ receivedOn })}
          hint={t('dossier.receivedHint')}
          remedy={remedyOf(error, 'receivedOn')}
        />
      </div>
      <NominationsForm draft={draft} onChange={(nominations) => onChange({ nominations })} />
    </>
  );
}
