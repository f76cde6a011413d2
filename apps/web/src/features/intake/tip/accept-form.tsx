import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import type { components } from '../../../api/schema/intake';
import { remedyOf } from '../../../ui/problem-notice';
import { TimeField } from '../../../ui/time-field';
import { ActForm, textIn, type ActProps } from './act-form';
import { timeNow } from './transfer-form';
import { useAct } from './use-act';
import styles from './tip.module.css';

/** Takes the tip for verification: a case is opened, and its clock starts. */
export function AcceptForm({ tip, onDone, onCancel }: ActProps) {
  const { t } = useTranslation('intake');
  const act = useAct<components['schemas']['AcceptTipDto']>(
    tip,
    ({ body, header }) =>
      bodyOf(
        api.intake.POST('/api/intake/tips/{tipId}/acceptance', {
          params: { path: { tipId: tip.tipId }, header },
          body,
        }),
      ),
    onDone,
  );
  return (
    <ActForm
      tip={tip}
      title={t('acts.accept')}
      submitLabel={t('acts.accept')}
      isPending={act.isPending}
      error={act.error}
      shownFields={['competentReceivedAt']}
      onSubmit={(data) => act.mutate({ competentReceivedAt: textIn(data, 'competentReceivedAt.at') })}
      onCancel={onCancel}
    >
      <TimeField
        id="competent"
        name="competentReceivedAt"
        label={t('accept.competentReceivedAt')}
        initial={timeNow()}
        remedy={remedyOf(act.error, 'competentReceivedAt')}
      />
      <p className={styles['hint']}>{t('accept.hint')}</p>
    </ActForm>
  );
}
