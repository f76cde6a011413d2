import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { signIn, type Session } from '../../api/session';
import controls from '../../ui/controls.module.css';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import styles from './sign-in.module.css';

interface SignInFormProps {
  readonly onSignedIn: (session: Session) => void;
}

/** User name and password; the code of an authenticator where the account asks for it. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const [username, password, totp] = [useId(), useId(), useId()];
  const [asksTotp, setAsksTotp] = useState(false);
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: onSignedIn,
    onError: (error) => {
      if (error instanceof Problem && error.slug === 'totp-required') setAsksTotp(true);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (attempt.isPending) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const code = text('totp').trim();
    attempt.mutate({
      username: text('username').trim(),
      password: text('password'),
      ...(code === '' ? {} : { totp: code }),
    });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Refusal error={attempt.error} />
      <Field label={t('signIn.username')} htmlFor={username}>
        <input
          id={username}
          name="username"
          autoComplete="username"
          required
          maxLength={64}
          autoFocus
          className={controls['input']}
        />
      </Field>
      <Field label={t('signIn.password')} htmlFor={password}>
        <input
          type="password"
          id={password}
          name="password"
          autoComplete="current-password"
          required
          maxLength={256}
          className={controls['input']}
        />
      </Field>
      {asksTotp && (
        <Field label={t('signIn.totp')} htmlFor={totp}>
          <input
            id={totp}
            name="totp"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={6}
            autoFocus
            className={controls['input']}
          />
        </Field>
      )}
      <button type="submit" aria-disabled={attempt.isPending} className={controls['button']}>
        {t('signIn.submit')}
      </button>
    </form>
  );
}

function Refusal({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation();
  if (error instanceof Problem && error.slug === 'totp-required') return null;
  const seconds =
    error instanceof Problem && error.slug === 'account-locked' ? error.body['retryAfter'] : undefined;
  if (typeof seconds !== 'number') return <ProblemNotice error={error} />;
  return <Notice kind="error" title={t('signIn.locked', { minutes: Math.ceil(seconds / 60) })} />;
}
