import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { runningPostgresUrl } from '../infra/postgres/running-postgres';
import { eventually } from '../libs/testing/src/eventually';
import { Caller } from '../test/system/client';
import { PersistentCaller } from '../test/system/persistent-caller';
import { Ledger } from '../test/torture/ledger';
import { registerTip } from '../test/torture/load';
import { acceptTip, concludeCase, openOffice, untilOpen, type Office } from '../test/torture/office';
import { registerManyByStatement } from './direct-registration';
import { drained } from './drained';
import { quantile } from './pairs';
import { productProcesses } from './processes';
import { runBench, type Report } from './report';
import type { Desk } from './tips';

const PROVINCE = '37';
const THREADS = 30;
const WARM_UP = 3;
const WAITING = 10_000;
const STATEMENTS = 20;
const UNITS = 200;
const LOOK_EVERY_MS = 5;
const LIMIT_MS = 300_000;
const MS_PER_SECOND = 1_000;
const DRAIN_GOAL = { atLeast: 1_000 };

interface Bench {
  readonly product: BuiltProduct;
  readonly admin: Pool;
  readonly desks: readonly Desk[];
  readonly office: Office;
}

/** What one thread took, in ms. */
interface Taken {
  /** From the call to the merits, with the nine requests of the officers on the way. */
  readonly whole: number;
  readonly acceptanceToCase: number;
  readonly conclusionToMerits: number;
}

/** `npm run bench:thread`: one tip from the call to the merits, alone and behind 10,000 others. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { transport: { type: 'string', default: 'log' } } });
  const { transport } = values;
  await runBench(`thread-${transport}`, { transport, threads: THREADS, waiting: WAITING }, async (report) => {
    const product = await startBuiltProduct(transport);
    const folder = mkdtempSync(join(tmpdir(), 'keng-bench-ledger-'));
    const admin = new Pool({ connectionString: runningPostgresUrl(join(product.dataDir, 'postgres')) });
    const ledger = await Ledger.create(join(folder, 'ledger'));
    try {
      const office = await openOffice((part) => signIn(product, `${part}.${PROVINCE}`), ledger);
      await drained(admin);
      const desks = await otherDesks(admin, office);
      await alone(report, { product, admin, desks, office });
      await behindOthers(report, { product, admin, desks, office });
    } finally {
      await ledger.close();
      await admin.end();
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function alone(report: Report, bench: Bench): Promise<void> {
  const taken: Taken[] = [];
  for (let thread = -WARM_UP; thread < THREADS; thread += 1) {
    const one = await playThread(bench);
    if (thread >= 0) taken.push(one);
  }
  for (const part of ['whole', 'acceptanceToCase', 'conclusionToMerits'] as const) {
    const values = taken.map((each) => each[part]);
    report.add({ what: `${NAMES[part]}: p50`, value: quantile(values, 0.5), unit: 'ms', measured: values });
    report.add({ what: `${NAMES[part]}: p95`, value: quantile(values, 0.95), unit: 'ms' });
  }
}

/** The product stands still while the others' events are written, so that all of them wait when it goes on. */
async function behindOthers(report: Report, bench: Bench): Promise<void> {
  const { admin, desks, product } = bench;
  const before = await claims(admin);
  const processes = productProcesses(product.pid);
  for (const id of processes) process.kill(id, 'SIGSTOP');
  try {
    for (let statement = 0; statement < STATEMENTS; statement += 1) {
      await registerManyByStatement(admin, desks, WAITING / STATEMENTS);
    }
  } finally {
    for (const id of processes) process.kill(id, 'SIGCONT');
  }
  const started = performance.now();
  const done = eventually(
    'the events of the others have taken effect',
    async () => (await claims(admin)) >= before + WAITING,
    { timeoutMs: LIMIT_MS, intervalMs: LOOK_EVERY_MS },
  ).then(() => drained(admin));
  const thread = await playThread(bench);
  report.add({ what: `${NAMES.whole}, behind ${WAITING} others`, value: thread.whole, unit: 'ms' });
  await done;
  const rate = WAITING / ((performance.now() - started) / MS_PER_SECOND);
  report.add({
    what: `${WAITING} that waited, outbox to last effect`,
    value: rate,
    unit: 'events/s',
    goal: DRAIN_GOAL,
  });
}

const NAMES: Readonly<Record<keyof Taken, string>> = {
  whole: 'call to merits',
  acceptanceToCase: 'acceptance to case',
  conclusionToMerits: 'conclusion to merits',
};

async function playThread({ admin, office }: Bench): Promise<Taken> {
  const patience = { timeoutMs: LIMIT_MS, intervalMs: LOOK_EVERY_MS };
  const called = performance.now();
  const tip = await registerTip(office.operator, office.ledger, false);
  const caseId = await acceptTip(office, tip);
  const accepted = performance.now();
  await untilOpen(office, caseId, patience);
  const opened = performance.now();
  await concludeCase(office, tip, caseId);
  const concluded = performance.now();
  await eventually('the merits are recorded', async () => (await meritsOf(admin, caseId)) >= 2, patience);
  const recorded = performance.now();
  return {
    whole: recorded - called,
    acceptanceToCase: opened - accepted,
    conclusionToMerits: recorded - concluded,
  };
}

async function signIn(product: BuiltProduct, username: string): Promise<PersistentCaller> {
  const account = product.accounts.find((each) => each.username === username);
  if (!account) throw new Error(`the demo has no ${username}`);
  return new PersistentCaller(await Caller.signIn(product.url, account), () => {
    throw new Error('a request had to be sent again');
  });
}

/** Registers that are written to past the service, by statement. */
async function otherDesks(admin: Pool, { operator }: Office): Promise<Desk[]> {
  const { rows } = await admin.query<{ unitId: string }>(
    `select unit_id as "unitId" from intake.directory_unit where unit_type = 'commune_police' limit $1`,
    [UNITS],
  );
  const officerId = operator.caller.account?.officerId ?? '';
  return rows.map(({ unitId }) => ({ unitId, officerId, headers: {} }));
}

/** The vault claims the alias of every reporter once. */
async function claims(admin: Pool): Promise<number> {
  return count(admin, 'select count(*)::int as count from vault.alias_claim', []);
}

async function meritsOf(admin: Pool, caseId: string): Promise<number> {
  return count(admin, 'select count(*)::int as count from recognition.merit where source_id = $1', [caseId]);
}

async function count(admin: Pool, question: string, values: unknown[]): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(question, values);
  return rows[0]?.count ?? 0;
}

void main();
