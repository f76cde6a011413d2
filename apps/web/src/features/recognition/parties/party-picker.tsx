import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/field';
import { UnitName } from '../../../ui/names';
import { useMeritWords } from '../shared/vocabulary';
import { partiesQuery, type Party } from './party-queries';

export type { Party } from './party-queries';

interface PartyPickerProps {
  readonly label: string;
  /** Parties that are there already. */
  readonly except?: readonly string[];
  readonly onPick: (party: Party) => void;
}

/** Finds a party of the register by its name. */
export function PartyPicker({ label, except = [], onPick }: PartyPickerProps) {
  const { t } = useTranslation('recognition');
  const id = useId();
  const words = useMeritWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useQuery({ ...partiesQuery({ text }), placeholderData: keepPreviousData });
  const parties = (found.data ?? []).filter(({ partyId }) => !except.includes(partyId));
  const pick = (partyId: string | null): void => {
    const party = parties.find((each) => each.partyId === partyId);
    if (party) onPick(party);
    setTyped('');
  };
  return (
    <Field label={label} htmlFor={id}>
      <Select<string | null>
        id={id}
        value={null}
        placeholder={t('party.placeholder')}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={text === '' ? t('party.typeName') : t('party.none')}
        options={parties.map(({ partyId, partyKind, name, unitId }) => ({
          value: partyId,
          label: (
            <>
              {name} · {words.partyKind(partyKind)} · <UnitName unitId={unitId} />
            </>
          ),
        }))}
        onChange={pick}
      />
    </Field>
  );
}
