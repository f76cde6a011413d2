import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../../api/session';
import { useListKeys } from '../../../lib/list-keys';
import { Field } from '../../../ui/field';
import { UnitName } from '../../../ui/names';
import styles from '../shared/desk.module.css';
import { QuietTable } from '../shared/quiet-table';
import { PARTY_KINDS, useMeritWords, type PartyKind } from '../shared/vocabulary';
import { NewPartyForm } from './new-party-form';
import { partiesQuery, SHORTEST_TEXT, type PartySearch } from './party-queries';

/** The register of those who can be honoured by name. */
export function PartiesPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const mayRegister = holds(useSession(), ['committee_secretary']);
  const [isNew, setIsNew] = useState(false);
  const [search, setSearch] = useState<PartySearch>({ text: '' });
  return (
    <div className={styles['page']}>
      <div className={styles['heading']}>
        <h1>{core('pages.parties')}</h1>
        {mayRegister && !isNew && <Button onClick={() => setIsNew(true)}>{t('party.new')}</Button>}
      </div>
      {isNew && <NewPartyForm onClose={() => setIsNew(false)} />}
      <SearchForm onSearch={setSearch} />
      {search.text !== '' && <FoundParties search={search} />}
    </div>
  );
}

function SearchForm({ onSearch }: { readonly onSearch: (search: PartySearch) => void }) {
  const { t } = useTranslation('recognition');
  const [textId, kindId] = [useId(), useId()];
  const [kind, setKind] = useState<PartyKind>();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    if (typeof text === 'string' && text.trim().length >= SHORTEST_TEXT)
      onSearch({ text: text.trim(), ...(kind === undefined ? {} : { partyKind: kind }) });
  };
  return (
    <search>
      <form className={styles['fields']} onSubmit={submit}>
        <Field label={t('party.name')} htmlFor={textId} hint={t('party.searchHint')}>
          <Input id={textId} name="text" maxLength={200} autoComplete="off" />
        </Field>
        <Field label={t('party.kind')} htmlFor={kindId}>
          <Select<PartyKind | null>
            id={kindId}
            value={kind ?? null}
            allowClear
            placeholder={t('list.any')}
            options={PARTY_KINDS.map((value) => ({ value, label: t(`partyKind.${value}`) }))}
            onChange={(value) => setKind(value ?? undefined)}
          />
        </Field>
        <div className={styles['beside']}>
          <Button htmlType="submit" type="primary">
            {t('list.search')}
          </Button>
        </div>
      </form>
    </search>
  );
}

function FoundParties({ search }: { readonly search: PartySearch }) {
  const { t } = useTranslation('recognition');
  const words = useMeritWords();
  const navigate = useNavigate();
  const { data: parties = [], error, isPending, refetch } = useQuery(partiesQuery(search));
  const open = (row: number): void => {
    const partyId = parties[row]?.partyId;
    if (partyId !== undefined) void navigate({ to: '/recognition/parties/$partyId', params: { partyId } });
  };
  const { onKeyDown } = useListKeys(undefined, { open });
  return (
    <QuietTable
      isLoading={isPending}
      error={error}
      isEmpty={parties.length === 0}
      empty={t('party.none')}
      onRetry={() => void refetch()}
    >
      <table className={styles['table']}>
        <caption>{t('list.hint')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('party.name')}</th>
            <th scope="col">{t('party.kind')}</th>
            <th scope="col">{t('party.unit')}</th>
            <th scope="col">{t('party.association')}</th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {parties.map(({ partyId, name, partyKind, unitId, associationUnitId }, row) => (
            <tr key={partyId} data-row tabIndex={row === 0 ? 0 : -1}>
              <th scope="row">
                <Link to="/recognition/parties/$partyId" params={{ partyId }}>
                  {name}
                </Link>
              </th>
              <td>{words.partyKind(partyKind)}</td>
              <td>
                <UnitName unitId={unitId} />
              </td>
              <td>{associationUnitId == null ? '—' : <UnitName unitId={associationUnitId} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </QuietTable>
  );
}
