import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../lib/format';
import { ProblemNotice } from '../../../ui/problem-notice';
import { BonusLines } from '../shared/bonus-lines';
import styles from '../shared/desk.module.css';
import { HonoureeName } from '../shared/honouree-name';
import { decisionPreviewQuery, type Dossier } from './dossier-queries';

interface DecisionPreviewProps {
  readonly dossier: Dossier;
  readonly signedOn: string;
}

/** What a decision signed on that day would grant, and how each amount comes about. */
export function DecisionPreview({ dossier, signedOn }: DecisionPreviewProps) {
  const { t } = useTranslation('recognition');
  const { data, error, refetch } = useQuery({
    ...decisionPreviewQuery(dossier, signedOn),
    placeholderData: keepPreviousData,
  });
  const nameOf = (nominationId: string): string | null | undefined =>
    dossier.nominations.find((nomination) => nomination.nominationId === nominationId)?.partyName;
  if (data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('decision.title')}>
        <table className={styles['table']}>
          <caption>{t('decision.preview', { total: formatMoney(data.totalAmount) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('nominations.honouree')}</th>
              <th scope="col">{t('nominations.form')}</th>
              <th scope="col">{t('bonus.title')}</th>
            </tr>
          </thead>
          <tbody>
            {data.awards.map(({ nominationId, honouree, formLabel, bonus }) => (
              <tr key={nominationId}>
                <th scope="row">
                  <HonoureeName honouree={honouree} name={nameOf(nominationId)} />
                </th>
                <td>{formLabel}</td>
                <td>
                  <BonusLines isOpen bonus={bonus} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
