import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { DayField } from '../../ui/day-field';
import { AreaField, TextField } from '../../ui/fields';
import { ActForm, type FormReader } from './act-form';
import { useCaseWork } from './case-context';
import { readDayField } from './decision-fields';
import type { PlanRow } from './plan-draft';
import { PlanMergeNotice } from './plan-merge-notice';
import { refusalOf } from './refusals';
import { usePlanDraft } from './use-plan-draft';
import styles from './cases.module.css';

const SHORT = 4_000;
const LONG = 20_000;
const FIELDS = ['purpose', 'content', 'steps', 'reporterProtection'];

/** The draft of the plan; who saves it last is its author. Where another one was faster, both are put together. */
export function PlanForm() {
  const { t } = useTranslation('cases');
  const { setDirty } = useCaseWork();
  const { draft, round, merge, fields, setRows, choose, emptyRow, saved } = usePlanDraft();
  const { rows } = draft;
  const setRowsTyped = (next: readonly PlanRow[]): void => {
    setRows(next);
    setDirty('plan', true);
  };
  return (
    <ActForm
      step="plan"
      submit={t('plan.submit')}
      fields={FIELDS}
      read={(read) => ({
        purpose: read('purpose'),
        content: read('content'),
        steps: readRows(rows, read),
        reporterProtection: read('reporterProtection'),
      })}
      send={async (call, body) => {
        const answer = await bodyOf(api.cases.PUT('/api/cases/cases/{caseId}/plan', { ...call, body }));
        saved(body);
        return answer;
      }}
    >
      {(error) => (
        <>
          {merge && <PlanMergeNotice merge={merge} rows={rows} onChoose={choose} />}
          <div key={round} ref={fields} className={styles['form']}>
            <AreaField
              label={t('plan.purpose')}
              name="purpose"
              rows={2}
              maxLength={SHORT}
              defaultValue={draft.purpose}
              remedy={refusalOf(error, 'purpose')}
            />
            <AreaField
              label={t('plan.content')}
              name="content"
              rows={5}
              maxLength={LONG}
              defaultValue={draft.content}
              remedy={refusalOf(error, 'content')}
            />
            <fieldset className={styles['group']}>
              <legend>{t('plan.steps')}</legend>
              {rows.map((row, index) => (
                <PlanStep
                  key={row.key}
                  row={row}
                  ordinal={index + 1}
                  error={error}
                  onRemove={() => setRowsTyped(rows.filter(({ key }) => key !== row.key))}
                />
              ))}
              <Button onClick={() => setRowsTyped([...rows, emptyRow()])}>{t('plan.addStep')}</Button>
            </fieldset>
            <AreaField
              label={t('plan.protection')}
              name="reporterProtection"
              rows={2}
              maxLength={SHORT}
              defaultValue={draft.reporterProtection}
              remedy={refusalOf(error, 'reporterProtection')}
            />
          </div>
        </>
      )}
    </ActForm>
  );
}

interface PlanStepProps {
  readonly row: PlanRow;
  readonly ordinal: number;
  readonly error: Error | null;
  readonly onRemove: () => void;
}

function PlanStep({ row, ordinal, error, onRemove }: PlanStepProps) {
  const { t } = useTranslation('cases');
  return (
    <div className={styles['planStep']}>
      <TextField
        label={t('plan.stepText', { ordinal })}
        name={`text-${row.key}`}
        maxLength={SHORT}
        defaultValue={row.text}
        remedy={refusalOf(error, `steps[${ordinal - 1}].text`)}
      />
      <DayField
        label={t('plan.stepDue')}
        name={`due-${row.key}`}
        defaultValue={row.dueOn}
        remedy={refusalOf(error, `steps[${ordinal - 1}].dueOn`)}
      />
      <Button aria-label={t('plan.removeStep', { ordinal })} onClick={onRemove}>
        ✕
      </Button>
    </div>
  );
}

/** Rows in which nothing was typed are none; their refusals would stand at no row. */
function readRows(rows: readonly PlanRow[], read: FormReader): { text: string; dueOn: string }[] {
  return rows
    .map(({ key }) => ({ text: read(`text-${key}`), dueOn: readDayField(read, `due-${key}`) }))
    .filter(({ text, dueOn }, index) => text !== '' || dueOn !== '' || index < rows.length - 1);
}
