import { Button, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import type { ParkedAct, ParkedEvent } from './operations-api';
import styles from './administration.module.css';

interface SkipFormProps {
  readonly event: ParkedEvent;
  readonly isPending: boolean;
  readonly onSkip: (act: ParkedAct) => void;
}

const SHORTEST_REASON = 10;

/** Leaving an event out is for good, so it asks for the number and the reason. */
export function SkipForm({ event, isPending, onSkip }: SkipFormProps) {
  const { t } = useTranslation('administration');
  const [number, reason] = [useId(), useId()];
  // Of a gap it is the event before that is missing.
  const [eventSeq, setEventSeq] = useState(event.reason === 'gap' ? event.eventSeq - 1 : event.eventSeq);
  const [why, setWhy] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { group, topic, key } = event;
  const skip = (): void =>
    onSkip({ act: 'skip', idempotencyKey, body: { group, topic, key, eventSeq, reason: why.trim() } });
  return (
    <div className={styles['form']}>
      <Field
        label={t('skip.number')}
        htmlFor={number}
        hint={event.reason === 'gap' ? t('skip.gapHint') : undefined}
      >
        <InputNumber
          id={number}
          min={1}
          precision={0}
          value={eventSeq}
          onChange={(next) => setEventSeq(next ?? 1)}
        />
      </Field>
      <Field label={t('skip.reason')} htmlFor={reason} hint={t('skip.reasonHint')}>
        <Input.TextArea
          id={reason}
          rows={2}
          maxLength={500}
          onChange={({ target }) => setWhy(target.value)}
        />
      </Field>
      <Button danger onClick={skip} loading={isPending} disabled={why.trim().length < SHORTEST_REASON}>
        {t('skip.submit')}
      </Button>
    </div>
  );
}
