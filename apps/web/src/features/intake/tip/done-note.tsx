import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** What was done to the tip before this page. */
export function DoneNote() {
  const { t } = useTranslation('intake');
  const { done } = useLocation({ select: ({ state }) => state });
  if (done === undefined) return null;
  return (
    <p role="status" className="no-print">
      ✓ {t('tip.number', { number: done.number })}: {t(`done.${done.act}`)}
    </p>
  );
}
