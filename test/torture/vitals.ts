import { productProcesses, pssMiBOf } from '../../bench/processes';
import { ALL_SERVICES } from '../../apps/standalone/src/services';
import { askDatabase } from '../system/operators';
import type { Arena } from './arena';
import { trendOf, type Trend } from './trend';

const SAMPLE_MS = 10_000;
const MS_PER_HOUR = 3_600_000;
const BYTES_PER_MIB = 2 ** 20;
/** Caches fill and code is compiled; what comes after is the slope. */
const WARM_UP_SHARE = 1 / 3;
const FEWEST = 12;
/** Half a day of it would be noticed. */
const MOST_MIB_PER_HOUR = 24;
/** Dead rows that autovacuum leaves at worst, with the pages that they lie on. */
const MOST_OUTBOX_MIB = 64;

const OUTBOXES = `select greatest(${ALL_SERVICES.map(
  ({ name }) => `pg_total_relation_size('${name}.outbox')`,
).join(', ')})::float8 as bytes`;

interface Sample {
  readonly atMs: number;
  readonly memoryMiB: number;
  /** Undefined while the database was away. */
  readonly outboxMiB: number | undefined;
}

/** What a soak has seen of the product's body. */
export interface Vitals {
  readonly processes: number;
  /** At the end of the warm-up and at the end, MiB. */
  readonly memory: readonly [number, number];
  /** MiB an hour, after the warm-up. */
  readonly trend: Trend;
  /** Largest outbox with its dead rows, MiB. */
  readonly outboxMiB: number;
  readonly faults: readonly string[];
}

/** Watches the memory of the product's own processes and the size of its outboxes. */
export class VitalsWatch {
  private readonly samples: Sample[] = [];
  private readonly began = performance.now();
  private readonly processes: readonly number[];
  private readonly timer: NodeJS.Timeout;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly arena: Arena) {
    this.processes = productProcesses(arena.product.pid());
    this.timer = setInterval(() => {
      this.last = this.last.then(() => this.sample());
    }, SAMPLE_MS);
  }

  /** @throws Error when there was too little to see */
  async end(): Promise<Vitals> {
    clearInterval(this.timer);
    await this.last;
    const settled = this.samples.slice(Math.floor(this.samples.length * WARM_UP_SHARE));
    const [first, last] = [settled[0], settled.at(-1)];
    if (!first || !last || settled.length < FEWEST)
      throw new Error(`too short a soak: ${this.samples.length} samples, one in ${SAMPLE_MS} ms`);
    const trend = trendOf(settled.map(({ atMs, memoryMiB }) => ({ x: atMs / MS_PER_HOUR, y: memoryMiB })));
    const outboxMiB = Math.max(...this.samples.map((sample) => sample.outboxMiB ?? 0));
    const survivors = productProcesses(this.arena.product.pid()).filter((id) => this.processes.includes(id));
    return {
      processes: this.processes.length,
      memory: [first.memoryMiB, last.memoryMiB],
      trend,
      outboxMiB,
      faults: [
        ...(trend.low > MOST_MIB_PER_HOUR ? ['memory grows'] : []),
        ...(outboxMiB > MOST_OUTBOX_MIB ? ['an outbox grows'] : []),
        ...(survivors.length < this.processes.length ? ['a process ended'] : []),
      ],
    };
  }

  private async sample(): Promise<void> {
    const memoryMiB = pssMiBOf(this.processes);
    const [row] = await askDatabase<{ bytes: number }>(this.arena, OUTBOXES).catch(() => []);
    this.samples.push({
      atMs: performance.now() - this.began,
      memoryMiB,
      outboxMiB: row && row.bytes / BYTES_PER_MIB,
    });
  }
}
