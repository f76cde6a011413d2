import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/field';
import { remedyOf } from '../../../ui/problem-notice';
import { UnitBox } from '../../../ui/unit-box';
import type { ActBodies } from '../acts/decisions';
import { useVocabulary } from '../vocabulary';
import { ActForm, textIn, type ActProps } from './act-form';
import { CodeField } from './code-field';

type Closure = ActBodies['close'];
const OUTCOMES = ['guided', 'referred_administrative', 'filed'] as const;
const UNNAMED_ONLY = 'anonymous_unverifiable';

/** Ends the tip without verification; the reasons are those of the outcome. */
export function CloseForm({ tip, act, onCancel }: ActProps) {
  const { t } = useTranslation('intake');
  const { closureReasons } = useVocabulary();
  const [outcome, setOutcome] = useState<Closure['outcome']>('guided');
  const [referredToUnitId, setReferredToUnitId] = useState<string>();
  const isNamed = tip?.reporters.some(({ identityStatus }) => identityStatus === 'sealed') === true;
  const reasons = closureReasons.filter(
    (reason) => reason.outcome === outcome && !(isNamed && reason.code === UNNAMED_ONLY),
  );
  const refers = outcome === 'referred_administrative';
  const submit = (data: FormData): void =>
    act.mutate({
      act: 'close',
      body: {
        outcome,
        reasonCode: textIn(data, 'reasonCode'),
        ...(refers && referredToUnitId !== undefined && { referredToUnitId }),
      },
    });
  return (
    <ActForm
      tip={tip}
      title={t('acts.close')}
      submitLabel={t('acts.close')}
      isPending={act.isPending}
      error={act.error}
      shownFields={['reasonCode', 'referredToUnitId']}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Radio.Group
        aria-label={t('close.outcome')}
        value={outcome}
        onChange={({ target }) => setOutcome(OUTCOMES.find((known) => known === target.value) ?? 'guided')}
        options={OUTCOMES.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <CodeField
        key={outcome}
        id="closure"
        name="reasonCode"
        label={t('close.reason')}
        codes={reasons}
        remedy={remedyOf(act.error, 'reasonCode')}
      />
      {refers && (
        <Field
          label={t('close.referredTo')}
          htmlFor="referred"
          remedy={remedyOf(act.error, 'referredToUnitId')}
        >
          <UnitBox
            id="referred"
            label={t('close.referredTo')}
            among={ANY}
            unitId={referredToUnitId}
            onChoose={setReferredToUnitId}
          />
        </Field>
      )}
    </ActForm>
  );
}

const ANY = {};
