import { daysAfter, vietnamToday } from '../../lib/day-entry';
import type { CaseItem } from './cases-api';

/** What one lead officer has in hand. */
export interface Load {
  readonly officerId: string;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

export interface CommandFigures {
  /** Heaviest first. */
  readonly loads: readonly Load[];
  /** Cases without a lead officer, earliest clock first. */
  readonly unassigned: readonly CaseItem[];
  /** Cases whose next clock has run out or does so within seven days, earliest first. */
  readonly lapsing: readonly CaseItem[];
  readonly overdue: number;
}

const WEEK_DAYS = 7;

/**
 * A commander's figures over all open cases in reach.
 * @param now ms since 1970
 * @param officerIds who is shown even with nothing in hand
 */
export function commandFigures(
  items: readonly CaseItem[],
  now: number,
  officerIds: readonly string[] = [],
): CommandFigures {
  const untilDay = daysAfter(vietnamToday(now), WEEK_DAYS + 1);
  const until = Date.parse(`${untilDay}T00:00:00+07:00`);
  const byClock = [...items].sort((a, b) => dueOf(a) - dueOf(b));
  return {
    loads: loadsOf(items, officerIds),
    unassigned: byClock.filter(({ leadOfficerId }) => leadOfficerId == null),
    lapsing: byClock.filter((item) => dueOf(item) <= until),
    overdue: items.filter(({ status }) => status === 'overdue').length,
  };
}

function loadsOf(items: readonly CaseItem[], officerIds: readonly string[]): readonly Load[] {
  const loads = new Map(officerIds.map((officerId) => [officerId, idle(officerId)]));
  for (const { leadOfficerId, status } of items) {
    if (leadOfficerId == null) continue;
    const load = loads.get(leadOfficerId) ?? idle(leadOfficerId);
    loads.set(leadOfficerId, {
      ...load,
      open: load.open + 1,
      overdue: load.overdue + Number(status === 'overdue'),
      dueSoon: load.dueSoon + Number(status === 'due_soon'),
    });
  }
  return [...loads.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
}

const idle = (officerId: string): Load => ({ officerId, open: 0, overdue: 0, dueSoon: 0 });

const dueOf = ({ nextClock }: CaseItem): number =>
  nextClock == null ? Number.POSITIVE_INFINITY : Date.parse(nextClock.dueAt);
