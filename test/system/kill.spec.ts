import { randomInt } from 'node:crypto';
import { expectCleanExit } from '@keng/testing';
import { describeOnEachTransport } from './describe-transports';
import { killAll, type Kills } from './kill-faults';
import { emptyLedger, type Ledger } from './kill-ledger';
import { startLoad } from './kill-load';
import { reconcile, type Discrepancies } from './kill-reconcile';
import { startProduct, type Product, type Transport } from './product';
import { untilSettled } from './settled';

const START_LIMIT_MS = 200_000;
const TEST_LIMIT_MS = 600_000;
const HIGHEST_SEED = 2 ** 31;

/** The same seed draws the same order of kills: `KENG_KILL_SEED=12345 npm test -- test/system/kill`. */
const seed = Number(process.env['KENG_KILL_SEED'] ?? randomInt(HIGHEST_SEED));

interface Run {
  readonly transport: Transport;
  readonly kills: Kills;
  readonly ledger: Ledger;
  readonly found: Discrepancies;
  readonly seconds: number;
}

const runs: Run[] = [];

describeOnEachTransport('twenty processes killed under load', (transport) => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct({ transport, env: { KENG_LOG_LEVEL: 'warn' } });
  }, START_LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    product.remove();
  });

  it(
    `cost no acknowledged tip, double nothing, and leave every number and every event in order (seed ${seed})`,
    async () => {
      const ledger = emptyLedger();
      const began = performance.now();
      const load = await startLoad(product, ledger);
      const kills = await killAll(product, ledger, seed);
      await load.end();
      await untilSettled(product);
      const found = await reconcile(product, ledger);
      runs.push({ transport, kills, ledger, found, seconds: (performance.now() - began) / 1_000 });
      expect(found).toEqual({ lost: [], doubled: [], misordered: [], gaps: [], parked: [] });
      expect(ledger.cases.some(({ contributionIds }) => contributionIds.length > 0)).toBe(true);
      expect(ledger.retries).toBeGreaterThan(0);
    },
    TEST_LIMIT_MS,
  );
});

afterAll(() => {
  const columns = ['transport', 'seed', 'kills', 'tips', 'cases', 'merits', 'retries', 'longest outage s'];
  const results = ['lost', 'doubled', 'misordered', 'gaps', 'parked'] as const;
  const rows = runs.map(({ transport, kills, ledger, found, seconds }) => [
    transport,
    seed,
    kills.count,
    ledger.tips.length,
    ledger.cases.length,
    ledger.cases.flatMap(({ contributionIds }) => contributionIds).length,
    ledger.retries,
    (kills.longestOutageMs / 1_000).toFixed(1),
    ...results.map((result) => found[result].length),
    seconds.toFixed(0),
  ]);
  const lines = [[...columns, ...results, 'seconds'], ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
  process.stderr.write(lines.join(''));
});

expectCleanExit();
