import { endOfVietnamDay, vietnamDate } from '@keng/kernel';
import type { Case, DecisionKind, DecisionPaper, VerifyingCase } from './case';
import type { ClockLaw } from './case-clock';
import { CaseNotVerifying, FieldRefused } from './case-errors';

/** What a decision is made with besides the case itself. */
export interface DecisionContext {
  readonly now: Temporal.Instant;
  /** The officer who decides or records. */
  readonly officerId: string;
  readonly law: ClockLaw;
  /** A fresh UUID at each call. */
  readonly newId: () => string;
}

/** Number and date of a decision as it stands on paper. */
export interface PaperFacts {
  readonly number: string;
  readonly decidedOn: Temporal.PlainDate;
}

/**
 * The paper of a decision about the case.
 * @throws FieldRefused when it is dated later than today or before the case's first reception
 */
export function paperOf(
  current: Case,
  kind: DecisionKind,
  facts: PaperFacts & { readonly reasonCode?: string },
  context: DecisionContext,
): DecisionPaper {
  const { decidedOn } = facts;
  if (isAfter(decidedOn, vietnamDate(context.now))) throw new FieldRefused('decidedOn', 'in_future');
  if (isAfter(vietnamDate(current.competentReceivedAt), decidedOn)) {
    throw new FieldRefused('decidedOn', 'before_reception');
  }
  return {
    decisionId: context.newId(),
    kind,
    number: facts.number,
    decidedOn,
    reasonCode: facts.reasonCode ?? null,
    recordedBy: context.officerId,
    recordedAt: context.now,
  };
}

/**
 * The moment of an act of which only the day is known: its latest possible one, which is now if the day is today.
 */
export function momentOf(day: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant {
  const end = endOfVietnamDay(day);
  return Temporal.Instant.compare(end, now) < 0 ? end : now;
}

/** @throws CaseNotVerifying */
export function assertVerifying(current: Case): asserts current is VerifyingCase {
  if (current.stage.state !== 'verifying') throw new CaseNotVerifying({ state: current.stage.state });
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}
