import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice';
import { useVocabulary } from '../vocabulary';
import type { LiftedFact } from './lifted-facts';
import styles from './new-tip.module.css';

interface FactsProps {
  readonly initial: readonly { readonly kind: string; readonly value: string }[];
  /** Found in the story; ignoring them costs nothing. */
  readonly lifted: readonly LiftedFact[];
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
}

const rowOf = (kind: string, value: string): Row => ({ id: crypto.randomUUID(), kind, value });

/** Single facts: plates, persons, weapons … */
export function Facts({ initial, lifted }: FactsProps) {
  const { t } = useTranslation('intake');
  const [rows, setRows] = useState(() => initial.map(({ kind, value }) => rowOf(kind, value)));
  const offered = lifted.filter(
    ({ kind, value }) => !rows.some((row) => row.kind === kind && row.value === value),
  );
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('facts.title')}</h2>
      {offered.length > 0 && (
        <div className={styles['chips']}>
          {offered.map(({ kind, value }) => (
            <Button
              key={`${kind} ${value}`}
              size="small"
              onClick={() => setRows([...rows, rowOf(kind, value)])}
            >
              + {t(`factKinds.${kind}`)}: {value}
            </Button>
          ))}
        </div>
      )}
      <ul className={styles['facts']}>
        {rows.map((row) => (
          <FactRow key={row.id} row={row} onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))} />
        ))}
      </ul>
      <Button onClick={() => setRows([...rows, rowOf('suspect_description', '')])}>{t('facts.add')}</Button>
    </section>
  );
}

function FactRow({ row, onRemove }: { readonly row: Row; readonly onRemove: () => void }) {
  const { t } = useTranslation('intake');
  const { factKinds } = useVocabulary();
  return (
    <li>
      <Choice name="fact.kind" defaultValue={row.kind} aria-label={t('facts.kind')}>
        {factKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`factKinds.${kind}`)}
          </option>
        ))}
      </Choice>
      <Input
        name="fact.value"
        defaultValue={row.value}
        aria-label={t('facts.value')}
        maxLength={500}
        autoComplete="off"
        autoFocus={row.value === ''}
      />
      <Button type="text" aria-label={t('facts.remove')} onClick={onRemove}>
        ✕
      </Button>
    </li>
  );
}
