import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { expectCleanExit, tempDir, type TempDir } from '@keng/testing';
import { Ledger, type Acknowledged } from '../torture/ledger';
import { startLoad } from '../torture/load';
import { reconcile, type Discrepancies } from '../torture/reconcile';
import { describeOnEachTransport } from './describe-transports';
import { killAll, type Kills } from './kill-faults';
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
  readonly retries: number;
  readonly acknowledged: Acknowledged;
  readonly found: Discrepancies;
  readonly seconds: number;
}

const runs: Run[] = [];

describeOnEachTransport('twenty processes killed under load', (transport) => {
  let product: Product;
  let outside: TempDir;

  beforeAll(async () => {
    outside = tempDir();
    product = await startProduct({ transport, env: { KENG_LOG_LEVEL: 'warn' } });
  }, START_LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    product.remove();
    outside.remove();
  });

  it(
    `cost no acknowledged tip, double nothing, and leave every number and every event in order (seed ${seed})`,
    async () => {
      const ledger = await Ledger.create(join(outside.path, 'ledger'));
      const began = performance.now();
      const load = await startLoad({ product, ledger });
      const kills = await killAll(product, ledger, seed);
      await load.end();
      await untilSettled(product);
      await ledger.close();
      const acknowledged = ledger.read();
      const found = await reconcile(product, acknowledged);
      const { retries } = ledger;
      const seconds = (performance.now() - began) / 1_000;
      runs.push({ transport, kills, retries, acknowledged, found, seconds });
      expect(found).toEqual({ lost: [], doubled: [], misordered: [], gaps: [], parked: [] });
      expect(acknowledged.conclusions.length).toBeGreaterThan(0);
      expect(retries).toBeGreaterThan(0);
    },
    TEST_LIMIT_MS,
  );
});

afterAll(() => {
  const columns = ['transport', 'seed', 'kills', 'tips', 'cases', 'merits', 'retries', 'longest outage s'];
  const results = ['lost', 'doubled', 'misordered', 'gaps', 'parked'] as const;
  const rows = runs.map(({ transport, kills, retries, acknowledged, found, seconds }) => [
    transport,
    seed,
    kills.count,
    acknowledged.tips.length,
    acknowledged.cases.length,
    acknowledged.conclusions.flatMap(({ contributionIds }) => contributionIds).length,
    retries,
    (kills.longestOutageMs / 1_000).toFixed(1),
    ...results.map((result) => found[result].length),
    seconds.toFixed(0),
  ]);
  const lines = [[...columns, ...results, 'seconds'], ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
  process.stderr.write(lines.join(''));
});

expectCleanExit();
