import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client';
import { changePassword, sessionQuery } from '../../api/session';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProblemNotice, remedyOf } from '../../ui/problem-notice';
import { textOf } from './form-text';
import styles from './account.module.css';

const FIELDS = ['currentPassword', 'newPassword'] as const;

/** Changes the password, which ends every other session. */
export function PasswordForm() {
  const { t } = useTranslation('account');
  const [current, next] = [useId(), useId()];
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void queryClient.invalidateQueries({ queryKey: ['session', 'all'] });
      form.current?.reset();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    change.mutate({
      currentPassword: textOf(typed, 'currentPassword'),
      newPassword: textOf(typed, 'newPassword'),
    });
  };
  return (
    <form ref={form} className={styles['form']} onSubmit={submit}>
      <Field
        label={t('password.current')}
        htmlFor={current}
        remedy={remedyOf(change.error, 'currentPassword')}
      >
        <Input.Password
          id={current}
          name="currentPassword"
          autoComplete="current-password"
          required
          maxLength={256}
        />
      </Field>
      <Field
        label={t('password.next')}
        htmlFor={next}
        hint={t('password.rule')}
        remedy={remedyOf(change.error, 'newPassword')}
      >
        <Input.Password id={next} name="newPassword" autoComplete="new-password" required maxLength={256} />
      </Field>
      <ProblemNotice error={change.error} shownFields={FIELDS} />
      {change.isSuccess && <Notice kind="success" title={t('password.done')} />}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('password.submit')}
      </Button>
    </form>
  );
}
