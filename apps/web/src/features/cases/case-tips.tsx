import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { formatTime } from '../../lib/format';
import { UnitName } from '../../ui/names';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { sharedTipQuery, type CaseDetail } from './cases-api';
import { reportersOf } from './contributions';
import { nameOfReporter } from './contributions-editor';
import styles from './cases.module.css';

/** The tips of the case, each read from intake under the officer's own right (decisions 2.4). */
export function CaseTips({ tips }: { readonly tips: CaseDetail['tips'] }) {
  const { t } = useTranslation('cases');
  return (
    <section className={styles['section']}>
      <h2>{t('tips.title')}</h2>
      {tips.map((tip) => (
        <article key={tip.tipId} className={styles['tip']}>
          <h3>{t('tips.heading', { number: tip.registerNumber, year: tip.registerYear })}</h3>
          <p className={styles['rule']}>
            {t('case.received', { time: formatTime(tip.competentReceivedAt) })}
          </p>
          <SharedNarrative tipId={tip.tipId} />
          <ul aria-label={t('tips.reporters')} className={styles['plain']}>
            {reportersOf([tip]).map((reporter) => (
              <li key={reporter.alias}>
                {nameOfReporter(reporter, t)} — {t(`identity.${reporter.identityStatus}`)}
                {reporter.associationUnitId !== undefined && (
                  <>
                    {' · '}
                    <UnitName unitId={reporter.associationUnitId} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

function SharedNarrative({ tipId }: { readonly tipId: string }) {
  const { t } = useTranslation(['cases', 'core']);
  const { data, error, isPending, refetch } = useQuery(sharedTipQuery(tipId));
  if (isPending) return <p role="status">{t('core:common.loading')}</p>;
  if (error instanceof Problem && (error.status === 403 || error.status === 404)) {
    return <Notice kind="info" title={t('tips.unreadable')} />;
  }
  if (data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data.textExpired) return <p>{t('tips.noText')}</p>;
  return (
    <>
      <h4>{t('tips.shared')}</h4>
      <p className={styles['text']}>{data.sharedNarrative ?? data.narrative ?? t('tips.noText')}</p>
    </>
  );
}
