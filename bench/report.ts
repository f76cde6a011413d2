import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '@keng/persistence';
import { VERSION } from '@keng/platform';
import { machine, thisMachine } from './machine';
import { median, type PairedRatio } from './pairs';

/** What a figure should be; left out where it is only reported. */
export interface Goal {
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: Goal;
  /** Bootstrap 95 % interval. */
  readonly interval?: readonly [number, number];
  /** What stands behind the figure, for whoever wants to calculate anew. */
  readonly measured?: unknown;
}

/** Figures of one bench: printed as they come, and written beside what they were measured on. */
export class Report {
  private readonly figures: Figure[] = [];
  private readonly machine = thisMachine();
  /** Processes that wanted a processor, on average of a minute: tells how much else the machine did. */
  private readonly loadBefore = loadavg()[0] ?? 0;

  constructor(
    private readonly name: string,
    private readonly settings: Readonly<Record<string, unknown>>,
  ) {
    console.log(`${name} ${machine(this.machine)}`);
    console.log(`settings ${JSON.stringify(settings)}; load, services and database share the processors`);
    console.log(`load average before ${this.loadBefore.toFixed(1)}`);
  }

  add(figure: Figure): void {
    this.figures.push(figure);
    console.log(`  ${figure.what.padEnd(WIDTH)} ${this.shown(figure)}`);
  }

  /** A ratio of rates, and the medians of both sides. */
  addRatio(what: string, ratio: PairedRatio, { unit, goal }: { unit: string; goal?: Goal }): void {
    this.add({ what, value: median(ratio.pairs.map(({ a }) => a)), unit });
    this.add({ what: `${what}: its limit`, value: median(ratio.pairs.map(({ b }) => b)), unit });
    this.add({
      what: `${what} ÷ limit`,
      value: ratio.median,
      unit: '',
      interval: [ratio.low, ratio.high],
      measured: ratio.pairs,
      ...(goal && { goal }),
    });
  }

  /** @returns the path of the file */
  write(): string {
    const directory = projectPath('bench/results');
    const date = Temporal.Now.plainDateISO().toString();
    const file = join(directory, `${date}-${this.name}.json`);
    mkdirSync(directory, { recursive: true });
    const { name, machine: measuredOn, settings, figures } = this;
    const load = { before: this.loadBefore, after: loadavg()[0] ?? 0 };
    const result = { bench: name, date, product: VERSION, machine: measuredOn, load, settings, figures };
    writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
    return file;
  }

  private shown({ value, unit, goal, interval }: Figure): string {
    const range = interval ? ` (95 % interval ${short(interval[0])}–${short(interval[1])})` : '';
    return `${short(value)} ${unit}${range}${goal ? ` ${verdict(value, goal)}` : ''}`.replace('  ', ' ');
  }
}

const WIDTH = 52;

function verdict(value: number, { atLeast, atMost }: Goal): string {
  const met = (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
  return `[goal ${atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`}: ${met ? 'met' : 'MISSED'}]`;
}

function short(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** Runs a bench to its end and keeps what it found. */
export async function runBench(
  name: string,
  settings: Readonly<Record<string, unknown>>,
  measure: (report: Report) => Promise<void>,
): Promise<void> {
  const report = new Report(name, settings);
  try {
    await measure(report);
    console.log(`written to ${report.write()}`);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
