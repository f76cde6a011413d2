import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { sessionQuery, type Session } from '../../api/session';
import { Field } from '../../ui/field';
import { ProblemNotice, remedyOf } from '../../ui/problem-notice';
import { textOf } from './form-text';
import styles from './account.module.css';

const refreshSession = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey, exact: true });

/** The second factor: bind an authenticator app, or give it up. */
export function TotpPanel({ session }: { readonly session: Session }) {
  return session.totpOn ? <GiveUp /> : <Bind />;
}

function Bind() {
  const { t } = useTranslation('account');
  const code = useId();
  const propose = useMutation({
    mutationFn: (key: string) =>
      bodyOf(api.gateway.POST('/api/session/totp', { params: { header: idempotent(key) } })),
  });
  const confirm = useMutation({
    mutationFn: (typed: string) =>
      api.gateway.POST('/api/session/totp/confirmation', { body: { code: typed } }),
    onSuccess: refreshSession,
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    confirm.mutate(textOf(new FormData(event.currentTarget), 'code').trim());
  };
  if (!propose.data) {
    return (
      <>
        <p>{t('totp.off')}</p>
        <ProblemNotice error={propose.error} />
        <Button onClick={() => propose.mutate(crypto.randomUUID())} loading={propose.isPending}>
          {t('totp.bind')}
        </Button>
      </>
    );
  }
  const { qrSvg, secret } = propose.data;
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p>{t('totp.scan')}</p>
      <img
        className={styles['qr']}
        alt={t('totp.qr')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`}
        width={200}
        height={200}
      />
      <p>
        {t('totp.secret')} <code className={styles['secret']}>{secret}</code>
      </p>
      <Field label={t('totp.code')} htmlFor={code} remedy={remedyOf(confirm.error, 'code')}>
        <Input
          id={code}
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          maxLength={6}
        />
      </Field>
      <ProblemNotice error={confirm.error} shownFields={['code']} />
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('totp.confirm')}
      </Button>
    </form>
  );
}

function GiveUp() {
  const { t } = useTranslation('account');
  const [password, code] = [useId(), useId()];
  const remove = useMutation({
    mutationFn: (body: { readonly password: string; readonly code: string }) =>
      api.gateway.DELETE('/api/session/totp', { body }),
    onSuccess: refreshSession,
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    remove.mutate({ password: textOf(typed, 'password'), code: textOf(typed, 'code').trim() });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p>{t('totp.on')}</p>
      <Field label={t('password.current')} htmlFor={password} remedy={remedyOf(remove.error, 'password')}>
        <Input.Password
          id={password}
          name="password"
          autoComplete="current-password"
          required
          maxLength={256}
        />
      </Field>
      <Field label={t('totp.code')} htmlFor={code} remedy={remedyOf(remove.error, 'code')}>
        <Input
          id={code}
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          maxLength={6}
        />
      </Field>
      <ProblemNotice error={remove.error} shownFields={['password', 'code']} />
      <Button danger htmlType="submit" loading={remove.isPending}>
        {t('totp.remove')}
      </Button>
    </form>
  );
}
