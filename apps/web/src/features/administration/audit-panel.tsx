import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { SERVICES, verifyAudit, type Service } from './operations-api';
import styles from './administration.module.css';

/** Recomputes each service's audit chain on demand. */
export function AuditPanel() {
  return (
    <ul className={styles['plain']}>
      {SERVICES.map((service) => (
        <li key={service} className={styles['card']}>
          <AuditLine service={service} />
        </li>
      ))}
    </ul>
  );
}

function AuditLine({ service }: { readonly service: Service }) {
  const { t } = useTranslation('administration');
  const check = useMutation({ mutationFn: () => verifyAudit(service) });
  const { data: verdict } = check;
  return (
    <>
      <div className={styles['acts']}>
        <strong>{t(`services.${service}`)}</strong>
        <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
          {t('audit.verify')}
        </Button>
      </div>
      <ProblemNotice error={check.error} />
      {verdict &&
        (verdict.faults.length === 0 ? (
          <Notice kind="success" title={t('audit.holds', { entries: formatNumber(verdict.entries) })}>
            {t('audit.head')} <code className={styles['hash']}>{verdict.headHash}</code>
          </Notice>
        ) : (
          <Notice kind="error" title={t('audit.broken', { faults: formatNumber(verdict.faults.length) })}>
            <ul>
              {verdict.faults.map(({ seal, fault }, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- faults of a verdict never move
                <li key={index}>
                  {t(`faults.${fault}`)} {seal != null && t('audit.seal', { seal })}
                </li>
              ))}
            </ul>
          </Notice>
        ))}
    </>
  );
}
