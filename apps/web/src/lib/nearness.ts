/** How near the end of a clock is. */
export type Nearness = 'breached' | 'soon' | 'today' | 'later';

const SOON_MS = 60 * 60_000;
/** Vietnam's clocks stand seven hours before UTC all year. */
const OFFSET_MS = 7 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * @param dueAt raw end, RFC 3339
 * @param now ms since 1970
 * @param legalEndAt end after days off; between both ends the act is not late yet
 */
export function nearnessOf(dueAt: string, now: number, legalEndAt = dueAt): Nearness {
  const due = Date.parse(dueAt);
  if (Date.parse(legalEndAt) <= now) return 'breached';
  if (due - now <= SOON_MS) return 'soon';
  return dayOf(due) === dayOf(now) ? 'today' : 'later';
}

const dayOf = (ms: number): number => Math.floor((ms + OFFSET_MS) / DAY_MS);
