import type { Tip, TipStatus } from '../tips';

/** What one can decide about a tip at its page, in the order of the thread. */
export const ACTS = [
  'answer',
  'classify',
  'transfer',
  'accept',
  'close',
  'assess',
  'correct',
  'receipt',
] as const;
export type Act = (typeof ACTS)[number];

/** The rule that stands against an act for now. */
export type Rule =
  | 'notClassified'
  | 'alreadyClassified'
  | 'transferPending'
  | 'notOpen'
  | 'notVerifiable'
  | 'ownTip'
  | 'alreadyAssessed'
  | 'receiptClosed';

export interface OfferedAct {
  readonly act: Act;
  /** Undefined: it can be done. */
  readonly forbiddenBy: Rule | undefined;
}

interface Reader {
  readonly officerId: string;
  readonly now: number;
  /** Kinds of tips that may become a case. */
  readonly verifiableKinds: readonly string[];
}

const ALLOWED_AS: Readonly<Record<Act, readonly string[]>> = {
  answer: ['answer-transfer'],
  classify: ['classify'],
  transfer: ['transfer'],
  accept: ['accept'],
  close: ['close'],
  assess: ['assess'],
  correct: ['correct', 'correct-text', 'correct-reception'],
  receipt: ['issue-receipt'],
};
const OPEN: ReadonlySet<TipStatus> = new Set<TipStatus>(['classified', 'preliminary_check']);
const DAY_MS = 24 * 60 * 60_000;

/**
 * The acts of this officer's roles. What the state of the tip forbids for now stays in sight, with the rule; what the
 * role does not allow at all, and an answer where nothing waits for one, is left out.
 */
export function offeredActs(tip: Tip, reader: Reader): readonly OfferedAct[] {
  return ACTS.filter((act) => ALLOWED_AS[act].some((action) => tip.allowed.includes(action)))
    .filter((act) => act !== 'answer' || tip.status === 'transfer_pending')
    .map((act) => ({ act, forbiddenBy: ruleAgainst(act, tip, reader) }));
}

function ruleAgainst(act: Act, tip: Tip, { officerId, now, verifiableKinds }: Reader): Rule | undefined {
  switch (act) {
    case 'answer':
      return undefined;
    case 'classify':
      if (tip.status === 'transfer_pending') return 'transferPending';
      return tip.status === 'received' ? undefined : 'alreadyClassified';
    case 'accept':
      if (tip.kind != null && tip.status !== 'received' && !verifiableKinds.includes(tip.kind))
        return 'notVerifiable';
      return ruleAgainstEnding(tip.status);
    case 'transfer':
    case 'close':
      return ruleAgainstEnding(tip.status);
    case 'assess':
      if (tip.registeredBy === officerId) return 'ownTip';
      if (tip.valuable != null) return 'alreadyAssessed';
      return tip.kind == null ? 'notClassified' : undefined;
    case 'correct':
      return tip.status === 'transfer_pending' ? 'transferPending' : undefined;
    case 'receipt':
      return now - Date.parse(tip.registeredAt) > DAY_MS ? 'receiptClosed' : undefined;
  }
}

function ruleAgainstEnding(status: TipStatus): Rule | undefined {
  if (OPEN.has(status)) return undefined;
  if (status === 'received') return 'notClassified';
  return status === 'transfer_pending' ? 'transferPending' : 'notOpen';
}
