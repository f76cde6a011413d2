import { daysAfter } from '../../lib/day-entry';

/** What is looked at: a named period that moves with today, or two days. Codes, days and ids only. */
export interface OverviewSearch {
  readonly period?: NamedPeriod;
  readonly from?: string;
  readonly to?: string;
  readonly unitId?: string;
}

export const NAMED_PERIODS = ['today', 'week', 'month', 'year'] as const;
export type NamedPeriod = (typeof NAMED_PERIODS)[number];

/** Days in Vietnam, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const USUAL: NamedPeriod = 'week';
const WEEK_DAYS = 7;
/** The services count no more than this at once. */
const MOST_DAYS = 366;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Reads an address; what does not fit is left out. */
export function readOverviewSearch(search: Readonly<Record<string, unknown>>): OverviewSearch {
  const period = NAMED_PERIODS.find((each) => each === search['period']);
  const [from, to] = [dayIn(search['from']), dayIn(search['to'])];
  const unitId = textIn(search['unitId'], ID);
  return {
    ...(period && { period }),
    ...(!period && from !== undefined && { from }),
    ...(!period && to !== undefined && { to }),
    ...(unitId !== undefined && { unitId }),
  };
}

/** The name of the period that is looked at; none where two days were chosen. */
export const periodName = ({ period, from, to }: OverviewSearch): NamedPeriod | undefined =>
  period ?? (from === undefined && to === undefined ? USUAL : undefined);

/**
 * The days that are looked at.
 * @param today in Vietnam, `2026-11-22`
 * @returns never backwards, never longer than a year
 */
export function periodOf(search: OverviewSearch, today: string): Period {
  switch (periodName(search)) {
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: daysAfter(today, 1 - WEEK_DAYS), to: today };
    case 'month':
      return { from: `${today.slice(0, '2026-11'.length)}-01`, to: today };
    case 'year':
      return { from: `${today.slice(0, '2026'.length)}-01-01`, to: today };
    case undefined: {
      const { from = search.to ?? today, to = search.from ?? today } = search;
      const [first, last] = from <= to ? [from, to] : [to, from];
      const limit = daysAfter(first, MOST_DAYS - 1);
      return { from: first, to: last < limit ? last : limit };
    }
  }
}

/** A column of a chart over time. */
export interface Bin extends Period {
  readonly key: string;
}

/** More columns than this are too narrow to point at; months stand for them. */
const MOST_DAY_BINS = 31;

/** The days of a period one by one, or its months where there are many; the first and last month may be cut. */
export function binsOf({ from, to }: Period): readonly Bin[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day);
  if (days.length <= MOST_DAY_BINS) return days.map((day) => ({ key: day, from: day, to: day }));
  const months = new Map<string, Period>();
  for (const day of days) {
    const month = day.slice(0, '2026-11'.length);
    months.set(month, { from: months.get(month)?.from ?? day, to: day });
  }
  return [...months].map(([key, bin]) => ({ key, ...bin }));
}

const textIn = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

/** A day that the calendar has: there is no 31 November. */
const dayIn = (value: unknown): string | undefined => {
  const day = textIn(value, DAY);
  return day !== undefined && !Number.isNaN(Date.parse(day)) && daysAfter(day, 0) === day ? day : undefined;
};
