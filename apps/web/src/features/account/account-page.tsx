import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { PasswordForm } from './password-form';
import { SessionList } from './session-list';
import { TotpPanel } from './totp-panel';
import styles from './account.module.css';

/** My password, my second factor, where I am signed in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const session = useSession();
  return (
    <div className={styles['page']}>
      <h1>{session.officer.displayName}</h1>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{t('sessions.title')}</h2>
        <SessionList />
      </section>
      <section aria-labelledby="password">
        <h2 id="password">{t('password.title')}</h2>
        <PasswordForm />
      </section>
      <section aria-labelledby="totp">
        <h2 id="totp">{t('totp.title')}</h2>
        <TotpPanel session={session} />
      </section>
    </div>
  );
}
