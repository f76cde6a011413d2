const SAMPLE_MS = 1_000;
const WINDOW = 10;

/** How many a second there were of something that is counted: over all, and in the best ten seconds. */
export class RateSamples {
  private readonly counts: number[];
  private readonly began = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly count: () => number) {
    this.counts = [count()];
    this.timer = setInterval(() => this.counts.push(count()), SAMPLE_MS);
  }

  end(): { readonly mean: number; readonly best: number } {
    clearInterval(this.timer);
    const [first = 0] = this.counts;
    const seconds = (performance.now() - this.began) / SAMPLE_MS;
    const windows = this.counts.slice(WINDOW).map((count, at) => (count - (this.counts[at] ?? 0)) / WINDOW);
    const mean = (this.count() - first) / seconds;
    return { mean, best: Math.max(mean, ...windows) };
  }
}
