import { useTranslation } from 'react-i18next';
import { readDay, vietnamToday } from '../../lib/day-entry';
import { useNow } from '../../lib/now';
import { DayField } from '../../ui/day-field';
import { TextField } from '../../ui/fields';
import type { FormReader } from './act-form';
import { refusalOf } from './refusals';

const LONGEST_NUMBER = 60;

/** Number and date of a decision on paper. */
export function DecisionFields({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('cases');
  const now = useNow();
  return (
    <>
      <TextField
        label={t('form.decisionNumber')}
        name="decisionNumber"
        hint={t('form.decisionNumberHint')}
        maxLength={LONGEST_NUMBER}
        remedy={refusalOf(error, 'decisionNumber')}
      />
      <DayField
        label={t('form.decidedOn')}
        name="decidedOn"
        defaultValue={vietnamToday(now)}
        remedy={refusalOf(error, 'decidedOn')}
      />
    </>
  );
}

/** What {@link DecisionFields} hold. */
export function readDecision(read: FormReader): { decidedOn: string; decisionNumber?: string } {
  const decisionNumber = read('decisionNumber');
  return { decidedOn: readDayField(read, 'decidedOn'), ...(decisionNumber !== '' && { decisionNumber }) };
}

/** A typed day; what is no day goes as it is, for the service to say so beside the field. */
export const readDayField = (read: FormReader, name: string): string =>
  readDay(read(name), vietnamToday(Date.now())) ?? read(name);

export const DECISION_FIELDS = ['decisionNumber', 'decidedOn'] as const;
