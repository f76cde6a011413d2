import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/session';
import { formatNumber } from '../../lib/format';
import { useListKeys } from '../../lib/list-keys';
import { Dialog } from '../../ui/dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { useBell } from './use-bell';
import styles from './bell.module.css';

interface BellProps {
  readonly session: Session;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** How much waits for me, and by kind what; each line leads to its list. */
export function Bell({ session, isOpen, onOpen, onClose }: BellProps) {
  const { t } = useTranslation();
  const bell = useBell(session);
  const count = formatNumber(bell.total);
  return (
    <>
      <Button aria-label={t('bell.button', { number: count })} title="Ctrl+B" onClick={onOpen} data-bell>
        <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" className={styles['icon']}>
          <path d="M8 1.5a4.3 4.3 0 0 0-4.3 4.3c0 3.2-1 4.4-1.7 5.2h12c-.7-.8-1.7-2-1.7-5.2A4.3 4.3 0 0 0 8 1.5Z" />
          <path d="M6.4 13a1.7 1.7 0 0 0 3.2 0" />
        </svg>
        <span className={bell.total > 0 ? styles['some'] : styles['none']}>{count}</span>
      </Button>
      <span className="visually-hidden" aria-live="polite">
        {t('bell.button', { number: count })}
      </span>
      {isOpen && (
        <Dialog title={t('bell.title')} onClose={onClose}>
          <ProblemNotice error={bell.error} onRetry={bell.retry} />
          <Lines lines={bell.lines} isSilent={bell.error === null} onClose={onClose} />
        </Dialog>
      )}
    </>
  );
}

interface LinesProps {
  readonly lines: ReturnType<typeof useBell>['lines'];
  /** Everything was asked and answered. */
  readonly isSilent: boolean;
  readonly onClose: () => void;
}

function Lines({ lines, isSilent, onClose }: LinesProps) {
  const { t } = useTranslation();
  const { onKeyDown } = useListKeys(() => undefined);
  if (lines.length === 0) return isSilent && <p role="status">{t('bell.nothing')}</p>;
  return (
    <>
      <ul className={styles['lines']}>
        {lines.map(({ id, count, target }) => (
          <li key={id}>
            <Link {...target} data-row data-line={id} onKeyDown={onKeyDown} onClick={onClose}>
              <span>{t(`bell.${id}`)}</span> <strong>{formatNumber(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles['hint']}>{t('bell.hint')}</p>
    </>
  );
}
