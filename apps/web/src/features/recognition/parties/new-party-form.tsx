import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent } from '../../../api/client';
import { Field } from '../../../ui/field';
import { ProblemNotice, remedyOf } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { UnitSelect } from '../shared/unit-select';
import { PARTY_KINDS, type PartyKind } from '../shared/vocabulary';
import { candidatesOf } from './similar-names';
import { SimilarParties } from './similar-parties';

/** Registers somebody, or a body; parties with nearly the same name are shown first. */
export function NewPartyForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const navigate = useNavigate();
  const [kindId, nameId, unitInput, associationInput] = [useId(), useId(), useId(), useId()];
  const [partyKind, setPartyKind] = useState<PartyKind>('individual');
  const [name, setName] = useState('');
  const [unitId, setUnitId] = useState<string>();
  const [associationUnitId, setAssociation] = useState<string>();
  const open = (partyId: string): void =>
    void navigate({ to: '/recognition/parties/$partyId', params: { partyId } });
  const registration = useAct(
    (allowSimilar: boolean, key) =>
      bodyOf(
        api.recognition.POST('/api/recognition/parties', {
          params: { header: idempotent(key) },
          body: {
            partyKind,
            name: name.trim(),
            unitId: unitId ?? '',
            ...(associationUnitId === undefined ? {} : { associationUnitId }),
            ...(allowSimilar ? { allowSimilar } : {}),
          },
        }),
      ),
    ({ partyId }) => open(partyId),
  );
  const candidates = candidatesOf(registration.error);
  return (
    <section className={styles['panel']}>
      <h2>{t('party.new')}</h2>
      <div className={styles['fields']}>
        <Field label={t('party.kind')} htmlFor={kindId}>
          <Select
            id={kindId}
            value={partyKind}
            options={PARTY_KINDS.map((value) => ({ value, label: t(`partyKind.${value}`) }))}
            onChange={setPartyKind}
          />
        </Field>
        <Field label={t('party.name')} htmlFor={nameId} remedy={remedyOf(registration.error, 'name')}>
          <Input
            id={nameId}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <Field label={t('party.unit')} htmlFor={unitInput} remedy={remedyOf(registration.error, 'unitId')}>
          <UnitSelect
            id={unitInput}
            value={unitId === undefined ? [] : [unitId]}
            onChange={([chosen]) => setUnitId(chosen)}
          />
        </Field>
        <Field
          label={t('party.association')}
          htmlFor={associationInput}
          remedy={remedyOf(registration.error, 'associationUnitId')}
        >
          <UnitSelect
            id={associationInput}
            value={associationUnitId === undefined ? [] : [associationUnitId]}
            among={{ kind: 'association' }}
            onChange={([chosen]) => setAssociation(chosen)}
          />
        </Field>
      </div>
      {candidates.length > 0 ? (
        <SimilarParties
          name={name.trim()}
          candidates={candidates}
          isSaving={registration.isPending}
          onUse={open}
          onCreate={() => registration.mutate(true)}
        />
      ) : (
        <ProblemNotice error={registration.error} shownFields={['name', 'unitId', 'associationUnitId']} />
      )}
      <div className={styles['bar']}>
        <Button
          type="primary"
          disabled={name.trim() === '' || unitId === undefined}
          loading={registration.isPending}
          onClick={() => registration.mutate(false)}
        >
          {t('party.register')}
        </Button>
        <Button onClick={onClose}>{core('common.cancel')}</Button>
      </div>
    </section>
  );
}
