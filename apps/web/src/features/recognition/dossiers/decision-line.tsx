import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMoney } from '../../../lib/format';
import styles from '../shared/desk.module.css';
import type { Dossier } from './dossier-queries';

interface DecisionLineProps {
  readonly dossier: Dossier;
  readonly decision: NonNullable<Dossier['decision']>;
}

/** The signed paper in one line, with the way to its prints. */
export function DecisionLine({ dossier: { awards }, decision }: DecisionLineProps) {
  const { t } = useTranslation('recognition');
  const standing = awards.filter(({ status }) => status !== 'revoked');
  const total = standing.reduce((sum, { bonus }) => sum + bonus.amount, 0);
  return (
    <p className={styles['plain']}>
      {t('decision.line', {
        number: decision.decisionNumber,
        date: formatDate(decision.signedOn),
        signer: decision.signerName,
        total: formatMoney(total),
      })}{' '}
      <Link to="/recognition/decisions/$decisionId" params={{ decisionId: decision.decisionId }}>
        {t('decision.open')}
      </Link>
    </p>
  );
}
