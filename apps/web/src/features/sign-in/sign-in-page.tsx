import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client';
import { sessionQuery, type Session } from '../../api/session';
import mark from '../../app/keng.svg';
import { SignInForm } from './sign-in-form';
import styles from './sign-in.module.css';

const route = getRouteApi('/sign-in');

/** Where everybody begins. */
export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next = '/' } = route.useSearch();
  const enter = (session: Session): void => {
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    void navigate({ href: next });
  };
  return (
    <main className={styles['page']}>
      <img src={mark} alt="" width={48} height={48} />
      <h1>{t('product')}</h1>
      <p className={styles['tagline']}>{t('tagline')}</p>
      <SignInForm onSignedIn={enter} />
    </main>
  );
}
