import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { formatTime } from '../../lib/format';
import { ProblemNotice } from '../../ui/problem-notice';
import styles from './account.module.css';

/** Where I am signed in, and the end of all that. */
export function SessionList() {
  const { t } = useTranslation('account');
  const list = useQuery({
    queryKey: ['session', 'all'],
    queryFn: () => bodyOf(api.gateway.GET('/api/session/all')),
  });
  const end = useMutation({
    mutationFn: (keepCurrent: boolean) =>
      api.gateway.DELETE('/api/session/all', {
        params: { query: { keepCurrent: keepCurrent ? 'true' : 'false' } },
      }),
    onSuccess: (_, keepCurrent) => {
      if (keepCurrent) void list.refetch();
      // A fresh page holds nothing of the officer who left.
      else location.assign('/sign-in');
    },
  });
  return (
    <>
      <ProblemNotice error={list.error ?? end.error} onRetry={() => void list.refetch()} />
      <ul className={styles['list']}>
        {list.data?.sessions.map(({ startedAt, lastSeenAt, current, agentFamily }) => (
          <li key={`${startedAt}-${agentFamily}`}>
            {t(`agents.${agentFamily}`)} · {t('sessions.since', { time: formatTime(startedAt) })} ·{' '}
            {current ? (
              <strong>{t('sessions.current')}</strong>
            ) : (
              t('sessions.seen', { time: formatTime(lastSeenAt) })
            )}
          </li>
        ))}
      </ul>
      <div className={styles['acts']}>
        <Button onClick={() => end.mutate(true)} loading={end.isPending}>
          {t('sessions.endOthers')}
        </Button>
        <Button danger onClick={() => end.mutate(false)} loading={end.isPending}>
          {t('sessions.endAll')}
        </Button>
      </div>
    </>
  );
}
