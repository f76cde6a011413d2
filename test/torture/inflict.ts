import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../../infra/local-server/process-identity';
import { eventually } from '../../libs/testing/src/eventually';
import { askDatabase } from '../system/operators';
import type { Product } from '../system/product';
import type { Arena } from './arena';
import { servicePid } from './fleet';
import type { Fault, Victim } from './plan';

const RETURN_LIMIT_MS = 60_000;
/** Of a line that is slowed down. */
const LATENCY_MS = 200;
const RESET_EVERY_MS = 1_000;
const RESET_ONE_IN = 20;

const END_RELAYS = `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'keng-%-relay'`;

/** Waits until so many more tips are acknowledged. */
export type Progress = (tips: number) => Promise<void>;

/** Acknowledged while several products share the work. */
const SHARED_WORK = 20;

/** Lets it go wrong. Resolves when nothing stands in the way of recovery any more, to that moment. */
export async function inflict(arena: Arena, fault: Fault, progress: Progress): Promise<number> {
  switch (fault.kind) {
    case 'kill':
      return kill(arena, fault.victim, fault.awayMs);
    case 'crash':
      await arena.server(fault.victim).end('SIGQUIT', fault.awayMs);
      return performance.now();
    case 'freeze':
      return freeze(pidOf(arena, arena.product, fault.victim), fault.forMs);
    case 'reset':
      arena.line(fault.line).reset();
      return performance.now();
    case 'drop answers of':
      arena.line(fault.line).dropNextAnswers();
      return performance.now();
    case 'slow down':
      return slowDown(arena, fault);
    case 'end the sessions of':
      await askDatabase(arena, END_RELAYS);
      return performance.now();
    case 'double':
      return double(arena, progress);
    case 'scale 1→3→1':
      return scale(arena, progress, fault.forMs);
    default:
      return fault satisfies never;
  }
}

async function kill(arena: Arena, victim: Victim, awayMs: number): Promise<number> {
  if (victim === 'the database' || victim === 'the broker') {
    await arena.server(victim).end('SIGKILL', awayMs);
    return performance.now();
  }
  const killedAt = performance.now();
  if (victim === 'the product') {
    await arena.product.killAndRestart();
    return killedAt;
  }
  const pid = servicePid(arena, victim);
  process.kill(pid, 'SIGKILL');
  await eventually(
    `${victim} runs again`,
    () => {
      const heir = servicePid(arena, victim);
      return heir !== pid && isAlive(heir);
    },
    { timeoutMs: RETURN_LIMIT_MS },
  );
  return killedAt;
}

async function freeze(pid: number, forMs: number): Promise<number> {
  process.kill(pid, 'SIGSTOP');
  try {
    await delay(forMs);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  return performance.now();
}

async function slowDown(
  arena: Arena,
  { line, forMs }: Extract<Fault, { kind: 'slow down' }>,
): Promise<number> {
  const proxy = arena.line(line);
  proxy.latencyMs = LATENCY_MS;
  try {
    for (let left = forMs; left > 0; left -= RESET_EVERY_MS) {
      await delay(Math.min(left, RESET_EVERY_MS));
      proxy.reset(RESET_ONE_IN);
    }
  } finally {
    proxy.latencyMs = 0;
  }
  return performance.now();
}

/** Two relays of each service: the one that leads dies, the other one takes over. */
async function double(arena: Arena, progress: Progress): Promise<number> {
  const twin = await arena.startTwin();
  await progress(SHARED_WORK);
  const killedAt = await kill(arena, writerOf(arena.product), 0);
  await progress(SHARED_WORK);
  await twin.stop();
  return killedAt;
}

/** Whoever wakes up finds that others have done what it was at. */
async function scale(arena: Arena, progress: Progress, forMs: number): Promise<number> {
  const twins = [await arena.startTwin(), await arena.startTwin()] as const;
  await progress(SHARED_WORK);
  await freeze(pidOf(arena, twins[0], writerOf(twins[0])), forMs);
  await progress(SHARED_WORK);
  await Promise.all(twins.map((twin) => twin.stop()));
  return performance.now();
}

/** Where tips are written and most events are taken. */
function writerOf({ transport }: Product): Victim {
  return transport === 'log' ? 'the product' : 'intake';
}

function pidOf(arena: Arena, product: Product, victim: Victim): number {
  if (victim === 'the product') return product.pid();
  if (victim === 'the database' || victim === 'the broker') return arena.server(victim).pid;
  return servicePid(product, victim);
}
