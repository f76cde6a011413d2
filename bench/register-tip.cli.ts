import 'reflect-metadata';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { runningPostgresUrl } from '../infra/postgres/running-postgres';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { openDesks } from './desks';
import { registerByStatement } from './direct-registration';
import { drained } from './drained';
import { ratePerSecond } from './load';
import { median, pairedRatio } from './pairs';
import { useOf } from './processes';
import { runBench, type Goal, type Report } from './report';
import { NARRATIVE, register, serviceHeaders, type Desk } from './tips';

const MOST_CLIENTS = 32;
const CELL_MS = 2_000;
const GATEWAY_GOAL = { atLeast: 0.5 };
const SERVICE_GOAL = { atLeast: 0.65 };

interface Bench {
  readonly product: BuiltProduct;
  readonly admin: Pool;
  readonly agent: Agent;
  readonly pairs: number;
  readonly clients: number;
  readonly desks: readonly Desk[];
}

/**
 * `npm run bench:register-tip`: tips a second over ≥ 200 units, through the gateway and at the service itself, as a
 * ratio to a `pg` loop of the same statement with one tip, by as many clients, on the same database.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      transport: { type: 'string', default: 'log' },
      pairs: { type: 'string', default: '10' },
      clients: { type: 'string', default: '1,8,32' },
    },
  });
  const pairs = Number(values.pairs);
  const counts = values.clients.split(',').map(Number);
  const settings = { transport: values.transport, clients: counts, pairs, cellMs: CELL_MS };
  await runBench(`register-tip-${values.transport}`, settings, async (report) => {
    const product = await startBuiltProduct(values.transport);
    const admin = new Pool({
      connectionString: runningPostgresUrl(join(product.dataDir, 'postgres')),
      max: MOST_CLIENTS,
    });
    const agent = new Agent({ keepAlive: true, maxSockets: MOST_CLIENTS });
    try {
      const desks = await openDesks(product);
      report.add({ what: 'units', value: desks.length, unit: '' });
      for (const clients of counts) {
        const bench = { product, admin, agent, pairs, clients, desks };
        await compare(report, bench, 'gateway', product.url, async () => desks);
        const { intake, directory } = product.services;
        if (intake === undefined || directory === undefined) continue;
        await compare(report, bench, 'service', intake, () => withTokens(directory, desks));
      }
      const one = { product, admin, agent, pairs, clients: MOST_CLIENTS, desks: desks.slice(0, 1) };
      const { rate } = await registerOver(one, product.url, one.desks);
      report.add({ what: 'one unit, which one register row bounds', value: rate, unit: 'tips/s' });
    } finally {
      agent.destroy();
      await admin.end();
      await product.stop();
    }
  });
}

/** @param signedIn desks whose headers are good for the next cell */
async function compare(
  report: Report,
  bench: Bench,
  way: 'gateway' | 'service',
  url: string,
  signedIn: () => Promise<readonly Desk[]>,
): Promise<void> {
  const costs: Record<'http' | 'statement', number[]> = { http: [], statement: [] };
  const overHttp = async (): Promise<number> => {
    const { rate, cpuMs } = await registerOver(bench, url, await signedIn());
    costs.http.push(cpuMs);
    return rate;
  };
  const byStatement = async (): Promise<number> => {
    const { rate, cpuMs } = await cell(bench, bench.desks, (desk) => registerByStatement(bench.admin, desk));
    costs.statement.push(cpuMs);
    return rate;
  };
  await overHttp();
  await byStatement();
  const ratio = await pairedRatio(bench.pairs, overHttp, byStatement);
  const goals: Record<typeof way, Goal> = { gateway: GATEWAY_GOAL, service: SERVICE_GOAL };
  const what = `${way}, ${bench.clients} clients`;
  report.addRatio(what, ratio, {
    unit: 'tips/s',
    ...(bench.clients === MOST_CLIENTS && { goal: goals[way] }),
  });
  for (const [side, values] of Object.entries(costs)) {
    report.add({ what: `${what}: processor time by ${side}`, value: median(values), unit: 'ms a tip' });
  }
}

/** Tips a second, and what a tip costs all processors together until the last consumer is done with it. */
interface Cell {
  readonly rate: number;
  readonly cpuMs: number;
}

function registerOver(bench: Bench, url: string, desks: readonly Desk[]): Promise<Cell> {
  return cell(bench, desks, async (desk) => {
    if ((await register(url, bench.agent, desk, NARRATIVE)) !== 201)
      throw new Error('a tip was not registered');
  });
}

async function cell(
  { admin, clients, product }: Bench,
  desks: readonly Desk[],
  act: (desk: Desk) => Promise<void>,
): Promise<Cell> {
  await drained(admin);
  const turn = inTurn(desks);
  const cpuSeconds = (): number =>
    useOf(product.pid, product.dataDir).cpuSeconds +
    process.cpuUsage().user / 1e6 +
    process.cpuUsage().system / 1e6;
  const before = cpuSeconds();
  let tips = 0;
  const rate = await ratePerSecond(clients, CELL_MS, async () => {
    await act(turn());
    tips += 1;
  });
  await drained(admin);
  return { rate, cpuMs: ((cpuSeconds() - before) * 1_000) / tips };
}

function inTurn(desks: readonly Desk[]): () => Desk {
  let next = 0;
  return () => {
    const desk = desks[next++ % desks.length];
    if (!desk) throw new Error('no desk');
    return desk;
  };
}

/** The headers that the gateway would send on; a token is good for a minute, so each cell asks for its own. */
async function withTokens(directory: string, desks: readonly Desk[]): Promise<Desk[]> {
  const headers = new Map<string, Promise<Record<string, string>>>();
  return Promise.all(
    desks.map(async (desk) => {
      const known = headers.get(desk.officerId) ?? serviceHeaders(directory, desk.headers);
      headers.set(desk.officerId, known);
      return { ...desk, headers: await known };
    }),
  );
}

void main();
