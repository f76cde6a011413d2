import { useTranslation } from 'react-i18next';
import { AuditPanel } from './audit-panel';
import { ParkedTable } from './parked-table';
import { ServiceTable } from './service-table';
import styles from './administration.module.css';

/** How the services fare: what is behind, what stands still, whether the audit log holds. */
export function OperationsPage() {
  const { t } = useTranslation('administration');
  return (
    <div className={styles['page']}>
      <h1>{t('operations.title')}</h1>
      <section aria-labelledby="services">
        <h2 id="services">{t('operations.services')}</h2>
        <ServiceTable />
      </section>
      <section aria-labelledby="parked">
        <h2 id="parked">{t('operations.parked')}</h2>
        <p>{t('operations.parkedHint')}</p>
        <ParkedTable />
      </section>
      <section aria-labelledby="audit">
        <h2 id="audit">{t('operations.audit')}</h2>
        <p>{t('operations.auditHint')}</p>
        <AuditPanel />
      </section>
    </div>
  );
}
