import { useTranslation } from 'react-i18next';
import type { PresentOfficer } from '../../../api/live';
import { OfficerName } from '../../../ui/names';
import styles from './queue.module.css';

/** Who else is at a tip: an eye looks, a pencil types. */
export function PresenceMarks({ officers }: { readonly officers: readonly PresentOfficer[] }) {
  const { t } = useTranslation('intake');
  return officers.map(({ officerId, activity }) => (
    <span key={officerId} className={styles['presence']}>
      <span aria-hidden="true">{activity === 'typing' ? '✎' : '◉'}</span>{' '}
      <OfficerName officerId={officerId} /> {t(`presence.${activity}`)}
    </span>
  ));
}
