import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../ui/fields';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { remedyOf } from '../../../ui/problem-notice';
import { useVocabulary } from '../vocabulary';
import { ActForm, type TipActProps } from './act-form';
import { takeAskedText } from './asked-text';
import { CodeField } from './code-field';
import { CorrectedField } from './corrected-field';
import { correctableFields, correctionOf, openFields, type CorrectionField } from './correction';
import styles from './tip.module.css';

const NOTE_MAX = 1_000;

/** Strikes one field and puts what is right in its place; the register shows both. The story is only added to. */
export function CorrectForm({ tip, act, onCancel }: TipActProps) {
  const { t } = useTranslation('intake');
  const { correctionReasons, factKinds } = useVocabulary();
  const [added] = useState(takeAskedText);
  const fields = correctableFields(tip);
  const [chosen, setChosen] = useState<readonly CorrectionField[]>([]);
  const { shown: field, kept } = openFields(fields, chosen);
  if (field === undefined) return <p role="status">{t('correct.none')}</p>;
  return (
    <ActForm
      tip={tip}
      title={t('acts.correct')}
      submitLabel={t('acts.correct')}
      isPending={act.isPending}
      error={act.error}
      shownFields={SHOWN_FIELDS}
      onSubmit={(data) => act.mutate({ act: 'correct', body: correctionOf(field, data, factKinds) })}
      onCancel={onCancel}
    >
      <p className={styles['hint']}>{t('correct.hint')}</p>
      <Field label={t('correct.field')} htmlFor="corrected-field">
        <Choice
          id="corrected-field"
          value={field}
          onChange={({ target }) => {
            const next = fields.find((each) => each === target.value);
            if (next !== undefined) setChosen([...chosen, field, next]);
          }}
        >
          {fields.map((each) => (
            <option key={each} value={each}>
              {t(`correctionFields.${each}`)}
            </option>
          ))}
        </Choice>
      </Field>
      {kept.map((each) => (
        <div key={each} className={styles['kept']} hidden={each !== field}>
          <CorrectedField
            tip={tip}
            field={each}
            added={added}
            remedy={each === field ? remedyOf(act.error, 'value') : undefined}
          />
        </div>
      ))}
      <div className={styles['pair']}>
        <CodeField
          id="correction-reason"
          name="reasonCode"
          label={t('correct.reason')}
          codes={correctionReasons}
          remedy={remedyOf(act.error, 'reasonCode')}
        />
        <AreaField
          label={t('correct.note')}
          name="note"
          rows={2}
          maxLength={NOTE_MAX}
          remedy={remedyOf(act.error, 'note')}
        />
      </div>
    </ActForm>
  );
}

const SHOWN_FIELDS = [
  'reasonCode',
  'note',
  'value',
  'value.channel',
  'value.receivedAt',
  'value.lateReason',
  'value.occurred',
  'value.occurred.from',
  'value.occurred.to',
  'value.communeUnitId',
  'value.placeText',
  'value.facts',
  'value.narrative',
];
