import { computeDeadline, vietnamDate, type DeadlineRule, type WorkCalendar } from '@keng/kernel';
import type { DeskUnit, DeskUnitKind } from './desk-unit';
import type { Urgency } from './tip';

export const CLASSIFICATION = 'classification';
export const TRANSFER_TO_COMPETENT_BODY = 'transfer_to_competent_body';
export const TRANSFER_AFTER_DETERMINATION = 'transfer_after_determination';

/** A running, satisfied or superseded clock of a tip; whether it is overdue is derived (decisions 4.4). */
export interface TipClock {
  readonly id: string;
  readonly clockCode: string;
  readonly ruleId: number;
  readonly startedAt: Temporal.Instant;
  /** Raw end; drives the queues. */
  readonly dueAt: Temporal.Instant;
  /** End after rolling over days off (BLTTHS 2015 Đ.134). */
  readonly legalEndAt: Temporal.Instant;
  readonly satisfiedAt: Temporal.Instant | null;
  readonly supersededBy: string | null;
  readonly holderUnitId: string;
}

/** A clock rule in force. A condition left out matches everything. */
export interface ClockRule extends DeadlineRule {
  readonly id: number;
  readonly clockCode: string;
  readonly unitKind?: DeskUnitKind;
  readonly urgency?: Urgency;
  readonly remote?: boolean;
  /** Empty: every category, and tips that have none yet. */
  readonly categoryCodes: readonly string[];
}

/** What clocks are computed with. */
export interface ClockLaw {
  /** The rules in force on a day in Viet Nam; a clock keeps the law of the day it started. */
  rulesOn(day: Temporal.PlainDate): readonly ClockRule[];
  readonly calendar: WorkCalendar;
  newId(): string;
}

/** What decides which rule applies. A tip that is not classified yet runs on the normal track. */
export interface ClockFacts {
  readonly unit: DeskUnit;
  readonly urgency: Urgency | null;
  readonly categoryCode: string | null;
}

/**
 * A clock of that code from `startedAt`, or undefined where the law sets none. Of several rules that fit, the one
 * that ends first counts: abuse of a child leaves a commune in 24 h although the tip is normal (TT 43/2021 Đ.5, 8).
 */
export function startClock(
  law: ClockLaw,
  clockCode: string,
  facts: ClockFacts,
  startedAt: Temporal.Instant,
): TipClock | undefined {
  const [first] = law
    .rulesOn(vietnamDate(startedAt))
    .filter((rule) => rule.clockCode === clockCode && fits(rule, facts))
    .map((rule) => ({ rule, deadline: computeDeadline(rule, startedAt, law.calendar) }))
    .sort((a, b) => Temporal.Instant.compare(a.deadline.dueAt, b.deadline.dueAt));
  if (!first) return undefined;
  const { rule, deadline } = first;
  return {
    id: law.newId(),
    clockCode,
    ruleId: rule.id,
    startedAt,
    dueAt: deadline.dueAt,
    legalEndAt: deadline.legalEndAt,
    satisfiedAt: null,
    supersededBy: null,
    holderUnitId: facts.unit.unitId,
  };
}

function fits(rule: ClockRule, { unit, urgency, categoryCode }: ClockFacts): boolean {
  return (
    (rule.unitKind === undefined || rule.unitKind === unit.kind) &&
    (rule.urgency === undefined || rule.urgency === (urgency ?? 'normal')) &&
    (rule.remote === undefined || rule.remote === unit.remote) &&
    (rule.categoryCodes.length === 0 || rule.categoryCodes.includes(categoryCode ?? ''))
  );
}

/** The desk clocks of a new tip, both from its reception. */
export function clocksAtReception(
  law: ClockLaw,
  facts: ClockFacts,
  receivedAt: Temporal.Instant,
): readonly TipClock[] {
  return [CLASSIFICATION, TRANSFER_TO_COMPETENT_BODY]
    .map((code) => startClock(law, code, facts, receivedAt))
    .filter((clock) => clock !== undefined);
}

/** Whether the clock still runs. */
export function isRunning(clock: TipClock): boolean {
  return clock.satisfiedAt === null && clock.supersededBy === null;
}

/** The running clock that ends first, by its raw end. */
export function nextClock(clocks: readonly TipClock[]): TipClock | undefined {
  return clocks
    .filter(isRunning)
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
    .at(0);
}

/** Stops the running clocks of the given codes, or all of them. */
export function satisfy(
  clocks: readonly TipClock[],
  at: Temporal.Instant,
  codes?: readonly string[],
): readonly TipClock[] {
  return clocks.map((clock) =>
    isRunning(clock) && (codes === undefined || codes.includes(clock.clockCode))
      ? { ...clock, satisfiedAt: at }
      : clock,
  );
}

/**
 * Puts `replacement` in the place of the running clock of its code; the old row stays and names its successor. The
 * same rule from the same start changes nothing.
 */
export function supersede(clocks: readonly TipClock[], replacement: TipClock): readonly TipClock[] {
  const running = clocks.find((clock) => isRunning(clock) && clock.clockCode === replacement.clockCode);
  if (running && running.ruleId === replacement.ruleId && running.startedAt.equals(replacement.startedAt)) {
    return clocks;
  }
  return [
    ...clocks.map((clock) => (clock === running ? { ...clock, supersededBy: replacement.id } : clock)),
    replacement,
  ];
}

/** Hands the running clocks to another unit; no end moves (decisions 4.5). */
export function handOver(clocks: readonly TipClock[], holderUnitId: string): readonly TipClock[] {
  return clocks.map((clock) => (isRunning(clock) ? { ...clock, holderUnitId } : clock));
}
