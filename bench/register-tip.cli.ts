import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { TipRegisteredV1 } from '@keng/contracts';
import { SystemIds } from '@keng/kernel';
import { toOutboxRow } from '@keng/messaging';
import {
  REGISTER_TIP,
  REGISTER_TIP_SQL,
  registrationValues,
} from '../apps/intake/src/persistence/register-tip-statement';
import { DeskClient } from '../infra/demo/desk-client';
import { runningPostgresUrl } from '../infra/postgres/running-postgres';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { quantilesBetween } from './effect-latency';
import { ratePerSecond } from './load';
import { machine } from './machine';
import { median, pairedRatio } from './pairs';
import { register, sessionHeaders, type Desk } from './tips';

const CLIENTS = 32;
const PAIRS = 10;
const CELL_MS = 3_000;
const UNITS_AN_OFFICER = 25;
const EFFECT_SAMPLES = 400;
const EFFECT_PAUSE_MS = 20;
const MS_PER_SECOND = 1_000;

/**
 * `npm run bench:register-tip`: tips a second through the gateway at 32 clients over ≥ 200 units, as a ratio to a `pg`
 * loop of the same statement in the same run (pairs in ABBA order), and event commit → effect.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { transport: { type: 'string', default: 'log' } } });
  const product = await startBuiltProduct(values.transport);
  const pool = new Pool({ connectionString: runningPostgresUrl(join(product.dataDir, 'postgres')), max: 8 });
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  try {
    const desks = await openDesks(product);
    describeMachine(values.transport, desks);
    await measureEffect(product, agent, desks);
    const throughGateway = () => registerThroughGateway(product, agent, desks);
    const direct = () => registerDirectly(pool, desks);
    await throughGateway();
    await direct();
    const ratio = await pairedRatio(PAIRS, throughGateway, direct);
    const rate = (pick: (pair: { a: number; b: number }) => number): string =>
      median(ratio.pairs.map(pick)).toFixed(0);
    console.log(
      `gateway  ${rate(({ a }) => a)} tips/s     pg loop  ${rate(({ b }) => b)} tips/s     (medians, 32 clients)`,
    );
    console.log(
      `ratio    ${ratio.median.toFixed(2)}  (95 % interval ${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}, ${PAIRS} pairs)`,
    );
    const one = desks.slice(0, 1);
    const single = await registerThroughGateway(product, agent, one);
    console.log(`one unit ${single.toFixed(0)} tips/s, which one register's row bounds`);
  } finally {
    agent.destroy();
    await pool.end();
    await product.stop();
  }
}

/** Every operator of the demo gets more desks, so that registers do not queue on one row. */
async function openDesks(product: BuiltProduct): Promise<Desk[]> {
  const administrator = product.accounts.find(({ role }) => role === 'administrator');
  const operators = product.accounts.filter(({ role }) => role === 'operator');
  if (!administrator) throw new Error('the demo has no administrator');
  const admin = new DeskClient(product.url, administrator);
  const units = await communePolice(admin);
  const desks: Desk[] = [];
  for (const [at, operator] of operators.entries()) {
    const own = units
      .slice(at * UNITS_AN_OFFICER, (at + 1) * UNITS_AN_OFFICER)
      .filter((id) => id !== operator.unitId);
    let version = await versionOf(admin, operator.officerId, operator.unitId);
    for (const unitId of own) {
      const body = { unitId, role: 'operator', validFrom: '2026-01-01', basis: 'Quyết định 1/QĐ-DEMO' };
      const path = `/api/directory/officers/${operator.officerId}/appointments`;
      ({ version } = await admin.post<{ version: number }>(path, body, version));
    }
    const headers = await sessionHeaders(product.url, operator.username, operator.password);
    desks.push(...own.map((unitId) => ({ headers, officerId: operator.officerId, unitId })));
  }
  await knownToIntake(product, desks);
  return desks;
}

/** Intake learns of the appointments and units by events; the bench waits until every desk may register. */
async function knownToIntake(product: BuiltProduct, desks: readonly Desk[]): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  for (const desk of desks) {
    for (;;) {
      const answer = await register(product.url, agent, desk, NARRATIVE);
      if (answer === 201) break;
      await delay(EFFECT_PAUSE_MS);
    }
  }
  agent.destroy();
}

async function communePolice(admin: DeskClient): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const page = await admin.get<{
      items: { unitId: string; unitType: string }[];
      nextCursor: string | null;
    }>(`/api/directory/units?kind=police&limit=100${cursor}`);
    ids.push(
      ...page.items.filter(({ unitType }) => unitType === 'commune_police').map(({ unitId }) => unitId),
    );
    if (page.nextCursor === null) return ids;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

async function versionOf(admin: DeskClient, officerId: string, unitId: string): Promise<number> {
  const page = await admin.get<{ items: { officerId: string; version: number }[] }>(
    `/api/directory/officers?unitId=${unitId}&limit=100`,
  );
  return page.items.find((officer) => officer.officerId === officerId)?.version ?? 1;
}

const NARRATIVE =
  'Khoảng 22 giờ tối qua tại cổng chợ có hai thanh niên đi xe máy giật túi xách của một người phụ nữ. '.repeat(
    4,
  );

function registerThroughGateway(
  product: BuiltProduct,
  agent: Agent,
  desks: readonly Desk[],
): Promise<number> {
  let next = 0;
  return ratePerSecond(CLIENTS, CELL_MS, async () => {
    const desk = desks[next++ % desks.length];
    if (!desk || (await register(product.url, agent, desk, NARRATIVE)) !== 201)
      throw new Error('a tip was not registered');
  });
}

function registerDirectly(pool: Pool, desks: readonly Desk[]): Promise<number> {
  const ids = new SystemIds();
  let next = 0;
  return ratePerSecond(CLIENTS, CELL_MS, async () => {
    const desk = desks[next++ % desks.length];
    if (!desk) throw new Error('no desk');
    await pool.query({ name: REGISTER_TIP, text: REGISTER_TIP_SQL, values: statementValues(ids, desk) });
  });
}

/** The same rows as the service writes, without deciding and encrypting anything. */
function statementValues(ids: SystemIds, { officerId, unitId }: Desk): unknown[] {
  const now = Temporal.Now.instant();
  const tipId = ids.next();
  const reporter = {
    alias: randomUUID(),
    identityStatus: 'not_asked' as const,
    wantsAnonymity: true,
    wantsFollowUp: false,
    wantsRecognition: false,
  };
  const payload = Object.assign(new TipRegisteredV1(), {
    tipId,
    unitId,
    registerNumber: 1,
    registerYear: 2026,
    channel: 'phone',
    enteredLate: false,
    receivedAt: now.toString(),
    registeredAt: now.toString(),
    reporters: [reporter],
  });
  const dueAt = now.add({ hours: 24 });
  return registrationValues({
    tip: {
      id: tipId,
      unitId,
      registeredBy: officerId,
      registeredAt: now,
      receivedAt: now,
      enteredLate: false,
      lateReason: null,
      channel: 'phone',
      content: { narrative: NARRATIVE, placeText: null, facts: [], answers: [] },
      occurred: null,
      communeUnitId: null,
      reporters: [{ ...reporter, refusalReason: null, associationUnitId: null }],
      recusedOfficerIds: [],
      draftId: null,
      clocks: [
        {
          id: ids.next(),
          clockCode: 'classification',
          ruleId: 1,
          startedAt: now,
          dueAt,
          legalEndAt: dueAt,
          satisfiedAt: null,
          supersededBy: null,
          holderUnitId: unitId,
        },
      ],
    },
    claim: { officerId, route: 'POST /api/intake/tips', key: randomUUID(), bodyHash: randomBytes(32) },
    answer: { tipId, registerYear: 2026, unitId, status: 'received', clocks: [], version: 1 },
    wrappedKey: randomBytes(61),
    sealed: randomBytes(700),
    outbox: toOutboxRow({ key: tipId, eventSeq: 1, payload }, { correlationId: ids.next() }, now, ids.next()),
    entryId: ids.next(),
    auditId: ids.next(),
    correlationId: ids.next(),
  });
}

/** Registers at a steady 50 a second and reads how long the vault's consumer took from commit to effect. */
async function measureEffect(product: BuiltProduct, agent: Agent, desks: readonly Desk[]): Promise<void> {
  const metrics = async (): Promise<string> => (await fetch(new URL('/metrics', product.url))).text();
  const before = await metrics();
  for (let at = 0; at < EFFECT_SAMPLES; at += 1) {
    const desk = desks[at % desks.length];
    if (desk) await register(product.url, agent, desk, NARRATIVE);
    await delay(EFFECT_PAUSE_MS);
  }
  await delay(MS_PER_SECOND);
  const [p50, p99] = quantilesBetween(
    before,
    await metrics(),
    'keng_commit_to_effect_seconds',
    'vault.claims',
    [0.5, 0.99],
  );
  const ms = (seconds = 0): string => (seconds * MS_PER_SECOND).toFixed(1);
  console.log(
    `commit → effect at ~50/s: p50 ${ms(p50)} ms, p99 ${ms(p99)} ms (interpolated in histogram buckets)`,
  );
}

function describeMachine(transport: string, desks: readonly Desk[]): void {
  console.log(`${machine()}; load, services and database share the cores`);
  console.log(
    `transport ${transport}, ${desks.length} units, ${CLIENTS} clients, ${PAIRS} pairs of ${CELL_MS / MS_PER_SECOND} s in ABBA order`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
