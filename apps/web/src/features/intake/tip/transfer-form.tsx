import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { parseTime } from '../../../lib/time-entry';
import { Field } from '../../../ui/field';
import { remedyOf } from '../../../ui/problem-notice';
import { TimeField, type TypedTime } from '../../../ui/time-field';
import { UnitBox } from '../../../ui/unit-box';
import { useVocabulary } from '../vocabulary';
import { ActForm, textIn, type ActProps } from './act-form';
import { CodeField } from './code-field';
import styles from './tip.module.css';

const DESKS = { kind: 'police' } as const;

/** Sends the tip to another unit, with a numbered slip. */
export function TransferForm({ tip, act, onCancel }: ActProps) {
  const { t } = useTranslation('intake');
  const { transferReasons, enclosureKinds } = useVocabulary();
  const [toUnitId, setToUnitId] = useState<string>();
  const submit = (data: FormData): void =>
    act.mutate({
      act: 'transfer',
      body: {
        toUnitId: toUnitId ?? '',
        reasonCode: textIn(data, 'reasonCode'),
        determinedAt: textIn(data, 'determinedAt.at'),
        enclosures: enclosureKinds.flatMap((kind) => {
          const quantity = Number(textIn(data, `enclosure.${kind}`));
          return quantity > 0 ? [{ kind, quantity }] : [];
        }),
      },
    });
  return (
    <ActForm
      tip={tip}
      title={t('acts.transfer')}
      submitLabel={t('acts.transfer')}
      isPending={act.isPending}
      error={act.error}
      shownFields={['toUnitId', 'reasonCode', 'determinedAt']}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field label={t('transfer.to')} htmlFor="to-unit" remedy={remedyOf(act.error, 'toUnitId')}>
        <UnitBox
          id="to-unit"
          label={t('transfer.to')}
          among={DESKS}
          unitId={toUnitId}
          onChoose={setToUnitId}
          autoFocus
        />
      </Field>
      <div className={styles['pair']}>
        <CodeField
          id="reason"
          name="reasonCode"
          label={t('transfer.reason')}
          codes={transferReasons}
          remedy={remedyOf(act.error, 'reasonCode')}
        />
        <TimeField
          id="determined"
          name="determinedAt"
          label={t('transfer.determinedAt')}
          initial={timeNow()}
          remedy={remedyOf(act.error, 'determinedAt')}
        />
      </div>
      <details>
        <summary>{t('transfer.enclosures')}</summary>
        <div className={styles['enclosures']}>
          {enclosureKinds.map((kind) => (
            <label key={kind}>
              {t(`enclosures.${kind}`)}
              <Input name={`enclosure.${kind}`} type="number" min={0} max={9999} />
            </label>
          ))}
        </div>
      </details>
    </ActForm>
  );
}

/** The present, written out. */
export function timeNow(): TypedTime {
  const entry = parseTime('n', Date.now());
  return { text: entry ? formatTime(entry.at) : '', entry };
}
