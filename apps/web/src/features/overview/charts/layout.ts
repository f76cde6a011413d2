/** A value with the part of the chart that stands for it, in pixels. */
export interface Segment {
  readonly series: number;
  readonly value: number;
  readonly y: number;
  readonly height: number;
}

export interface Column {
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly total: number;
  /** Upper end of the whole column. */
  readonly top: number;
  /** Lowest first; what is zero is left out. */
  readonly segments: readonly Segment[];
}

export interface Tick {
  readonly value: number;
  readonly y: number;
}

export interface ColumnChart {
  readonly columns: readonly Column[];
  readonly ticks: readonly Tick[];
  /** Which columns bear their name: as many as fit, the last always. */
  readonly named: ReadonlySet<number>;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Room for the scale. */
  readonly left: number;
  /** Room for names below. */
  readonly bottom: number;
  /** Room for totals above. */
  readonly top: number;
}

const GAP_SHARE = 0.25;
const COLUMN_MAX = 56;
const NAME_WIDTH = 44;
const TICKS = 4;

/**
 * Stacked columns.
 * @param values one row for each column, one value for each series
 */
export function layOutColumns(values: readonly (readonly number[])[], frame: Frame): ColumnChart {
  const totals = values.map((row) => row.reduce((sum, value) => sum + value, 0));
  const ticks = scaleFor(Math.max(0, ...totals));
  const most = ticks.at(-1) ?? 1;
  const floor = frame.height - frame.bottom;
  const toY = (value: number): number => floor - (value / most) * (floor - frame.top);
  const step = (frame.width - frame.left) / Math.max(1, values.length);
  const width = Math.min(COLUMN_MAX, step * (1 - GAP_SHARE));
  return {
    columns: values.map((row, index) => {
      const total = totals[index] ?? 0;
      return {
        index,
        width,
        total,
        x: frame.left + step * index + (step - width) / 2,
        top: toY(total),
        segments: stack(row, toY),
      };
    }),
    ticks: ticks.map((value) => ({ value, y: toY(value) })),
    named: namedColumns(values.length, step),
  };
}

function stack(row: readonly number[], toY: (value: number) => number): readonly Segment[] {
  let below = 0;
  return row.flatMap((value, series) => {
    if (value === 0) return [];
    const [lower, upper] = [toY(below), toY(below + value)];
    below += value;
    return [{ series, value, y: upper, height: lower - upper }];
  });
}

/** Round numbers from zero to at least the greatest value; whole ones, as half a tip does not come in. */
export function scaleFor(greatest: number): readonly number[] {
  const step = niceStep(Math.max(1, greatest) / TICKS);
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

function niceStep(rough: number): number {
  if (rough <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (NICE.find((nice) => nice * power >= rough) ?? 10);
}

const NICE = [1, 2, 5, 10];

function namedColumns(count: number, step: number): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(NAME_WIDTH / Math.max(1, step)));
  const named = new Set<number>();
  for (let index = count - 1; index >= 0; index -= every) named.add(index);
  return named;
}

/** A row of a bar chart. */
export interface Bar {
  readonly index: number;
  readonly value: number;
  /** Baseline of its name. */
  readonly nameY: number;
  readonly y: number;
  readonly width: number;
}

export const BAR_HEIGHT = 14;
const BAR_ROW = 46;
const NAME_Y = 16;
const BAR_Y = 22;
/** Room for the number at the end of the longest bar. */
const NUMBER_WIDTH = 56;

export const barsHeight = (count: number): number => count * BAR_ROW;

/** Bars below each other, their names above them; each as long as its share of the greatest. */
export function layOutBars(values: readonly number[], width: number): readonly Bar[] {
  const most = Math.max(1, ...values);
  return values.map((value, index) => ({
    index,
    value,
    nameY: index * BAR_ROW + NAME_Y,
    y: index * BAR_ROW + BAR_Y,
    width: (value / most) * Math.max(0, width - NUMBER_WIDTH),
  }));
}

/** Series of a chart: the greatest ones by themselves, the rest in one. */
export interface Series {
  /** Codes that it stands for. */
  readonly codes: readonly string[];
  readonly isRest: boolean;
}

/** @param totals by code @param most how many patterns can be told apart */
export function seriesOf(totals: ReadonlyMap<string, number>, most: number): readonly Series[] {
  const sorted = [...totals]
    .filter(([, total]) => total > 0)
    .sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1))
    .map(([code]) => code);
  if (sorted.length <= most) return sorted.map((code) => ({ codes: [code], isRest: false }));
  return [
    ...sorted.slice(0, most - 1).map((code) => ({ codes: [code], isRest: false })),
    { codes: sorted.slice(most - 1), isRest: true },
  ];
}
