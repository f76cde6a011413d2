import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client';
import { sessionQuery, type Session } from '../../api/session';
import { formatTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import { Notice } from '../../ui/notice';

const WARN_MS = 2 * 60_000;

/** Two minutes before the session ends: says so, and offers to go on. */
export function SessionWarning({ session: { expiresAt } }: { readonly session: Session }) {
  const { t } = useTranslation();
  const now = useNow();
  const left = Date.parse(expiresAt) - now;
  if (left > WARN_MS || left <= 0) return null;
  return (
    <Notice kind="warning" title={t('shell.endsSoon', { time: formatTime(expiresAt).slice(-5) })}>
      <Button size="small" onClick={() => void queryClient.invalidateQueries(sessionQuery)}>
        {t('shell.stay')}
      </Button>
    </Notice>
  );
}
