import { Button } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session';
import { chordOf, isTyping, useKeys } from '../../../lib/keys';
import { useNow } from '../../../lib/now';
import { usePageActs } from '../../../lib/page-acts';
import { StaleNotice } from '../../../ui/stale-notice';
import { Receipt } from '../new-tip/receipt';
import type { Tip } from '../tips';
import { useShowPresence } from '../use-presence';
import { useVocabulary } from '../vocabulary';
import { AcceptForm } from './accept-form';
import { offeredActs, type Act, type OfferedAct } from './acts';
import type { TipActProps } from './act-form';
import { AfterActField } from './after-act-field';
import { AnswerForm } from './answer-form';
import { AssessForm } from './assess-form';
import { ClassifyForm } from './classify-form';
import { CloseForm } from './close-form';
import { CorrectForm } from './correct-form';
import { HistoryLine } from './history';
import { ActWatchContext, useSeenTip } from './seen-tip';
import { TransferForm } from './transfer-form';
import { useAct } from './use-act';
import { useAfterAct } from './use-after-act';
import styles from './tip.module.css';

interface TipActsProps {
  readonly tip: Tip;
  /** `12/2026` */
  readonly number: string;
  readonly open: Act | undefined;
  readonly onOpen: (act: Act | undefined) => void;
}

/** Letters act only while the focus is on the row of buttons, to which F7 leads. */
const LETTERS: Readonly<Record<Act, string>> = {
  answer: 'T',
  classify: 'P',
  transfer: 'C',
  accept: 'N',
  close: 'K',
  assess: 'D',
  correct: 'S',
  receipt: 'M',
};
const FORMS: Readonly<Record<Exclude<Act, 'receipt'>, (props: TipActProps) => React.ReactNode>> = {
  answer: AnswerForm,
  classify: ClassifyForm,
  transfer: TransferForm,
  accept: AcceptForm,
  close: CloseForm,
  assess: AssessForm,
  correct: CorrectForm,
};

/** What can be decided now, and which rule stands against the rest. */
export function TipActs({ tip, number, open, onOpen }: TipActsProps) {
  const { t } = useTranslation('intake');
  const { officer } = useSession();
  const { kinds } = useVocabulary();
  const now = useNow();
  const buttons = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState<Act>();
  const afterAct = useAfterAct();
  useShowPresence(tip.tipId, open === undefined ? 'looking' : 'typing');
  const verifiableKinds = kinds.filter(({ verifiable }) => verifiable).map(({ code }) => code);
  const acts = offeredActs(tip, { officerId: officer.officerId, now, verifiableKinds });
  useKeys({ F7: () => buttons.current?.querySelector('button')?.focus() });
  usePageActs(
    acts
      .filter(({ forbiddenBy }) => forbiddenBy === undefined)
      .map(({ act }) => ({ id: act, label: t(`acts.${act}`), run: () => onOpen(act) })),
  );
  const onKey = (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return;
    const chord = chordOf(event.nativeEvent);
    const found = acts.find(
      ({ act, forbiddenBy }) => forbiddenBy === undefined && chord === `Key${LETTERS[act]}`,
    );
    if (!found) return;
    event.preventDefault();
    begin(found.act);
  };
  const begin = (act: Act): void => {
    setDone(undefined);
    onOpen(act);
  };
  const isWorking = open !== undefined && open !== 'receipt' && done === undefined;
  const { seen, changes, acknowledge, watch } = useSeenTip(tip, isWorking);
  if (acts.length === 0) return null;
  const leave = (): void => {
    onOpen(undefined);
    buttons.current?.querySelector('button')?.focus();
  };
  const isOffered = acts.some(({ act, forbiddenBy }) => act === open && forbiddenBy === undefined);
  const rule = acts.find(({ act }) => act === open)?.forbiddenBy;
  return (
    <section aria-labelledby="acts" className="no-print">
      <div className={styles['actsHead']}>
        <h2 id="acts">
          {t('acts.title')} <kbd>F7</kbd>
        </h2>
        <AfterActField after={afterAct.after} onChoose={afterAct.choose} error={afterAct.error} />
      </div>
      <div
        ref={buttons}
        role="toolbar"
        aria-labelledby="acts"
        tabIndex={-1}
        className={styles['acts']}
        onKeyDown={onKey}
      >
        {acts
          .filter(({ forbiddenBy }) => forbiddenBy === undefined)
          .map(({ act }) => (
            <Button key={act} aria-expanded={open === act} onClick={() => begin(act)}>
              {t(`acts.${act}`)} <kbd>{LETTERS[act]}</kbd>
            </Button>
          ))}
      </div>
      <ForbiddenActs acts={acts} />
      <p role="status">{done && `✓ ${t(`done.${done}`)}`}</p>
      {changes && (
        <StaleNotice
          changes={
            changes.length === 0
              ? [{ key: 'other', line: t('history.other') }]
              : changes.map((entry) => ({
                  key: `${entry.at} ${entry.action}`,
                  line: <HistoryLine entry={entry} />,
                }))
          }
          onSeen={acknowledge}
        >
          {rule && <p>{t(`rules.${rule}`)}</p>}
        </StaleNotice>
      )}
      {open !== undefined && open !== 'receipt' && (isOffered || done === undefined) && (
        <ActWatchContext value={watch}>
          <OpenAct
            key={open}
            tip={seen}
            act={open}
            onCancel={leave}
            onDone={() => {
              if (afterAct.go({ act: open, number }, tip.tipId)) return;
              setDone(open);
              leave();
            }}
          />
        </ActWatchContext>
      )}
      {open === 'receipt' &&
        tip.reporters.map(({ alias }) => (
          <Receipt key={alias} tipId={tip.tipId} alias={alias} isImmediate={false} />
        ))}
    </section>
  );
}

/** What cannot be done for now, and why: acts under one rule in one line. */
function ForbiddenActs({ acts }: { readonly acts: readonly OfferedAct[] }) {
  const { t } = useTranslation('intake');
  const rules = [...new Set(acts.flatMap(({ forbiddenBy }) => forbiddenBy ?? []))];
  if (rules.length === 0) return null;
  return (
    <ul className={styles['rules']}>
      {rules.map((rule) => (
        <li key={rule}>
          {acts
            .filter(({ forbiddenBy }) => forbiddenBy === rule)
            .map(({ act }) => t(`acts.${act}`))
            .join(', ')}
          {': '}
          {t(`rules.${rule}`)}
        </li>
      ))}
    </ul>
  );
}

interface OpenActProps {
  readonly tip: Tip;
  readonly act: Exclude<Act, 'receipt'>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of an act, which is sent as it stands. */
function OpenAct({ tip, act, onDone, onCancel }: OpenActProps) {
  const Form = FORMS[act];
  return <Form tip={tip} act={useAct(tip, onDone)} onCancel={onCancel} />;
}
