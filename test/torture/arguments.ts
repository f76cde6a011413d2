import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { PlanOptions } from './plan';

export const USAGE = `npm run torture -- --transport=log|kafka [--kills=60] [--seed=N] [--rate=200] [--freeze=10-60] [--soak=MINUTES] [--report=FILE]
  --transport  how events travel: through the log in PostgreSQL, or a real Kafka
  --kills      processes to kill; other faults come on top
  --seed       draws the plan; the same seed draws the same one
  --rate       calls a second that the load tries
  --freeze     shortest and longest freeze, in seconds
  --soak       minutes of load under faults that no process of the product dies of, in place of kills
  --report     a file to which the tables are appended, as Markdown`;

const HIGHEST_SEED = 2 ** 31;
const MOST_KILLS = 100_000;
const LONGEST_SOAK = 7 * 24 * 60;
const MOST_CALLS = 10_000;
const LONGEST_FREEZE = 600;
const MS_PER_SECOND = 1_000;

/** What a person asked of `npm run torture`. */
export interface TortureArguments extends PlanOptions {
  readonly rate: number;
  /** Minutes of a soak; undefined for a torture by kills. */
  readonly soak: number | undefined;
  readonly report: string | undefined;
}

/** An argument that cannot be understood; the message says which, and what would be. */
export class BadArgument extends Error {}

/** @throws BadArgument */
export function tortureArguments(args: readonly string[]): TortureArguments {
  const { transport, report, freeze = '10-60', ...numbers } = read(args);
  if (transport !== 'log' && transport !== 'kafka') throw new BadArgument('--transport: say log or kafka');
  const number = (name: keyof typeof numbers, fallback: number, most: number): number => {
    const given = Number(numbers[name] ?? fallback);
    if (Number.isInteger(given) && given >= 1 && given <= most) return given;
    throw new BadArgument(`--${name}: give a whole number from 1 to ${most}`);
  };
  return {
    transport,
    kills: number('kills', 60, MOST_KILLS),
    seed: number('seed', randomInt(1, HIGHEST_SEED), HIGHEST_SEED),
    rate: number('rate', 200, MOST_CALLS),
    freezeMs: freezeOf(freeze),
    soak: numbers.soak === undefined ? undefined : number('soak', 0, LONGEST_SOAK),
    report,
  };
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const names = ['transport', 'kills', 'seed', 'rate', 'freeze', 'soak', 'report'] as const;
  const options = Object.fromEntries(names.map((name) => [name, text])) as Record<
    (typeof names)[number],
    typeof text
  >;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new BadArgument(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function freezeOf(range: string): readonly [number, number] {
  const [least = 0, most = least] = range.split('-').map(Number);
  if (/^\d+(-\d+)?$/.test(range) && least >= 1 && most >= least && most <= LONGEST_FREEZE) {
    return [least * MS_PER_SECOND, most * MS_PER_SECOND];
  }
  throw new BadArgument(
    `--freeze: give seconds, shortest and longest, such as 10-60; at most ${LONGEST_FREEZE}`,
  );
}
