import 'reflect-metadata';
import { join } from 'node:path';
import { Pool } from 'pg';
import { runningPostgresUrl } from '../infra/postgres/running-postgres';
import { startBuiltProduct } from '../infra/demo/built-product';
import { openDesks } from './desks';
import { registerManyByStatement } from './direct-registration';
import { drained } from './drained';
import { median } from './pairs';
import { runBench } from './report';
import type { Desk } from './tips';

const ROUNDS = 5;
const EVENTS = 10_000;
const STATEMENTS = 20;
const MS_PER_SECOND = 1_000;
const GOAL = { atLeast: 1_000 };

/** `npm run bench:events`: how fast all consumers together take effect of events that wait in the embedded log. */
async function main(): Promise<void> {
  await runBench('events-log', { events: EVENTS, rounds: ROUNDS }, async (report) => {
    const product = await startBuiltProduct('log');
    const admin = new Pool({ connectionString: runningPostgresUrl(join(product.dataDir, 'postgres')) });
    try {
      const desks = await openDesks(product);
      await drainRate(admin, desks);
      const rates: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rates.push(await drainRate(admin, desks));
      report.add({
        what: 'events a second from outbox to the last effect',
        value: median(rates),
        unit: 'events/s',
        goal: GOAL,
        measured: rates,
      });
    } finally {
      await admin.end();
      await product.stop();
    }
  });
}

/** From the first of many tips to the last effect; writing them is part of it, for it goes on beside. */
async function drainRate(admin: Pool, desks: readonly Desk[]): Promise<number> {
  await drained(admin);
  const started = performance.now();
  for (let statement = 0; statement < STATEMENTS; statement += 1) {
    await registerManyByStatement(admin, desks, EVENTS / STATEMENTS);
  }
  await drained(admin);
  return EVENTS / ((performance.now() - started) / MS_PER_SECOND);
}

void main();
