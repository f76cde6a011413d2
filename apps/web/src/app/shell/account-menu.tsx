import { Link } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client';
import {
  actingUnder,
  actUnder,
  chosenAppointment,
  sessionQuery,
  signOut,
  type Session,
} from '../../api/session';
import { chooseLanguage } from '../../i18n/i18n';
import { chooseScheme, useScheme } from '../scheme';
import styles from './shell.module.css';

interface AccountMenuProps {
  readonly session: Session;
  readonly onKeySheet: () => void;
  readonly onPalette: () => void;
}

/** Who works here, in which roles; language, theme, way out. */
export function AccountMenu({ session, onKeySheet, onPalette }: AccountMenuProps) {
  const { t, i18n } = useTranslation();
  const scheme = useScheme();
  const { displayName, appointments } = session.officer;
  const chosen = chosenAppointment(session);
  const items: MenuProps['items'] = [
    ...appointments.map(({ appointmentId, role, unitName }) => ({
      key: appointmentId,
      label: `${appointmentId === chosen ? '✓ ' : ''}${t(`roles.${role}`)} · ${unitName}`,
      disabled: appointments.length === 1,
      onClick: () => void act(appointmentId),
    })),
    ...(chosen === undefined
      ? []
      : [{ key: 'all', label: t('shell.allAppointments'), onClick: () => void act(undefined) }]),
    { type: 'divider' },
    { key: 'palette', label: t('shell.palette'), extra: 'Ctrl+K', onClick: onPalette },
    { key: 'keys', label: t('shell.keySheet'), extra: 'F1', onClick: onKeySheet },
    {
      key: 'scheme',
      label: scheme === 'dark' ? t('shell.light') : t('shell.dark'),
      onClick: () => chooseScheme(scheme === 'dark' ? 'light' : 'dark'),
    },
    {
      key: 'language',
      label: t('shell.language'),
      onClick: () => void chooseLanguage(i18n.language === 'en' ? 'vi' : 'en'),
    },
    { key: 'account', label: <Link to="/account">{t('shell.accountPage')}</Link> },
    { key: 'out', label: t('shell.signOut'), onClick: () => void leave() },
  ];
  const [first] = actingUnder(session);
  return (
    <div className={styles['account']}>
      {first && (
        <span className={styles['acting']}>
          {t(`roles.${first.role}`)} · {first.unitName}
        </span>
      )}
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button aria-label={`${t('shell.account')}: ${displayName}`}>{displayName}</Button>
      </Dropdown>
    </div>
  );
}

/** What was read under other appointments must not be shown any more. */
async function act(appointmentId: string | undefined): Promise<void> {
  const session = await actUnder(appointmentId);
  queryClient.setQueryData(sessionQuery.queryKey, session);
  await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

/** A fresh page holds nothing of the officer who left. */
async function leave(): Promise<void> {
  await signOut().catch(() => undefined);
  location.assign('/sign-in');
}
