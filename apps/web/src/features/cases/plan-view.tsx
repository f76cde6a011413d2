import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../../lib/format';
import { OfficerName } from '../../ui/names';
import type { CaseDetail } from './cases-api';
import styles from './cases.module.css';

/** The plan as it is saved, with who wrote and who approved it. */
export function PlanView({ plan }: { readonly plan: NonNullable<CaseDetail['plan']> }) {
  const { t } = useTranslation('cases');
  const { text, authorId, draftedAt, approvedBy, approvedAt } = plan;
  return (
    <section className={styles['section']}>
      <h2>{t('plan.title')}</h2>
      <p>
        {t('plan.draftBy')} <OfficerName officerId={authorId} /> · {formatTime(draftedAt)}
        {approvedBy != null && approvedAt != null && (
          <>
            <br />✓ {t('plan.approvedBy')} <OfficerName officerId={approvedBy} /> · {formatTime(approvedAt)}
          </>
        )}
      </p>
      {text == null ? (
        <p>{t('plan.unreadable')}</p>
      ) : (
        <>
          <h3>{t('plan.purpose')}</h3>
          <p className={styles['text']}>{text.purpose}</p>
          <h3>{t('plan.content')}</h3>
          <p className={styles['text']}>{text.content}</p>
          {text.steps.length > 0 && <h3>{t('plan.steps')}</h3>}
          <ol>
            {text.steps.map((step) => (
              <li key={`${step.dueOn} ${step.text}`}>
                {step.text} — {formatDate(step.dueOn)}
              </li>
            ))}
          </ol>
          <h3>{t('plan.protection')}</h3>
          <p className={styles['text']}>{text.reporterProtection}</p>
        </>
      )}
    </section>
  );
}
