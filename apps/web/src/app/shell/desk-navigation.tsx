import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holds, type Session } from '../../api/session';
import type { Desk } from '../desks';
import mark from '../keng.svg';
import styles from './shell.module.css';

interface DeskNavigationProps {
  readonly desks: readonly Desk[];
  readonly session: Session;
}

/** The pages that the officer's roles open. */
export function DeskNavigation({ desks, session }: DeskNavigationProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.navigation')} className={styles['navigation']}>
      <Link to="/" className={styles['mark']} aria-label={t('shell.home')}>
        <img src={mark} alt="" width={28} height={28} />
      </Link>
      {desks.map((desk) => (
        <ul key={desk.id} aria-label={t(desk.label)}>
          {desk.pages
            .filter(({ roles }) => holds(session, roles))
            .map(({ to, label }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
                  {t(label)}
                </Link>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  );
}
