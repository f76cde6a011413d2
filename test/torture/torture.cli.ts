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
import { planOf, soakPlanOf } from './plan';
import { failuresOf, isClean, tablesOf, vitalsTable } from './tables';
import { torture, type FaultTold, type Outcome } from './torture';
import { VitalsWatch } from './vitals';

const EXIT_USAGE = 64;
const EXIT_INTERRUPTED = 130;
const NAME_WIDTH = 34;
const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;
/** Between two faults of a soak. */
const SECONDS_BETWEEN = 20;

/** `npm run torture`: lets processes and connections fail under load, and compares everything with what was promised. */
async function main(): Promise<void> {
  const given = tortureArguments(process.argv.slice(2));
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'keng-torture-')));
  const { transport, rate, seed } = given;
  console.log(`transport ${transport}, ${aimOf(given)}, seed ${seed}; everything in ${root}`);
  const report = (line: string): void => console.log(`  ${line} …`);
  const arena = await Arena.start({ transport, root, report });
  const told = untilTold(arena);
  const enough =
    given.soak === undefined
      ? told
      : AbortSignal.any([told, AbortSignal.timeout(given.soak * MS_PER_MINUTE)]);
  const plan = given.soak === undefined ? planOf(given) : soakPlanOf(given, given.rate * SECONDS_BETWEEN);
  const watch = given.soak === undefined ? undefined : new VitalsWatch(arena);
  try {
    const onFault = (told: FaultTold): void => console.log(`  ${lineOf(told, given)}`);
    const outcome = await torture(arena, { transport, rate, plan, root, report, onFault, enough });
    const vitals = await watch?.end();
    const tables = vitals ? [vitalsTable(vitals), tablesOf(outcome)].join('\n') : tablesOf(outcome);
    const setting = await settingOf(arena, given);
    console.log(`\n${setting}\n\n${tables}`);
    if (given.report !== undefined)
      appendFileSync(given.report, `\n${headingOf(given, outcome)}\n\n${setting}\n\n${tables}`);
    if (!isClean(outcome.found)) console.error(failuresOf(outcome.found));
    for (const fault of vitals?.faults ?? []) console.error(fault);
    process.exitCode = isClean(outcome.found) && !vitals?.faults.length ? 0 : 1;
  } finally {
    await arena.close();
  }
  if (process.exitCode === 0) rmSync(root, { recursive: true, force: true });
  else console.error(`kẻng: a promise was broken; logs, ledger and database are kept in ${root}`);
}

function lineOf({ name, kills, recoveryMs, tips }: FaultTold, given: TortureArguments): string {
  const recovery = `${(recoveryMs / MS_PER_SECOND).toFixed(1)} s`;
  const done = given.soak === undefined ? `${String(kills).padStart(4)}/${given.kills}` : '   ';
  return `${done}  ${name.padEnd(NAME_WIDTH)}${recovery.padStart(8)}${String(tips).padStart(9)} tips`;
}

function headingOf(given: TortureArguments, { kills }: Outcome): string {
  const { transport, seed } = given;
  const early = given.soak === undefined && kills !== given.kills ? `${kills} of ` : '';
  return `## ${Temporal.Now.plainDateISO().toString()}: ${transport}, ${early}${aimOf(given)}, seed ${seed}`;
}

function aimOf({ kills, soak }: TortureArguments): string {
  return soak === undefined ? `${kills} kills` : `soak of ${soak} minutes`;
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
