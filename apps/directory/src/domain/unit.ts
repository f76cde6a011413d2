import type { UnitKind, UnitType } from './unit-kinds';

/** A calendar day in Viet Nam, `YYYY-MM-DD`; such texts sort as the days do. */
export type Day = string;

/** One stretch of time in which a unit bore one name under one parent. */
export interface UnitPeriod {
  /** Form of an administrative unit at the time: `ward`, `township`, `city` … */
  readonly form?: string;
  readonly name: string;
  readonly fullName: string;
  readonly parentId?: string;
  readonly validFrom: Day;
  /** Last day in force. */
  readonly validTo?: Day;
  readonly basis: string;
}

/** How one unit became another. `partial`: the source does not say how much of it moved. */
export const LINEAGE_KINDS = ['merge', 'split', 'rename', 'reclassify', 'partial'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/** One step from an older unit to a newer one. */
export interface LineageStep {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly kind: LineageKind;
  /** Part of the older unit that moved, 0 to 1. */
  readonly share?: number;
  /** First day of the step's effect. */
  readonly validFrom: Day;
  /** Legal instrument, where the source names it. */
  readonly basis?: string;
}

/** A unit with its whole history, oldest period first. */
export interface Unit {
  readonly unitId: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly unitType: UnitType;
  /** Remote forest, mountain or island commune: longer transfer clock (TTLT 01/2017 Đ.8 k5a). */
  readonly remote: boolean;
  readonly periods: readonly UnitPeriod[];
  /** Steps in which the unit is the older or the newer one. */
  readonly lineage: readonly LineageStep[];
}

/** Whether the period covers the day. */
export function coversDay(period: Pick<UnitPeriod, 'validFrom' | 'validTo'>, day: Day): boolean {
  return period.validFrom <= day && (period.validTo === undefined || day <= period.validTo);
}

/**
 * Whether the unit is in force on every day from `from` to `to`; without `to` it must have no known end.
 * @param periods oldest first, without overlap
 */
export function isInForceThroughout(
  periods: readonly Pick<UnitPeriod, 'validFrom' | 'validTo'>[],
  from: Day,
  to?: Day,
): boolean {
  let reached = from;
  for (const period of periods) {
    if (!coversDay(period, reached)) continue;
    if (period.validTo === undefined || (to !== undefined && to <= period.validTo)) return true;
    reached = dayAfter(period.validTo);
  }
  return false;
}

/**
 * Adds what is known anew to a unit's history: a period replaces the one that begins on the same day, a step the one
 * between the same units on the same day. Nothing is taken away.
 */
export function mergeHistory(known: Unit | undefined, news: Unit): Unit {
  if (known === undefined)
    return { ...news, periods: sortedPeriods(news.periods), lineage: sortedSteps(news.lineage) };
  const periods = new Map([...known.periods, ...news.periods].map((period) => [period.validFrom, period]));
  const steps = new Map([...known.lineage, ...news.lineage].map((step) => [keyOfStep(step), step]));
  return { ...news, periods: sortedPeriods(periods.values()), lineage: sortedSteps(steps.values()) };
}

/** The first period that begins before the one before it has ended; undefined in a sound history. */
export function overlappingPeriod(periods: readonly UnitPeriod[]): UnitPeriod | undefined {
  return periods.find((period, at) => {
    const before = periods[at - 1];
    return before !== undefined && (before.validTo === undefined || before.validTo >= period.validFrom);
  });
}

function sortedPeriods(periods: Iterable<UnitPeriod>): UnitPeriod[] {
  return [...periods].sort((a, b) => compare(a.validFrom, b.validFrom));
}

function sortedSteps(steps: Iterable<LineageStep>): LineageStep[] {
  return [...steps].sort((a, b) => compare(keyOfStep(a), keyOfStep(b)));
}

function keyOfStep(step: LineageStep): string {
  return `${step.validFrom}/${step.fromUnitId}/${step.toUnitId}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dayAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
