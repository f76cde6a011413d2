/** Quantiles of a Prometheus histogram between two readings, by linear interpolation inside its buckets. */
export function quantilesBetween(
  before: string,
  after: string,
  metric: string,
  group: string,
  wanted: readonly number[],
): number[] {
  const buckets = difference(bucketsOf(before, metric, group), bucketsOf(after, metric, group));
  const total = buckets.at(-1)?.count ?? 0;
  return wanted.map((quantile) => interpolate(buckets, total * quantile));
}

/** How many values a Prometheus histogram took between two readings. */
export function effectsBetween(before: string, after: string, metric: string, group: string): number {
  return difference(bucketsOf(before, metric, group), bucketsOf(after, metric, group)).at(-1)?.count ?? 0;
}

interface Bucket {
  readonly upTo: number;
  readonly count: number;
}

function bucketsOf(text: string, metric: string, group: string): Bucket[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${metric}_bucket{`) && line.includes(`group="${group}"`))
    .map((line) => {
      const limit = /le="([^"]+)"/.exec(line)?.[1] ?? '';
      return {
        upTo: limit === '+Inf' ? Number.POSITIVE_INFINITY : Number(limit),
        count: Number(line.split(' ').at(-1)),
      };
    });
}

function difference(before: readonly Bucket[], after: readonly Bucket[]): Bucket[] {
  return after.map(({ upTo, count }) => ({
    upTo,
    count: count - (before.find((bucket) => bucket.upTo === upTo)?.count ?? 0),
  }));
}

function interpolate(buckets: readonly Bucket[], rank: number): number {
  let below: Bucket = { upTo: 0, count: 0 };
  for (const bucket of buckets) {
    if (bucket.count >= rank) {
      if (bucket.upTo === Number.POSITIVE_INFINITY) return below.upTo;
      const share = (rank - below.count) / (bucket.count - below.count || 1);
      return below.upTo + share * (bucket.upTo - below.upTo);
    }
    below = bucket;
  }
  return below.upTo;
}
