import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client';
import { sessionQuery, type Session } from '../../api/session';
import { resumeSession } from '../../api/session-end';
import { SignInForm } from '../../features/sign-in/sign-in-form';
import { Notice } from '../../ui/notice';
import { Dialog } from '../../ui/dialog';

/** Over the page, which keeps everything that was typed, once the session has ended. Only the same officer may go on. */
export function SignInAgain({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const [isOther, setIsOther] = useState(false);
  const resume = (next: Session): void => {
    if (next.officer.officerId !== session.officer.officerId) {
      setIsOther(true);
      return;
    }
    queryClient.setQueryData(sessionQuery.queryKey, next);
    resumeSession();
    void queryClient.invalidateQueries();
  };
  return (
    <Dialog title={t('signIn.again')}>
      <p>{t('signIn.againHint')}</p>
      {isOther && <Notice kind="error" title={t('signIn.other')} />}
      <SignInForm onSignedIn={resume} />
    </Dialog>
  );
}
