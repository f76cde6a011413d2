import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../../api/session';
import { actedTip, deskActs } from '../acts/desk-acts';
import { isCommonAct, type CommonAct, type Decision } from '../acts/decisions';
import { AcceptForm } from '../tip/accept-form';
import type { ActProps } from '../tip/act-form';
import { AnswerForm } from '../tip/answer-form';
import { AssessForm } from '../tip/assess-form';
import { CloseForm } from '../tip/close-form';
import { TransferForm } from '../tip/transfer-form';
import { numberOf } from '../tips';
import { chosenTips, useChosenTips } from './chosen-tips';
import styles from './queue.module.css';

const FORMS: Readonly<Record<CommonAct, (props: ActProps) => React.ReactNode>> = {
  answer: AnswerForm,
  transfer: TransferForm,
  accept: AcceptForm,
  close: CloseForm,
  assess: AssessForm,
};
const COMMANDER_ACTS = ['transfer', 'accept', 'close', 'assess'] as const;

/** One act about all chosen rows, with one reason; each tip is decided by itself. */
export function BulkActs() {
  const { t } = useTranslation('intake');
  const session = useSession();
  const { rows, act } = useChosenTips();
  if (rows.length === 0) return null;
  const acts: readonly CommonAct[] = holds(session, ['desk_commander'])
    ? ['answer', ...COMMANDER_ACTS]
    : ['answer'];
  const Form = act === undefined ? undefined : FORMS[act];
  const leave = (): void => {
    chosenTips.ask(undefined);
    focusRows();
  };
  const hold = (decision: Decision): void => {
    if (!isCommon(decision)) return;
    deskActs.hold(decision, rows.map(actedTip));
    chosenTips.clear();
    focusRows();
  };
  return (
    <section aria-label={t('bulk.title')} className={`${styles['bulk']} no-print`}>
      <p role="status">
        <strong>{t('bulk.chosen', { count: rows.length })}</strong>{' '}
        <span className={styles['hint']}>{rows.map(numberOf).join(', ')}</span>
      </p>
      <div role="toolbar" aria-label={t('bulk.title')} className={styles['bulkButtons']}>
        {acts.map((each) => (
          <Button key={each} aria-expanded={act === each} onClick={() => chosenTips.ask(each)}>
            {t(`acts.${each}`)}
          </Button>
        ))}
        <Button type="text" onClick={() => chosenTips.clear()}>
          {t('bulk.clear')}
        </Button>
      </div>
      {Form && (
        <Form
          key={act}
          tip={undefined}
          act={{ mutate: hold, isPending: false, error: null }}
          onCancel={leave}
        />
      )}
    </section>
  );
}

const isCommon = (decision: Decision): decision is Decision<CommonAct> => isCommonAct(decision.act);

/** Back to where the keys of the list act. */
function focusRows(): void {
  document.querySelector<HTMLElement>('[data-row]')?.focus();
}
