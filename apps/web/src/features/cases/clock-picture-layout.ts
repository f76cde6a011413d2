import type { CaseClock } from './cases-api';

/** One clock as a bar. Places are fractions of the picture's width. */
export interface ClockBar {
  readonly clock: CaseClock;
  readonly from: number;
  /** Raw end. */
  readonly due: number;
  /** End after days off; equals `due` where none lie at the end. */
  readonly legalEnd: number;
  /** Where the act was done. */
  readonly satisfied?: number;
}

export interface ClockPicture {
  readonly bars: readonly ClockBar[];
  readonly now: number;
  /** Vietnam's midnights, far enough apart to be read. */
  readonly ticks: readonly { readonly at: number; readonly day: string }[];
}

const DAY_MS = 24 * 60 * 60_000;
/** Vietnam's clocks stand seven hours before UTC all year. */
const OFFSET_MS = 7 * 60 * 60_000;
/** Room at either end, as a part of the whole span. */
const MARGIN = 0.02;
const MOST_TICKS = 6;
const STRIDES_DAYS = [1, 2, 5, 10, 15, 30, 60, 90, 180, 365];

/**
 * Clocks on one line of time, the case's term first and then whichever ends first; today is always in the picture. A
 * clock that gave way to another shows as the part that was there before the extension.
 * @param now ms since 1970
 */
export function layOutClocks(clocks: readonly CaseClock[], now: number): ClockPicture {
  const moments = clocks.flatMap(({ startedAt, dueAt, legalEndAt }) =>
    [startedAt, dueAt, legalEndAt].map((moment) => Date.parse(moment)),
  );
  const first = Math.min(now, ...moments);
  const last = Math.max(now, ...moments);
  const margin = Math.max(last - first, DAY_MS) * MARGIN;
  const start = first - margin;
  const span = last + margin - start;
  const place = (ms: number): number => (ms - start) / span;
  const bars = [...clocks].sort(inOrder).map((clock) => ({
    clock,
    from: place(Date.parse(clock.startedAt)),
    due: place(Date.parse(clock.dueAt)),
    legalEnd: place(Date.parse(clock.legalEndAt)),
    ...(clock.satisfiedAt != null && { satisfied: place(Date.parse(clock.satisfiedAt)) }),
  }));
  return { bars, now: place(now), ticks: ticksOf(start, span, place) };
}

function inOrder(a: CaseClock, b: CaseClock): number {
  const rank = ({ code }: CaseClock): number => (code === 'verification' ? 0 : 1);
  return rank(a) - rank(b) || Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.clockId.localeCompare(b.clockId);
}

function ticksOf(start: number, span: number, place: (ms: number) => number): ClockPicture['ticks'] {
  const days = span / DAY_MS;
  const stride = STRIDES_DAYS.find((each) => days / each <= MOST_TICKS) ?? STRIDES_DAYS.at(-1) ?? 1;
  const firstDay = Math.ceil((start + OFFSET_MS) / DAY_MS);
  const ticks = [];
  for (let day = firstDay; day * DAY_MS - OFFSET_MS <= start + span; day += stride) {
    const date = new Date(day * DAY_MS).toISOString();
    ticks.push({ at: place(day * DAY_MS - OFFSET_MS), day: `${date.slice(8, 10)}/${date.slice(5, 7)}` });
  }
  return ticks;
}
