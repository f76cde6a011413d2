import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent, ifVersion } from '../../../api/client';
import { vietnamToday } from '../../../lib/day-entry';
import { formatDate } from '../../../lib/format';
import { useNow } from '../../../lib/now';
import { Dialog } from '../../../ui/dialog';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import { ProblemNotice, remedyOf } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { useHonoureeText } from '../shared/honouree-name';
import { RuleList } from '../shared/rule-list';
import type { Award } from './award-queries';

interface HandOverFormProps {
  readonly award: Award;
  readonly onClose: () => void;
}

/** Enters that an award was handed over, by the minutes of it. */
export function HandOverForm({ award, onClose }: HandOverFormProps) {
  const now = useNow();
  const { t } = useTranslation('recognition');
  const [minutesId, serialId, byId, rulesId] = [useId(), useId(), useId(), useId()];
  const name = useHonoureeText()({ honouree: award.honouree, name: award.partyName });
  const today = vietnamToday(now);
  const [day, setDay] = useState<string | undefined>(today);
  const [minutes, setMinutes] = useState('');
  const [serial, setSerial] = useState('');
  const [receivedBy, setReceivedBy] = useState<'self' | 'proxy'>('self');
  const act = useAct(
    (_: undefined, key) =>
      bodyOf(
        api.recognition.POST('/api/recognition/awards/{awardId}/hand-over', {
          params: {
            path: { awardId: award.awardId },
            header: { ...idempotent(key), ...ifVersion(award.version) },
          },
          body: {
            handedOverOn: day ?? '',
            minutesNumber: minutes.trim(),
            receivedBy,
            ...(serial.trim() === '' ? {} : { serialNumber: serial.trim() }),
          },
        }),
      ),
    onClose,
  );
  const rules = [
    {
      text: t('handOver.rules.day', { signedOn: formatDate(award.signedOn) }),
      isMet: day !== undefined && day >= award.signedOn && day <= today,
    },
    { text: t('handOver.rules.minutes'), isMet: minutes.trim() !== '' },
  ];
  return (
    <Dialog title={t('handOver.title', { name })} onClose={onClose}>
      <div className={styles['page']}>
        <div className={styles['fields']}>
          <DayField
            label={t('handOver.day')}
            isPast
            defaultValue={today}
            onDay={setDay}
            remedy={remedyOf(act.error, 'handedOverOn')}
          />
          <Field
            label={t('handOver.minutes')}
            htmlFor={minutesId}
            remedy={remedyOf(act.error, 'minutesNumber')}
          >
            <Input
              id={minutesId}
              maxLength={64}
              autoComplete="off"
              placeholder="05/BB-TKT"
              onChange={({ target }) => setMinutes(target.value)}
            />
          </Field>
          <Field label={t('handOver.serial')} htmlFor={serialId} remedy={remedyOf(act.error, 'serialNumber')}>
            <Input
              id={serialId}
              maxLength={32}
              autoComplete="off"
              onChange={({ target }) => setSerial(target.value)}
            />
          </Field>
        </div>
        <fieldset className={styles['group']}>
          <legend id={byId}>{t('handOver.by')}</legend>
          <Radio.Group
            aria-labelledby={byId}
            value={receivedBy}
            options={(['self', 'proxy'] as const).map((value) => ({
              value,
              label: t(`receivedBy.${value}`),
            }))}
            onChange={({ target }) => setReceivedBy(target.value === 'proxy' ? 'proxy' : 'self')}
          />
        </fieldset>
        <RuleList id={rulesId} rules={rules} />
        <ProblemNotice error={act.error} shownFields={['handedOverOn', 'minutesNumber', 'serialNumber']} />
        <div>
          <Button
            type="primary"
            disabled={!rules.every(({ isMet }) => isMet)}
            aria-describedby={rulesId}
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {t('handOver.submit')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
