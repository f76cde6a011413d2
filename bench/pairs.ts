/** Ratios of pairs that were measured next to each other, in ABBA order, on a machine whose speed wanders. */
export interface PairedRatio {
  readonly median: number;
  /** Bootstrap 95 % interval of the median. */
  readonly low: number;
  readonly high: number;
  readonly pairs: readonly { readonly a: number; readonly b: number }[];
}

const RESAMPLES = 2_000;

/** Measures A and B in ABBA order and gives the median of a/b. */
export async function pairedRatio(
  pairs: number,
  measureA: () => Promise<number>,
  measureB: () => Promise<number>,
): Promise<PairedRatio> {
  const measured: { a: number; b: number }[] = [];
  for (let at = 0; at < pairs; at += 1) {
    if (at % 2 === 0) {
      const a = await measureA();
      measured.push({ a, b: await measureB() });
    } else {
      const b = await measureB();
      measured.push({ a: await measureA(), b });
    }
  }
  const ratios = measured.map(({ a, b }) => a / b);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(ratios.map(() => ratios[Math.floor(Math.random() * ratios.length)] ?? 0)),
  ).sort((x, y) => x - y);
  return {
    median: median(ratios),
    low: medians[Math.floor(RESAMPLES * 0.025)] ?? 0,
    high: medians[Math.floor(RESAMPLES * 0.975)] ?? 0,
    pairs: measured,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The smallest value that `share` of all values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
