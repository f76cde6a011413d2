import { Problem, type RefusedField } from '../../../api/problem';
import { isCommonAct, type CommonDecision } from './decisions';

/** Why the service refused. */
export interface Refusal {
  readonly title: string;
  readonly detail: string | undefined;
  readonly fields: readonly RefusedField[];
}

export type Outcome =
  | { readonly is: 'waiting' | 'sending' | 'done' | 'unanswered' }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** A tip that is acted on, as its officer saw it. */
export interface ActedTip {
  readonly tipId: string;
  /** `12/2026` */
  readonly number: string;
  readonly version: number;
  /** When its next clock ends in law; ms since 1970. */
  readonly endsAt: number | undefined;
}

export interface HeldTip extends ActedTip {
  /** Makes the act once, however often it is sent. */
  readonly key: string;
  readonly outcome: Outcome;
}

/** One act at one tip or many. */
export interface HeldAct {
  readonly id: string;
  readonly decision: CommonDecision;
  readonly tips: readonly HeldTip[];
  /** `left`: found again after a browser ended with it; nothing of it is sent unasked. */
  readonly phase: 'held' | 'sending' | 'settled' | 'undone' | 'left';
  /** Ms since 1970. */
  readonly sendAt: number;
}

/** Everything of it was done, or it was taken back. */
export const isOver = ({ phase, tips }: HeldAct): boolean =>
  phase === 'undone' || (phase === 'settled' && tips.every(({ outcome }) => outcome.is === 'done'));

/** Whether something of it may still have to be sent. */
export const isOpen = ({ phase, tips }: HeldAct): boolean =>
  phase !== 'undone' && tips.some(({ outcome }) => outcome.is !== 'done' && outcome.is !== 'refused');

/** The end of a session refuses nothing: what was sent before it may have arrived. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Problem) || error.slug === 'unauthenticated') return { is: 'unanswered' };
  const { title, detail, fields } = error;
  return { is: 'refused', refusal: { title, detail, fields } };
}

/** An act as an earlier browser kept it; what it was sending then got no answer here. */
export function readHeldAct(kept: string): HeldAct | undefined {
  try {
    const act = JSON.parse(kept) as HeldAct;
    if (!isCommonAct(act.decision.act) || !isOpen(act)) return undefined;
    const tips = act.tips.map((tip) =>
      tip.outcome.is === 'sending' ? { ...tip, outcome: { is: 'unanswered' } as const } : tip,
    );
    return { ...act, tips, phase: 'left' };
  } catch {
    return undefined;
  }
}
