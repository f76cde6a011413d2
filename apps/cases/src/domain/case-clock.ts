import {
  computeDeadline,
  daysBefore,
  inForceOne,
  vietnamDate,
  type Deadline,
  type WorkCalendar,
} from '@keng/kernel';
import type { ClockCode, ClockRule, RuleCode } from './clock-rule';

/**
 * A running or ended clock. Rows are never rewritten: an extension supersedes, an act satisfies, and a duty that
 * fell away lapses. Overdue is derived from the dates and never stored (decisions 4.4).
 */
export interface CaseClock {
  readonly id: string;
  readonly code: ClockCode;
  /** The tip that the duty is about; null for clocks of the whole case. */
  readonly tipId: string | null;
  readonly ruleId: string;
  /** The article the term comes from, as it stood when the clock started. */
  readonly basis: string;
  readonly startedAt: Temporal.Instant;
  /** Raw end; drives queues, and later terms are counted from it. */
  readonly dueAt: Temporal.Instant;
  /** End after days off; after it the act is late. */
  readonly legalEndAt: Temporal.Instant;
  readonly dueSoonHours: number;
  readonly satisfiedAt: Temporal.Instant | null;
  readonly supersededBy: string | null;
  readonly lapsedAt: Temporal.Instant | null;
  readonly holderUnitId: string;
}

/** Where a new clock belongs and from when it counts. */
export interface ClockStart {
  readonly id: string;
  readonly startedAt: Temporal.Instant;
  readonly holderUnitId: string;
  readonly tipId?: string;
  /** The clock that a `days_before` rule counts back from. */
  readonly before?: Pick<Deadline, 'dueAt'>;
}

/** The terms in force and the days off: everything a clock's ends depend on besides its start. */
export class ClockLaw {
  constructor(
    private readonly rules: readonly ClockRule[],
    private readonly calendar: WorkCalendar,
  ) {}

  /**
   * A clock under the rule in force on the day it starts in Viet Nam.
   * @throws NoLawInForce, SeveralLawsInForce
   */
  start(ruleCode: RuleCode, start: ClockStart): CaseClock {
    const versions = this.rules.filter((rule) => rule.ruleCode === ruleCode);
    const rule = inForceOne(versions, vietnamDate(start.startedAt));
    const { dueAt, legalEndAt } = this.endOf(rule, start);
    return {
      id: start.id,
      code: rule.clockCode,
      tipId: start.tipId ?? null,
      ruleId: rule.ruleId,
      basis: rule.basis,
      startedAt: start.startedAt,
      dueAt,
      legalEndAt,
      dueSoonHours: rule.dueSoonHours,
      satisfiedAt: null,
      supersededBy: null,
      lapsedAt: null,
      holderUnitId: start.holderUnitId,
    };
  }

  private endOf(rule: ClockRule, { startedAt, before }: ClockStart): Deadline {
    const { amount, unit, rollsOver } = rule;
    if (unit !== 'days_before') return computeDeadline({ amount, unit, rollsOver }, startedAt, this.calendar);
    if (!before) throw new RangeError(`${rule.ruleCode} is counted back from another clock`);
    return daysBefore(before, amount);
  }
}

/** Whether the clock still asks for something. */
export function isOpen(clock: CaseClock): boolean {
  return clock.satisfiedAt === null && clock.supersededBy === null && clock.lapsedAt === null;
}

/** The open clock of that code, if there is one; for clocks of the whole case. */
export function findOpen(clocks: readonly CaseClock[], code: ClockCode): CaseClock | undefined {
  return clocks.find((clock) => clock.code === code && isOpen(clock));
}

/** Open clocks of the code are satisfied by an act done at `at`; all others stay as they are. */
export function satisfy(
  clocks: readonly CaseClock[],
  code: ClockCode,
  at: Temporal.Instant,
): readonly CaseClock[] {
  return clocks.map((clock) =>
    clock.code === code && isOpen(clock) ? { ...clock, satisfiedAt: at } : clock,
  );
}

/** Open clocks of the code end because the duty has fallen away. */
export function lapse(
  clocks: readonly CaseClock[],
  code: ClockCode,
  at: Temporal.Instant,
): readonly CaseClock[] {
  return clocks.map((clock) => (clock.code === code && isOpen(clock) ? { ...clock, lapsedAt: at } : clock));
}

/** The open clock of the successor's code gives way to it; nothing else of the old row changes. */
export function supersede(clocks: readonly CaseClock[], successor: CaseClock): readonly CaseClock[] {
  const ended = clocks.map((clock) =>
    clock.code === successor.code && isOpen(clock) ? { ...clock, supersededBy: successor.id } : clock,
  );
  return [...ended, successor];
}
