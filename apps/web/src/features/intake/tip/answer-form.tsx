import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitName } from '../../../ui/names';
import { remedyOf } from '../../../ui/problem-notice';
import type { ActBodies } from '../acts/decisions';
import { useVocabulary, useWording } from '../vocabulary';
import { ActForm, textIn, type ActProps } from './act-form';
import { CodeField } from './code-field';

type Answer = ActBodies['answer'];

/** The receiver takes the tip into its own register, or sends it back with a reason. */
export function AnswerForm({ tip, act, onCancel }: ActProps) {
  const { t } = useTranslation('intake');
  const { transferReasons, transferRefusalReasons } = useVocabulary();
  const wording = useWording();
  const [outcome, setOutcome] = useState<Answer['outcome']>('accepted');
  const transfer = tip?.transfers.find((each) => each.outcome == null);
  const submit = (data: FormData): void =>
    act.mutate({
      act: 'answer',
      body: outcome === 'accepted' ? { outcome } : { outcome, reasonCode: textIn(data, 'reasonCode') },
    });
  return (
    <ActForm
      tip={tip}
      title={t('acts.answer')}
      submitLabel={t('answer.send')}
      isPending={act.isPending}
      error={act.error}
      shownFields={['reasonCode']}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {transfer && (
        <p>
          {t('transfer.slip', { number: transfer.slipNumber })} · <UnitName unitId={transfer.fromUnitId} /> ·{' '}
          {wording.named(transferReasons, transfer.reasonCode)}
        </p>
      )}
      <Radio.Group
        aria-label={t('acts.answer')}
        value={outcome}
        onChange={({ target }) => setOutcome(target.value === 'refused' ? 'refused' : 'accepted')}
        options={(['accepted', 'refused'] as const).map((value) => ({
          value,
          label: t(`answer.${value}`),
          disabled: value === 'refused' && transfer?.automatic === true,
        }))}
      />
      {transfer?.automatic === true && <p>{t('answer.automatic')}</p>}
      {outcome === 'refused' && (
        <CodeField
          id="refusal"
          name="reasonCode"
          label={t('answer.reason')}
          codes={transferRefusalReasons}
          remedy={remedyOf(act.error, 'reasonCode')}
        />
      )}
    </ActForm>
  );
}
