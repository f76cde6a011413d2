import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../lib/format';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProblemNotice, remedyOf } from '../../ui/problem-notice';
import { registerOfficer, type NewOfficer } from './officers-api';
import styles from './administration.module.css';

const FIELDS = ['username', 'displayName'] as const;

/** A new officer; the code that opens the account is shown once and handed over by the administrator. */
export function RegisterOfficerForm() {
  const { t } = useTranslation('administration');
  const [username, displayName] = [useId(), useId()];
  const client = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const register = useMutation({
    mutationFn: (officer: NewOfficer) => registerOfficer(key, officer),
    onSuccess: () => {
      setKey(crypto.randomUUID());
      void client.invalidateQueries({ queryKey: ['directory'] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, shown] = FIELDS.map((field) => {
      const value = form.get(field);
      return typeof value === 'string' ? value.trim() : '';
    });
    register.mutate({ username: name ?? '', displayName: shown ?? '' });
  };
  return (
    <form
      className={`${styles['card']} ${styles['form']}`}
      onSubmit={submit}
      onChange={() => setKey(crypto.randomUUID())}
    >
      <Field label={t('officers.username')} htmlFor={username} remedy={remedyOf(register.error, 'username')}>
        <Input id={username} name="username" required maxLength={64} autoComplete="off" spellCheck={false} />
      </Field>
      <Field
        label={t('officers.displayName')}
        htmlFor={displayName}
        remedy={remedyOf(register.error, 'displayName')}
      >
        <Input id={displayName} name="displayName" required maxLength={200} autoComplete="off" />
      </Field>
      <ProblemNotice error={register.error} shownFields={FIELDS} />
      <Button type="primary" htmlType="submit" loading={register.isPending}>
        {t('officers.register')}
      </Button>
      {register.data && (
        <Notice kind="success" title={t('officers.registered')}>
          <p>
            {t('officers.code')} <code className={styles['code']}>{register.data.activationCode}</code>
          </p>
          <p>{t('officers.codeHint', { time: formatTime(register.data.activationExpiresAt) })}</p>
        </Notice>
      )}
    </form>
  );
}
