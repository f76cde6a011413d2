import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before text that is nowhere else is left behind. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const { t } = useTranslation('recognition');
  useBlocker({
    // oxlint-disable-next-line no-alert -- the browser asks the same way when the page is closed
    shouldBlockFn: () => isUnsaved && !window.confirm(t('edit.leave')),
    enableBeforeUnload: isUnsaved,
  });
}
