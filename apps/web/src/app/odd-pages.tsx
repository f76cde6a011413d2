import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/session';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';

/** A page that could not be shown: says why, and offers to try again. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return <ProblemNotice error={error} onRetry={again} />;
}

export function UnknownPage() {
  const { t } = useTranslation();
  return (
    <Notice kind="info" title={t('shell.unknownPage')}>
      <Link to="/">{t('shell.home')}</Link>
    </Notice>
  );
}

export function LoadingPage() {
  const { t } = useTranslation();
  return <p role="status">{t('common.loading')}</p>;
}

/** Instead of a page that the officer's roles do not open; the service would refuse what it shows. */
export function RefusedPage({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" title={t('shell.notYours')}>
      {t('shell.notYoursHint', { roles: roles.map((role) => t(`roles.${role}`)).join(', ') })}
    </Notice>
  );
}

/** For accounts without a role that has a desk. */
export function NoDeskPage() {
  const { t } = useTranslation();
  return (
    <Notice kind="info" title={t('shell.noDesk')}>
      {t('shell.noDeskHint')}
    </Notice>
  );
}
