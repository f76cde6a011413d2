import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActKey } from '../../api/act-key';
import type { Officer } from '../../api/officers';
import { formatTime } from '../../lib/format';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { renewCode } from './officers-api';
import styles from './administration.module.css';

/** A new code for whoever lost one, or forgot the password; asked twice, because it ends every session. */
export function ActivationCode({ officer }: { readonly officer: Officer }) {
  const { t } = useTranslation('administration');
  const client = useQueryClient();
  const key = useActKey();
  const [isAsked, setIsAsked] = useState(false);
  const renew = useMutation({
    mutationFn: () => renewCode(key.get(), officer.officerId),
    onSettled: (_, error) => {
      key.answered(error ?? undefined);
      setIsAsked(false);
      return client.invalidateQueries({ queryKey: ['directory'] });
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setIsAsked(!isAsked)} aria-expanded={isAsked}>
        {t('code.renew')}
      </Button>
      {isAsked && (
        <div className={styles['ask']}>
          <span>{t('code.ask', { name: officer.displayName })}</span>
          <Button danger loading={renew.isPending} onClick={() => renew.mutate()}>
            {t('code.confirm')}
          </Button>
        </div>
      )}
      <ProblemNotice error={renew.error} />
      {renew.data && (
        <div className={styles['ask']}>
          <Notice kind="success" title={t('code.renewed')}>
            <p>
              {t('officers.code')} <code className={styles['code']}>{renew.data.activationCode}</code>
            </p>
            <p>{t('officers.codeHint', { time: formatTime(renew.data.activationExpiresAt) })}</p>
            {renew.data.passwordReset && <p>{t('code.passwordReset')}</p>}
          </Notice>
        </div>
      )}
    </>
  );
}
