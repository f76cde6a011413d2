import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remedyOf } from '../../../ui/problem-notice';
import { useVocabulary } from '../vocabulary';
import { ActForm, textIn, type ActProps } from './act-form';
import { CodeField } from './code-field';

/** Whether the tip was valuable; it becomes merit of its reporters. */
export function AssessForm({ tip, act, onCancel }: ActProps) {
  const { t } = useTranslation('intake');
  const { assessmentReasons } = useVocabulary();
  const [valuable, setValuable] = useState(true);
  return (
    <ActForm
      tip={tip}
      title={t('acts.assess')}
      submitLabel={t('acts.assess')}
      isPending={act.isPending}
      error={act.error}
      shownFields={['reasonCode']}
      onSubmit={(data) =>
        act.mutate({ act: 'assess', body: { valuable, reasonCode: textIn(data, 'reasonCode') } })
      }
      onCancel={onCancel}
    >
      <Radio.Group
        aria-label={t('acts.assess')}
        value={valuable}
        onChange={({ target }) => setValuable(target.value === true)}
        options={[
          { value: true, label: t('assess.valuable') },
          { value: false, label: t('assess.notValuable') },
        ]}
      />
      <CodeField
        key={String(valuable)}
        id="assessment"
        name="reasonCode"
        label={t('assess.reason')}
        codes={assessmentReasons.filter((reason) => reason.valuable === valuable)}
        remedy={remedyOf(act.error, 'reasonCode')}
      />
    </ActForm>
  );
}
