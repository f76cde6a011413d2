import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { median } from './pairs';
import { useOf } from './processes';
import { runBench } from './report';

const STARTS = 5;
const SETTLE_MS = 30_000;
const IDLE_MS = 60_000;
const MS_PER_SECOND = 1_000;
const PERCENT = 100;

/** `npm run bench:footprint`: from starting the built product on its data to ready, and what it takes while nobody asks. */
async function main(): Promise<void> {
  await runBench('footprint', { starts: STARTS, idleMs: IDLE_MS }, async (report) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'keng-bench-'));
    try {
      await (await startBuiltProduct('log', dataDir)).stop();
      const taken: number[] = [];
      for (let start = 0; start < STARTS; start += 1) {
        const { product, ms } = await timedStart(dataDir);
        taken.push(ms / MS_PER_SECOND);
        await product.stop();
      }
      report.add({
        what: 'start to ready, data there',
        value: median(taken),
        unit: 's',
        goal: { atMost: 3 },
        measured: taken,
      });
      const { product } = await timedStart(dataDir);
      try {
        await delay(SETTLE_MS);
        const before = useOf(product.pid, dataDir);
        const from = performance.now();
        await delay(IDLE_MS);
        const after = useOf(product.pid, dataDir);
        const share = (after.cpuSeconds - before.cpuSeconds) / ((performance.now() - from) / MS_PER_SECOND);
        report.add({
          what: `idle memory (PSS) of ${after.processes} processes`,
          value: after.pssMiB,
          unit: 'MiB',
          goal: { atMost: 350 },
        });
        report.add({ what: 'idle CPU of one core', value: share * PERCENT, unit: '%', goal: { atMost: 3 } });
      } finally {
        await product.stop();
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
}

async function timedStart(dataDir: string): Promise<{ product: BuiltProduct; ms: number }> {
  const from = performance.now();
  const product = await startBuiltProduct('log', dataDir);
  const { status } = await fetch(new URL('/readyz', product.url));
  if (status !== 200) throw new Error('the product says that it is ready and is not');
  return { product, ms: performance.now() - from };
}

void main();
