import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../../api/session';
import { formatDate, formatMoney } from '../../../lib/format';
import { ProblemNotice } from '../../../ui/problem-notice';
import styles from '../shared/desk.module.css';
import { decisionQuery } from './award-queries';
import { AwardsTable } from './awards-table';
import { PrintPanel } from './print-panel';

const route = getRouteApi('/shell/recognition/recognition/decisions/$decisionId');

/** A signed decision: its awards, all certificates as one file, the list to sign at the hand-over. */
export function DecisionPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const { decisionId } = route.useParams();
  const mayPrint = holds(useSession(), ['committee_secretary', 'issuer']);
  const { data: decision, error, isPending, refetch } = useQuery(decisionQuery(decisionId));
  if (isPending) return <p role="status">{core('common.loading')}</p>;
  if (decision === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <article className={styles['page']}>
      <h1>{t('decision.heading', { number: decision.decisionNumber })}</h1>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('dossier.issuer')}</dt>
          <dd>{decision.issuerName}</dd>
        </div>
        <div>
          <dt>{t('decision.signedOn')}</dt>
          <dd>
            {formatDate(decision.signedOn)} · {decision.signerName}
          </dd>
        </div>
        <div>
          <dt>{t('awards.count')}</dt>
          <dd>{decision.awards.length}</dd>
        </div>
        <div>
          <dt>{t('decision.total')}</dt>
          <dd>{formatMoney(decision.totalAmount)}</dd>
        </div>
        <div>
          <dt>{t('decision.dossier')}</dt>
          <dd>
            <Link to="/recognition/dossiers/$dossierId" params={{ dossierId: decision.dossierId }}>
              {t('decision.openDossier')}
            </Link>
          </dd>
        </div>
      </dl>
      {mayPrint && <PrintPanel decision={decision} />}
      <AwardsTable awards={decision.awards} />
    </article>
  );
}
