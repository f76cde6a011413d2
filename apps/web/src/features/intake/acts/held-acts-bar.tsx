import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beforeSessionChange, useSession } from '../../../api/session';
import { isTyping, chordOf } from '../../../lib/keys';
import { deskActs, useDeskActs } from './desk-acts';
import { DecisionSentence } from './decision-sentence';
import { isOpen, type HeldAct, type HeldTip } from './held-act';
import styles from './acts.module.css';

/** Acts that can still be taken back, and what became of those that were sent. */
export function HeldActsBar() {
  const { t } = useTranslation('intake');
  const { officer } = useSession();
  const acts = useDeskActs();
  useEffect(() => void deskActs.open(officer.officerId), [officer.officerId]);
  useUndoKeys();
  useSendBeforeLeaving();
  if (acts.length === 0) return null;
  return (
    <section aria-label={t('held.title')} className={`${styles['bar']} no-print`}>
      {acts.map((act) => (
        <Act key={act.id} act={act} />
      ))}
    </section>
  );
}

function Act({ act }: { readonly act: HeldAct }) {
  const { t } = useTranslation('intake');
  const { id, phase, tips, decision } = act;
  const [first] = tips;
  const named =
    tips.length === 1
      ? t('held.one', { number: first?.number ?? '' })
      : t('held.many', { count: tips.length, numbers: tips.map(({ number }) => number).join(', ') });
  const isUnanswered = phase === 'settled' && isOpen(act);
  return (
    <div className={styles['act']}>
      <div role="status">
        <strong>{t(`held.phase.${phase}`)}</strong> <DecisionSentence decision={decision} tips={named} />
      </div>
      {phase === 'held' && <Countdown sendAt={act.sendAt} />}
      <div className={styles['buttons']}>
        {phase === 'held' && (
          <>
            <Button onClick={() => deskActs.undo(id)}>
              {t('held.undo')} <kbd>Ctrl+Z</kbd> <kbd>Esc</kbd>
            </Button>
            <Button type="link" onClick={() => void deskActs.send(id)}>
              {t('held.sendNow')}
            </Button>
          </>
        )}
        {phase === 'undone' && <Button onClick={() => deskActs.redo(id)}>{t('held.redo')}</Button>}
        {(phase === 'left' || isUnanswered) && (
          <Button onClick={() => void deskActs.send(id)}>{t('held.sendAgain')}</Button>
        )}
        {phase !== 'held' && phase !== 'sending' && (
          <Button type="text" onClick={() => deskActs.dismiss(id)}>
            {t(phase === 'left' || isUnanswered ? 'held.drop' : 'held.close')}
          </Button>
        )}
      </div>
      {phase !== 'held' && phase !== 'undone' && (
        <ul className={styles['results']}>
          {tips.map((tip) => (
            <Result key={tip.tipId} tip={tip} />
          ))}
        </ul>
      )}
    </div>
  );
}

const MARKS = { waiting: '◌', sending: '◌', done: '✓', unanswered: '?', refused: '✕' } as const;

function Result({ tip: { tipId, number, outcome } }: { readonly tip: HeldTip }) {
  const { t } = useTranslation('intake');
  return (
    <li className={styles[outcome.is]}>
      <span aria-hidden="true">{MARKS[outcome.is]}</span>{' '}
      <Link to="/intake/tips/$tipId" params={{ tipId }}>
        {number}
      </Link>
      : {t(`held.outcome.${outcome.is}`)}
      {outcome.is === 'refused' && (
        <>
          {' '}
          {outcome.refusal.title}.{' '}
          {[outcome.refusal.detail, ...outcome.refusal.fields.map(({ remedy }) => remedy)]
            .filter(Boolean)
            .join(' ')}
        </>
      )}
    </li>
  );
}

const TICK_MS = 250;
const SECOND_MS = 1_000;

/** Seen, and not read out: the sentence above it was. */
function Countdown({ sendAt }: { readonly sendAt: number }) {
  const { t } = useTranslation('intake');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(Math.ceil((sendAt - now) / SECOND_MS), 0);
  return (
    <span aria-hidden="true" className={styles['countdown']}>
      {t('held.countdown', { seconds })}
    </span>
  );
}

/** In a text Ctrl+Z takes back letters and Esc belongs to the form; there F4 and `hoantac` do it. */
function useUndoKeys(): void {
  useEffect(() => {
    const undo = (event: KeyboardEvent): void => {
      const chord = chordOf(event);
      if (event.defaultPrevented || isTyping(event.target)) return;
      if ((chord === 'Ctrl+KeyZ' || chord === 'Escape') && deskActs.undo()) event.preventDefault();
    };
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, []);
}

/** Nothing waits behind a page that shows it no more. */
function useSendBeforeLeaving(): void {
  useEffect(() => {
    const send = (): void => void deskActs.sendAll();
    addEventListener('pagehide', send);
    const forget = beforeSessionChange(() => deskActs.sendAll());
    return () => {
      forget();
      removeEventListener('pagehide', send);
      send();
    };
  }, []);
}
