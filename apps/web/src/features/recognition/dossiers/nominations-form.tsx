import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnit } from '../../../api/units';
import { Field } from '../../../ui/field';
import { PartyPicker, type Party } from '../parties/party-picker';
import { BY_NAME } from '../shared/by-name';
import styles from '../shared/desk.module.css';
import { awardFormsQuery, type AwardForm, type PartyKind } from '../shared/vocabulary';
import { formsFor, levelsOf } from './award-choice';
import type { DossierDraft, NominationDraft } from './dossier-draft';
import { NominationFields } from './nomination-fields';

interface NominationsFormProps {
  readonly draft: DossierDraft;
  readonly onChange: (nominations: readonly NominationDraft[]) => void;
}

/** Nominations of a dossier: changed, taken out, added. */
export function NominationsForm({ draft, onChange }: NominationsFormProps) {
  const { t } = useTranslation('recognition');
  const { nominations } = draft;
  const formsOf = useForms(draft);
  const change = (nominationId: string, part: Partial<NominationDraft>): void =>
    onChange(nominations.map((each) => (each.nominationId === nominationId ? { ...each, ...part } : each)));
  const add = ({ partyId, partyKind, name }: Party): void =>
    onChange([
      ...nominations,
      {
        nominationId: crypto.randomUUID(),
        honouree: { type: 'party', id: partyId },
        name,
        partyKind,
        awardFormCode: undefined,
        meritIds: [],
        citation: '',
      },
    ]);
  return (
    <section className={styles['page']}>
      <h3>{t('nominations.title', { number: nominations.length })}</h3>
      {nominations.length > 1 && <SameForm nominations={nominations} formsOf={formsOf} onChange={onChange} />}
      {nominations.map((nomination) => (
        <NominationFields
          key={nomination.nominationId}
          nomination={nomination}
          forms={formsOf(nomination.partyKind)}
          onChange={(part) => change(nomination.nominationId, part)}
          onRemove={() => onChange(nominations.filter((each) => each !== nomination))}
        />
      ))}
      <PartyPicker
        label={t('nominations.add')}
        except={nominations.map(({ honouree }) => honouree.id)}
        onPick={add}
      />
    </section>
  );
}

type FormsOf = (partyKind: PartyKind) => readonly AwardForm[];

/** Forms in force on the day of receipt that the issuer may give. */
function useForms({ receivedOn, issuerUnitId }: DossierDraft): FormsOf {
  const forms = useQuery(awardFormsQuery(receivedOn)).data ?? [];
  const issuer = useUnit(issuerUnitId);
  const above = useUnit(issuer?.parentId);
  return (partyKind) => formsFor(forms, partyKind, levelsOf(issuer, above));
}

interface SameFormProps {
  readonly nominations: readonly NominationDraft[];
  readonly formsOf: FormsOf;
  readonly onChange: (nominations: readonly NominationDraft[]) => void;
}

/** One form for everybody whom it may be given to. */
function SameForm({ nominations, formsOf, onChange }: SameFormProps) {
  const { t } = useTranslation('recognition');
  const id = useId();
  const kinds = [...new Set(nominations.map(({ partyKind }) => partyKind))];
  const forms = new Map(kinds.flatMap((kind) => formsOf(kind)).map((form) => [form.awardFormCode, form]));
  const apply = (code: string): void =>
    onChange(
      nominations.map((each) =>
        formsOf(each.partyKind).some(({ awardFormCode }) => awardFormCode === code)
          ? { ...each, awardFormCode: code }
          : each,
      ),
    );
  return (
    <Field label={t('nominations.sameForm')} htmlFor={id} hint={t('nominations.sameFormHint')}>
      <Select<string | null>
        id={id}
        value={null}
        showSearch={BY_NAME}
        placeholder={t('appraisal.choose')}
        options={[...forms.values()].map(({ awardFormCode, label }) => ({ value: awardFormCode, label }))}
        onChange={(code) => code !== null && apply(code)}
      />
    </Field>
  );
}
