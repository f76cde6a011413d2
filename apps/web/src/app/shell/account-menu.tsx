import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { signOut, type Session } from '../../api/session';
import { chooseLanguage } from '../../i18n/i18n';
import { UnitName } from '../../ui/names';
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
  const items: MenuProps['items'] = [
    ...appointments.map(({ appointmentId, role, unitId }) => ({
      key: appointmentId,
      disabled: true,
      label: (
        <>
          {t(`roles.${role}`)} · <UnitName unitId={unitId} />
        </>
      ),
    })),
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
    { key: 'out', label: t('shell.signOut'), onClick: () => void leave() },
  ];
  const [first] = appointments;
  return (
    <div className={styles['account']}>
      {first && (
        <span className={styles['acting']}>
          {t(`roles.${first.role}`)} · <UnitName unitId={first.unitId} />
        </span>
      )}
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button aria-label={`${t('shell.account')}: ${displayName}`}>{displayName}</Button>
      </Dropdown>
    </div>
  );
}

/** A fresh page holds nothing of the officer who left. */
async function leave(): Promise<void> {
  await signOut().catch(() => undefined);
  location.assign('/sign-in');
}
