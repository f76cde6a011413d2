import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatTime } from '../../lib/format';
import { ProblemNotice } from '../../ui/problem-notice';
import {
  doWithParked,
  parkedQuery,
  SERVICES,
  type ParkedAct,
  type ParkedEvent,
  type Service,
} from './operations-api';
import { SkipForm } from './skip-form';
import styles from './administration.module.css';

interface ParkedIn extends ParkedEvent {
  readonly service: Service;
}

/** Events that a consumer could not take: run them again, or leave one out for good. */
export function ParkedTable() {
  const { t } = useTranslation('administration');
  const answers = useQueries({ queries: SERVICES.map(parkedQuery) });
  const events = SERVICES.flatMap((service, index): ParkedIn[] =>
    (answers[index]?.data?.items ?? []).map((event) => ({ ...event, service })),
  );
  const failed = answers.find(({ isError }) => isError);
  if (failed) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (answers.some(({ isPending }) => isPending)) return <p role="status">{t('loading')}</p>;
  if (events.length === 0) return <p role="status">{t('operations.noneParked')}</p>;
  return (
    <ul className={styles['plain']}>
      {events.map((event) => (
        <li key={`${event.service}-${event.eventId}-${event.group}`} className={styles['card']}>
          <ParkedLine event={event} isFirst={isFirstOfKey(events, event)} />
        </li>
      ))}
    </ul>
  );
}

/** Only the first of a key can be left out: the others wait behind it. */
function isFirstOfKey(events: readonly ParkedIn[], { group, key }: ParkedIn): boolean {
  const ofKey = (event: ParkedIn): boolean => event.group === group && event.key === key;
  return events.filter(ofKey).length === 1 || events.find(ofKey)?.reason !== 'queued';
}

function ParkedLine({ event, isFirst }: { readonly event: ParkedIn; readonly isFirst: boolean }) {
  const { t } = useTranslation('administration');
  const client = useQueryClient();
  const [isSkipping, setIsSkipping] = useState(false);
  const act = useMutation({
    mutationFn: (what: ParkedAct) => doWithParked(event.service, what),
    onSuccess: (_, { act: done }) => {
      if (done === 'skip') setIsSkipping(false);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [event.service, 'operations'] }),
  });
  const { group, topic, key } = event;
  const retry = (): void =>
    act.mutate({ act: 'retry', idempotencyKey: crypto.randomUUID(), body: { group, topic, key } });
  return (
    <>
      <div>
        <strong>{t(`reasons.${event.reason}`)}</strong> · <code>{event.type}</code> #{event.eventSeq} ·{' '}
        <code>{group}</code>
      </div>
      <div className={styles['weak']}>
        {t('operations.key')} <code>{key}</code> ·{' '}
        {t('operations.since', { time: formatTime(event.firstAt) })} ·{' '}
        {t('operations.attempts', { attempts: formatNumber(event.attempts) })}
        {event.fault != null && (
          <>
            {' '}
            · <code>{event.fault}</code>
          </>
        )}
      </div>
      <ProblemNotice error={act.error} />
      <div className={styles['acts']}>
        <Button size="small" onClick={retry} loading={act.isPending}>
          {t('operations.retry')}
        </Button>
        {isFirst && (
          <Button size="small" danger onClick={() => setIsSkipping(!isSkipping)} aria-expanded={isSkipping}>
            {t('operations.skip')}
          </Button>
        )}
      </div>
      {isSkipping && <SkipForm event={event} isPending={act.isPending} onSkip={act.mutate} />}
    </>
  );
}
