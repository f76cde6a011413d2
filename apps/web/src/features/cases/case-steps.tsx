import { useId, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSession } from '../../api/session';
import { unitPathQuery } from '../../api/units';
import { useNow } from '../../lib/now';
import { usePageActs } from '../../lib/page-acts';
import { AssignmentForm } from './assignment-form';
import { useCaseWork } from './case-context';
import { PlanForm } from './plan-form';
import { ProposalForm } from './proposal-form';
import { ApprovalForm, ConclusionForm, EntryForm, ExtensionForm, NoticeForm } from './step-forms';
import { nextStep, stepsOf, type CaseViewer, type Step, type StepId } from './steps';
import styles from './cases.module.css';

const FORMS: Readonly<Record<StepId, ComponentType>> = {
  assignment: AssignmentForm,
  plan: PlanForm,
  approval: ApprovalForm,
  entry: EntryForm,
  notice: NoticeForm,
  extension: ExtensionForm,
  proposal: ProposalForm,
  conclusion: ConclusionForm,
};

/** What can be done with the case, by whom, under which rule; said before anything is typed. */
export function CaseSteps({ dirty }: { readonly dirty: ReadonlySet<StepId> }) {
  const { t } = useTranslation('cases');
  const { record } = useCaseWork();
  const steps = stepsOf(record, useViewer(), useNow());
  const next = nextStep(steps);
  return (
    <section className={`${styles['section']} no-print`}>
      <h2>{t('steps.title')}</h2>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <StepItem key={step.id} step={step} isNext={step.id === next} isDirty={dirty.has(step.id)} />
        ))}
      </ol>
    </section>
  );
}

function useViewer(): CaseViewer {
  const { record } = useCaseWork();
  const { officer } = useSession();
  const { data: path } = useSuspenseQuery(unitPathQuery(record.unitId));
  const reach = new Set([record.unitId, ...path.map(({ unitId }) => unitId)]);
  return {
    officerId: officer.officerId,
    commands: officer.appointments.some(({ role, unitId }) => role === 'case_commander' && reach.has(unitId)),
    investigates: officer.appointments.some(({ role }) => role === 'investigator'),
  };
}

interface StepItemProps {
  readonly step: Step;
  readonly isNext: boolean;
  /** Holds text that was not sent; it stays, whatever others do meanwhile. */
  readonly isDirty: boolean;
}

function StepItem({ step: { id, obstacle, isDone }, isNext, isDirty }: StepItemProps) {
  const { t } = useTranslation('cases');
  const panel = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const Form = FORMS[id];
  const canAct = obstacle === null;
  const state = isNext ? 'next' : isDone ? 'done' : canAct ? 'open' : 'closed';
  const button = useRef<HTMLButtonElement>(null);
  const show = (shown: boolean): void => {
    setIsOpen(shown);
    setWasOpened(true);
  };
  const open = (): void => {
    show(true);
    button.current?.focus();
  };
  usePageActs(canAct ? [{ id, label: t(`steps.${id}.title`), run: open }] : []);
  return (
    <li className={styles['step']}>
      <h3>
        {canAct || isDirty ? (
          <button
            ref={button}
            type="button"
            aria-expanded={isOpen}
            aria-controls={panel}
            onClick={() => show(!isOpen)}
            className={styles['toggle']}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {t(`steps.${id}.title`)}
          </button>
        ) : (
          t(`steps.${id}.title`)
        )}{' '}
        <span className={styles[`step-${state}`]}>
          {MARKS[state]} {t(`steps.${state}`)}
        </span>
      </h3>
      <p className={styles['rule']}>
        {canAct || isDone
          ? t('steps.by', { rule: t(`steps.${id}.rule`) })
          : t('steps.because', { rule: t(`obstacles.${obstacle}`) })}
      </p>
      <div id={panel} hidden={!isOpen}>
        {wasOpened && (canAct || isDirty) && <Form />}
      </div>
    </li>
  );
}

const MARKS = { next: '▶', done: '✓', open: '○', closed: '–' } as const;
