import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** With a border at each goal (60, 150, 300 ms), so that a quantile can be held against it. */
const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.03, 0.045, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2.5, 5, 10];

/** One service's Prometheus metrics. Labels are routes, codes and names of our own making, never input. */
export class Metrics {
  readonly registry = new Registry();
  private readonly made = new Map<string, Counter | Gauge | Histogram>();

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
  }

  counter(name: string, help: string, labelNames: readonly string[] = []): Counter {
    return this.once(name, () => new Counter({ name, help, labelNames, registers: [this.registry] }));
  }

  gauge(name: string, help: string, labelNames: readonly string[] = []): Gauge {
    return this.once(name, () => new Gauge({ name, help, labelNames, registers: [this.registry] }));
  }

  /** A gauge that asks for its value when it is read. */
  measured(name: string, help: string, read: () => number | Promise<number>): void {
    this.once(
      name,
      () =>
        new Gauge({
          name,
          help,
          registers: [this.registry],
          async collect(): Promise<void> {
            this.set(await read());
          },
        }),
    );
  }

  /** Durations in seconds. */
  histogram(name: string, help: string, labelNames: readonly string[] = []): Histogram {
    return this.once(
      name,
      () => new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] }),
    );
  }

  private once<M extends Counter | Gauge | Histogram>(name: string, make: () => M): M {
    const known = this.made.get(name) ?? make();
    this.made.set(name, known);
    return known as M;
  }
}
