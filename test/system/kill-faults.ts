import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@keng/testing';
import { ALL_SERVICES } from '../../apps/standalone/src/services';
import { isAlive } from '../../infra/local-server/process-identity';
import { runningBrokerPort } from '../../infra/kafka/broker-storage';
import { BROKER_USER } from '../../infra/kafka/kafka-properties';
import { answersMetadata } from '../../infra/kafka/metadata-probe';
import { servicePid } from '../torture/fleet';
import type { Ledger } from '../torture/ledger';
import { randomFrom, shuffled } from '../torture/random';
import type { Product, Transport } from './product';

/** A process of the product that the killer may choose. */
type Victim = 'the product' | 'the database' | 'the broker' | (string & {});

const SERVICES = [...ALL_SERVICES.map(({ name }) => name), 'gateway'];

/** How often each is killed: twenty times in all, so that nothing depends on the seed but the order and the moments. */
const VICTIMS: Readonly<Record<Transport, ReadonlyMap<Victim, number>>> = {
  log: new Map([
    ['the product', 16],
    ['the database', 4],
  ]),
  kafka: new Map<Victim, number>([
    ...SERVICES.map((service) => [service, 2] as const),
    ['the broker', 4],
    ['the database', 2],
    ['the product', 2],
  ]),
};

/** Acknowledgements between two kills, at least: a kill that hits nobody proves nothing. */
const PROGRESS = 6;
const PROGRESS_LIMIT_MS = 60_000;
const RETURN_LIMIT_MS = 60_000;

/** What the killer did. */
export interface Kills {
  readonly count: number;
  /** Longest time from a kill to the next acknowledged request, in ms. */
  readonly longestOutageMs: number;
}

/** Kills one process after the other with SIGKILL, in an order and at moments drawn from the seed, under load. */
export async function killAll(product: Product, ledger: Ledger, seed: number): Promise<Kills> {
  const random = randomFrom(seed);
  const victims = shuffled(
    [...VICTIMS[product.transport]].flatMap(([victim, times]) => Array<Victim>(times).fill(victim)),
    random,
  );
  let longestOutageMs = 0;
  for (const victim of victims) {
    await untilAcknowledged(ledger, PROGRESS + Math.floor(random() * PROGRESS));
    const killedAt = performance.now();
    await kill(product, victim);
    await untilAcknowledged(ledger, 1);
    longestOutageMs = Math.max(longestOutageMs, performance.now() - killedAt);
  }
  return { count: victims.length, longestOutageMs };
}

/** Whoever begins at a kill's moment is not asked; only tips that are acknowledged from here on count. */
async function untilAcknowledged(ledger: Ledger, tips: number): Promise<void> {
  const before = ledger.tips;
  await eventually(`${tips} more tips are acknowledged`, () => ledger.tips >= before + tips, {
    timeoutMs: PROGRESS_LIMIT_MS,
  });
}

async function kill(product: Product, victim: Victim): Promise<void> {
  if (victim === 'the product') return product.killAndRestart();
  if (victim === 'the database') return product.killAndRestart(databasePid(product));
  const { pidOf, answers } = victim === 'the broker' ? brokerOf(product) : serviceOf(product, victim);
  const pid = pidOf();
  process.kill(pid, 'SIGKILL');
  await eventually(`${victim} runs again`, async () => pidOf() !== pid && (await answers()), {
    timeoutMs: RETURN_LIMIT_MS,
  });
}

interface Restarted {
  readonly pidOf: () => number;
  /** Whether it is there again; a broker only when it serves, for a death before that is the end of its start. */
  readonly answers: () => Promise<boolean>;
}

function brokerOf({ dataDir }: Product): Restarted {
  const dir = join(dataDir, 'kafka');
  const user = { username: BROKER_USER, password: readFileSync(join(dir, 'password'), 'utf8') };
  return {
    pidOf: () => Number(readFileSync(join(dir, 'broker.pid'), 'utf8')),
    answers: async () => answersMetadata(runningBrokerPort(dir) ?? 0, { user }),
  };
}

function serviceOf(product: Product, service: string): Restarted {
  const pidOf = (): number => servicePid(product, service);
  return { pidOf, answers: async () => isAlive(pidOf()) };
}

function databasePid({ dataDir }: Product): number {
  return Number(
    readFileSync(join(dataDir, 'postgres', 'pgdata', 'postmaster.pid'), 'utf8').split('\n', 1)[0],
  );
}
