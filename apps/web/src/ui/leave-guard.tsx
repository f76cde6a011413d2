import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import styles from './dialog.module.css';

/** Asks before typed text is left behind. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={t('leave.title')} onClose={reset}>
      <p>{t('leave.text')}</p>
      <div className={styles['acts']}>
        <Button autoFocus onClick={reset}>
          {t('common.cancel')}
        </Button>
        <Button type="primary" danger onClick={proceed}>
          {t('leave.go')}
        </Button>
      </div>
    </Dialog>
  );
}
