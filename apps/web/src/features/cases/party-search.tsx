import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import controls from '../../ui/controls.module.css';
import { Field } from '../../ui/field';
import { UnitName } from '../../ui/names';
import { ProblemNotice } from '../../ui/problem-notice';
import type { components } from '../../api/schema/recognition';
import styles from './cases.module.css';

type Party = components['schemas']['PartyView'];

const MOST_FOUND = 20;

interface PartySearchProps {
  readonly onChoose: (party: Party) => void;
}

/** Collectives that recognition knows, found by name; the text goes in a body and stays out of every address. */
export function PartySearch({ onChoose }: PartySearchProps) {
  const { t } = useTranslation('cases');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const search = useMutation({
    mutationFn: (text: string) =>
      bodyOf(
        api.recognition.POST('/api/recognition/parties/search', {
          body: { text, partyKind: 'collective', limit: MOST_FOUND },
        }),
      ),
  });
  const find = (): void => {
    const text = input.current?.value.trim() ?? '';
    if (text !== '') search.mutate(text);
  };
  return (
    <div className={styles['form']}>
      <Field label={t('contribution.search')} htmlFor={id}>
        <div className={styles['searchLine']}>
          <input
            id={id}
            ref={input}
            type="search"
            maxLength={200}
            autoComplete="off"
            className={controls['input']}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              // Enter here looks for a party; it does not send the whole report.
              event.preventDefault();
              find();
            }}
          />
          <Button loading={search.isPending} onClick={find}>
            {t('contribution.searchAct')}
          </Button>
        </div>
      </Field>
      <ProblemNotice error={search.error} />
      {search.data?.items.length === 0 && <p role="status">{t('contribution.notFound')}</p>}
      {search.data !== undefined && search.data.items.length > 0 && (
        <ul aria-label={t('contribution.found')} className={styles['rows']}>
          {search.data.items.map((party) => (
            <li key={party.partyId}>
              <span>
                {party.name} · <UnitName unitId={party.unitId} />
              </span>
              <Button aria-label={t('contribution.add', { who: party.name })} onClick={() => onChoose(party)}>
                +
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
