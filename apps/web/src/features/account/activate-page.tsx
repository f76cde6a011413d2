import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProblemNotice, remedyOf } from '../../ui/problem-notice';
import { textOf } from './form-text';
import styles from './account.module.css';

interface Activation {
  readonly username: string;
  readonly activationCode: string;
  readonly password: string;
}

const FIELDS = ['username', 'activationCode', 'password'] as const;

/** The first password, by the code that the administrator handed over. */
export function ActivatePage() {
  const { t } = useTranslation('account');
  const activate = useMutation({
    mutationFn: (body: Activation) => api.gateway.POST('/api/accounts/activation', { body }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    activate.mutate({
      username: textOf(form, 'username').trim(),
      activationCode: textOf(form, 'activationCode').trim(),
      password: textOf(form, 'password'),
    });
  };
  if (activate.isSuccess) {
    return (
      <main className={styles['narrow']}>
        <Notice kind="success" title={t('activate.done')}>
          <Link to="/sign-in">{t('activate.signIn')}</Link>
        </Notice>
      </main>
    );
  }
  return (
    <main className={styles['narrow']}>
      <h1>{t('activate.title')}</h1>
      <form className={styles['form']} onSubmit={submit}>
        <PlainField
          name="username"
          autoComplete="username"
          label={t('activate.username')}
          error={activate.error}
        />
        <PlainField
          name="activationCode"
          autoComplete="off"
          label={t('activate.code')}
          error={activate.error}
        />
        <PlainField
          name="password"
          type="password"
          autoComplete="new-password"
          label={t('password.next')}
          hint={t('password.rule')}
          error={activate.error}
        />
        <ProblemNotice error={activate.error} shownFields={FIELDS} />
        <button type="submit" className={styles['button']} disabled={activate.isPending}>
          {t('activate.submit')}
        </button>
      </form>
    </main>
  );
}

interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: string;
  readonly type?: 'password';
  readonly hint?: string;
  readonly error: Error | null;
}

/** A field of the pages before the sign-in, which load no component library. */
function PlainField({ name, label, autoComplete, type, hint, error }: PlainFieldProps) {
  const id = useId();
  const remedy = remedyOf(error, name);
  return (
    <Field label={label} htmlFor={id} remedy={remedy} hint={hint}>
      <input
        id={id}
        name={name}
        type={type ?? 'text'}
        autoComplete={autoComplete}
        required
        maxLength={256}
        className={styles['input']}
        aria-describedby={remedy === undefined ? undefined : `${id}-remedy`}
      />
    </Field>
  );
}
