import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/problem';
import { remedyOf } from '../../../ui/problem-notice';
import { TimeField } from '../../../ui/time-field';
import { ActForm, textIn, type ActProps } from './act-form';
import { CaseField, NEW_CASE } from './case-field';
import { timeNow } from './transfer-form';
import styles from './tip.module.css';

/** Takes the tip for verification: into a new case, whose clock starts, or into one that is open. */
export function AcceptForm({ tip, act, onCancel }: ActProps) {
  const { t } = useTranslation('intake');
  const [caseId, setCaseId] = useState<string>(NEW_CASE);
  const [isMissing, setIsMissing] = useState(false);
  const isCaseClosed = act.error instanceof Problem && act.error.slug === 'case-not-open';
  const choose = (chosen: string): void => {
    setCaseId(chosen);
    setIsMissing(false);
  };
  const submit = (data: FormData): void => {
    // A case that closed meanwhile is offered no more; a new one is opened only where that was chosen.
    const isChosen = tip === undefined || data.get('caseId') !== null;
    setIsMissing(!isChosen);
    if (!isChosen) return;
    act.mutate({
      act: 'accept',
      body: {
        competentReceivedAt: textIn(data, 'competentReceivedAt.at'),
        ...(caseId !== NEW_CASE && { caseId }),
      },
    });
  };
  const closedRemedy = act.error instanceof Problem ? (act.error.detail ?? act.error.title) : undefined;
  return (
    <ActForm
      tip={tip}
      title={t('acts.accept')}
      submitLabel={t('acts.accept')}
      isPending={act.isPending}
      error={isCaseClosed ? null : act.error}
      shownFields={['competentReceivedAt', 'caseId']}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <TimeField
        id="competent"
        name="competentReceivedAt"
        label={t('accept.competentReceivedAt')}
        initial={timeNow()}
        remedy={remedyOf(act.error, 'competentReceivedAt')}
      />
      <p className={styles['hint']}>{t(tip ? 'accept.hint' : 'accept.eachCase')}</p>
      {tip && (
        <CaseField
          tipId={tip.tipId}
          caseId={caseId}
          onChoose={choose}
          remedy={
            isMissing ? t('accept.caseMissing') : isCaseClosed ? closedRemedy : remedyOf(act.error, 'caseId')
          }
        />
      )}
    </ActForm>
  );
}
