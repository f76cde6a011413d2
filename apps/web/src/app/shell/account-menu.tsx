import { Link } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { actingUnder, chosenAppointment, type Session } from '../../api/session';
import { chooseLanguage } from '../../i18n/i18n';
import { chooseScheme, useScheme } from '../scheme';
import { act, leave } from './account-acts';
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
