import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client';
import { renewSession, sessionQuery, type Session } from '../../api/session';
import { formatTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import { Notice } from '../../ui/notice';

const WARN_MS = 2 * 60_000;

/** Two minutes before the session ends: says so, and offers to go on. */
export function SessionWarning({ session: { expiresAt } }: { readonly session: Session }) {
  const { t } = useTranslation();
  const now = useNow();
  const renew = useMutation({
    mutationFn: renewSession,
    onSuccess: (session) => void queryClient.setQueryData(sessionQuery.queryKey, session),
  });
  const left = Date.parse(expiresAt) - now;
  if (left > WARN_MS || left <= 0) return null;
  return (
    <Notice kind="warning" title={t('shell.endsSoon', { time: formatTime(expiresAt).slice(-5) })}>
      <Button size="small" loading={renew.isPending} onClick={() => renew.mutate()}>
        {t('shell.stay')}
      </Button>
    </Notice>
  );
}
