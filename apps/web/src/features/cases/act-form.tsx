import { Button } from 'antd';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice';
import { useCaseWork } from './case-context';
import { isShownAtField } from './refusals';
import type { StepId } from './steps';
import { useCaseAct, type CaseCall } from './use-case-act';
import styles from './cases.module.css';

interface ActFormProps<Body> {
  readonly step: StepId;
  readonly submit: string;
  /** What was typed, as the service takes it; what is missing or unclear the service refuses beside its field. */
  readonly read: (form: FormReader) => Body;
  readonly send: (call: CaseCall, body: Body) => Promise<{ readonly version: number }>;
  /** Fields that show their own refusals. */
  readonly fields: readonly string[];
  /** @param error of the last sending */
  readonly children: (error: Error | null) => ReactNode;
}

/** Texts of a form by name, without blanks around them. */
export type FormReader = (name: string) => string;

/** A form that does one act on the case. It is emptied only by success. */
export function ActForm<Body>({ step, submit, read, send, fields, children }: ActFormProps<Body>) {
  const { t } = useTranslation('cases');
  const { setDirty } = useCaseWork();
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const act = useCaseAct(send, () => {
    setDirty(step, false);
    setRound(round + 1);
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (act.isPending) return;
    const data = new FormData(event.currentTarget);
    act.mutate(
      read((name) => {
        const value = data.get(name);
        return typeof value === 'string' ? value.trim() : '';
      }),
    );
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles['form']}
      onSubmit={onSubmit}
      onInput={() => setDirty(step, true)}
    >
      <div key={round} className={styles['form']}>
        {children(act.error)}
      </div>
      {!isShownAtField(act.error, fields) && <ProblemNotice error={act.error} shownFields={fields} />}
      <div className={styles['submit']}>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {submit}
        </Button>
        <span role="status">{act.isSuccess && t('steps.recorded')}</span>
      </div>
    </form>
  );
}
