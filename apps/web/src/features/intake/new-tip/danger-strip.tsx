import { useTranslation } from 'react-i18next';
import type { Danger } from '../danger';
import styles from './new-tip.module.css';

/** Emergency numbers for what the story tells of. It appears above the form and takes no focus. */
export function DangerStrip({ dangers }: { readonly dangers: readonly Danger[] }) {
  const { t } = useTranslation('intake');
  return (
    <div role="alert">
      {dangers.length > 0 && (
        <div className={styles['danger']}>
          <strong>▲ {t('danger.title')}</strong>
          <ul>
            {dangers.map(({ emergencyNumber, phrases }) => (
              <li key={emergencyNumber}>
                <strong className={styles['emergency']}>{emergencyNumber}</strong> {phrases.join(', ')}
              </li>
            ))}
          </ul>
          <span>{t('danger.urgent')}</span>
        </div>
      )}
    </div>
  );
}
