import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from '../../bench/machine';
import { projectPath } from '../../libs/persistence/src/project-path';
import { askDatabase } from '../system/operators';
import { Arena } from './arena';
import { BadArgument, tortureArguments, USAGE, type TortureArguments } from './arguments';
import { failuresOf, isClean, tablesOf } from './tables';
import { torture, type FaultTold, type Outcome } from './torture';

const EXIT_USAGE = 64;
const EXIT_INTERRUPTED = 130;
const NAME_WIDTH = 34;
const MS_PER_SECOND = 1_000;

/** `npm run torture`: lets processes and connections fail under load, and compares everything with what was promised. */
async function main(): Promise<void> {
  const given = tortureArguments(process.argv.slice(2));
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'keng-torture-')));
  console.log(
    `transport ${given.transport}, ${given.kills} kills, seed ${given.seed}; everything in ${root}`,
  );
  const report = (line: string): void => console.log(`  ${line} …`);
  const arena = await Arena.start({ transport: given.transport, root, report });
  const enough = untilTold(arena);
  try {
    const onFault = (told: FaultTold): void => console.log(`  ${lineOf(told, given)}`);
    const outcome = await torture(arena, { ...given, root, report, onFault, enough });
    const tables = tablesOf(outcome);
    const setting = await settingOf(arena, given);
    console.log(`\n${setting}\n\n${tables}`);
    if (given.report !== undefined)
      appendFileSync(given.report, `\n${headingOf(given, outcome)}\n\n${setting}\n\n${tables}`);
    if (!isClean(outcome.found)) console.error(failuresOf(outcome.found));
    process.exitCode = isClean(outcome.found) ? 0 : 1;
  } finally {
    await arena.close();
  }
  if (process.exitCode === 0) rmSync(root, { recursive: true, force: true });
  else console.error(`kẻng: a promise was broken; logs, ledger and database are kept in ${root}`);
}

function lineOf({ name, kills, recoveryMs, tips }: FaultTold, given: TortureArguments): string {
  const recovery = `${(recoveryMs / MS_PER_SECOND).toFixed(1)} s`;
  return `${String(kills).padStart(4)}/${given.kills}  ${name.padEnd(NAME_WIDTH)}${recovery.padStart(8)}${String(tips).padStart(9)} tips`;
}

function headingOf({ transport, kills, seed }: TortureArguments, outcome: Outcome): string {
  const done = outcome.kills === kills ? kills : `${outcome.kills} of ${kills}`;
  return `## ${Temporal.Now.plainDateISO().toString()}: ${transport}, ${done} kills, seed ${seed}`;
}

/** What the figures were seen on. */
async function settingOf(arena: Arena, { transport, rate, freezeMs }: TortureArguments): Promise<string> {
  const [row] = await askDatabase<{ server_version: string }>(arena, 'show server_version');
  const [least, most] = freezeMs.map((ms) => ms / MS_PER_SECOND);
  const broker = transport === 'kafka' ? ', Apache Kafka' : '';
  return `Seen ${machine()}, PostgreSQL ${row?.server_version}${broker}, commit ${commit()}; ${rate} calls a second tried, freezes of ${least}–${most} s.`;
}

/** Of the sources, where they are under git. */
function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: projectPath(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}

/** The first signal ends the plan early, the second one everything at once. */
function untilTold(arena: Arena): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) void arena.close().finally(() => process.exit(EXIT_INTERRUPTED));
      controller.abort();
    });
  }
  return controller.signal;
}

// Ends by itself in no case: callers of the load may still wait for an answer that nobody will give, and Node's own
// way out may turn for ever over a connection that was reset while something was still being written.
main().then(
  () => process.exit(),
  (error: unknown) => {
    const isBad = error instanceof BadArgument;
    console.error(
      `kẻng: ${error instanceof Error ? error.message : String(error)}${isBad ? `\n${USAGE}` : ''}`,
    );
    process.exit(isBad ? EXIT_USAGE : 1);
  },
);
