import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { readTimeOfDay, vietnamMoment, vietnamTimeOfDay, vietnamToday } from '../../lib/day-entry';
import { useNow } from '../../lib/now';
import { DayField } from '../../ui/day-field';
import { AreaField, ChoiceField, TextField } from '../../ui/fields';
import { ActForm } from './act-form';
import { useCaseWork } from './case-context';
import { chosen, DELIVERIES, ENTRY_KINDS, EXTENSION_REASONS } from './choices';
import { DECISION_FIELDS, DecisionFields, readDayField, readDecision } from './decision-fields';
import { refusalOf } from './refusals';
import { NOTICE_CODES, owedNotices } from './steps';
import styles from './cases.module.css';

const LONG = 20_000;
const LONGEST_NUMBER = 60;
const LONGEST_TIME = 5;

/** A commander other than the author approves the plan that is shown. */
export function ApprovalForm() {
  const { t } = useTranslation('cases');
  return (
    <ActForm
      step="approval"
      submit={t('approval.submit')}
      fields={[]}
      read={() => undefined}
      send={(call) => bodyOf(api.cases.POST('/api/cases/cases/{caseId}/plan/approval', { ...call }))}
    >
      {() => null}
    </ActForm>
  );
}

/** One line of the log; written once and never changed. */
export function EntryForm() {
  const { t } = useTranslation('cases');
  const now = useNow();
  return (
    <ActForm
      step="entry"
      submit={t('entry.submit')}
      fields={['kind', 'occurredAt', 'text']}
      read={(read) => {
        const time = read('time');
        return {
          kind: chosen(ENTRY_KINDS, read('kind')),
          occurredAt: vietnamMoment(readDayField(read, 'day'), readTimeOfDay(time) ?? time),
          text: read('text'),
        };
      }}
      send={(call, body) => bodyOf(api.cases.POST('/api/cases/cases/{caseId}/entries', { ...call, body }))}
    >
      {(error) => (
        <>
          <ChoiceField
            label={t('entry.kind')}
            name="kind"
            options={ENTRY_KINDS.map((value) => ({ value, label: t(`entryKinds.${value}`) }))}
            remedy={refusalOf(error, 'kind')}
          />
          <div className={styles['pair']}>
            <DayField
              label={t('entry.day')}
              name="day"
              defaultValue={vietnamToday(now)}
              remedy={refusalOf(error, 'occurredAt')}
            />
            <TextField
              label={t('entry.time')}
              name="time"
              maxLength={LONGEST_TIME}
              defaultValue={vietnamTimeOfDay(now)}
              hint={t('entry.timeHint')}
            />
          </div>
          <AreaField
            label={t('entry.text')}
            name="text"
            rows={4}
            maxLength={LONG}
            remedy={refusalOf(error, 'text')}
          />
        </>
      )}
    </ActForm>
  );
}

/** A notice that was sent; it satisfies every running clock of its kind. */
export function NoticeForm() {
  const { t } = useTranslation('cases');
  const { record } = useCaseWork();
  const now = useNow();
  const owed = owedNotices(record);
  return (
    <ActForm
      step="notice"
      submit={t('notice.submit')}
      fields={['noticeCode', 'sentOn', 'documentNumber', 'deliveredBy']}
      read={(read) => {
        const documentNumber = read('documentNumber');
        return {
          noticeCode: chosen(NOTICE_CODES, read('noticeCode')),
          sentOn: readDayField(read, 'sentOn'),
          ...(documentNumber !== '' && { documentNumber }),
          deliveredBy: chosen(DELIVERIES, read('deliveredBy')),
        };
      }}
      send={(call, body) => bodyOf(api.cases.POST('/api/cases/cases/{caseId}/notices', { ...call, body }))}
    >
      {(error) => (
        <>
          <ChoiceField
            label={t('notice.code')}
            name="noticeCode"
            options={owed.map((value) => ({ value, label: t(`clocks.${value}`) }))}
            remedy={refusalOf(error, 'noticeCode')}
          />
          <DayField
            label={t('notice.sentOn')}
            name="sentOn"
            defaultValue={vietnamToday(now)}
            remedy={refusalOf(error, 'sentOn')}
          />
          <TextField
            label={t('notice.documentNumber')}
            name="documentNumber"
            maxLength={LONGEST_NUMBER}
            remedy={refusalOf(error, 'documentNumber')}
          />
          <ChoiceField
            label={t('notice.deliveredBy')}
            name="deliveredBy"
            options={DELIVERIES.map((value) => ({ value, label: t(`delivery.${value}`) }))}
            remedy={refusalOf(error, 'deliveredBy')}
          />
        </>
      )}
    </ActForm>
  );
}

/** To two months in all, once. */
export function ExtensionForm() {
  const { t } = useTranslation('cases');
  return (
    <ActForm
      step="extension"
      submit={t('extension.submit')}
      fields={[...DECISION_FIELDS, 'reasonCode']}
      read={(read) => ({
        ...readDecision(read),
        reasonCode: chosen(EXTENSION_REASONS, read('reasonCode')),
      })}
      send={(call, body) => bodyOf(api.cases.POST('/api/cases/cases/{caseId}/extensions', { ...call, body }))}
    >
      {(error) => (
        <>
          <p>{t('extension.effect')}</p>
          <ChoiceField
            label={t('extension.reason')}
            name="reasonCode"
            options={EXTENSION_REASONS.map((value) => ({ value, label: t(`extension.${value}`) }))}
            remedy={refusalOf(error, 'reasonCode')}
          />
          <DecisionFields error={error} />
        </>
      )}
    </ActForm>
  );
}

/** The decision on the proposal that is shown. */
export function ConclusionForm() {
  const { t } = useTranslation('cases');
  return (
    <ActForm
      step="conclusion"
      submit={t('conclusion.submit')}
      fields={DECISION_FIELDS}
      read={readDecision}
      send={(call, body) => bodyOf(api.cases.POST('/api/cases/cases/{caseId}/conclusion', { ...call, body }))}
    >
      {(error) => <DecisionFields error={error} />}
    </ActForm>
  );
}
