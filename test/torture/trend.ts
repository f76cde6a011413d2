export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight line through points by least squares. */
export interface Trend {
  /** Change of y for each 1 of x. */
  readonly slope: number;
  /** 95 % interval of the slope, as if deviations were independent and normal. */
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of a normal distribution; a soak gives a hundred points and more. */
const Z = 1.96;

/** @param points three at least, not all of the same x */
export function trendOf(points: readonly Point[]): Trend {
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const spread = sum(points.map(({ x }) => (x - meanX) ** 2));
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spread;
  const left = sum(points.map(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2));
  const margin = Z * Math.sqrt(left / (points.length - 2) / spread);
  return { slope, low: slope - margin, high: slope + margin };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
