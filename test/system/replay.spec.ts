import { expectCleanExit } from '@keng/testing';
import { connectAsAdmin } from './database';
import { DERIVED, digestsOfDerived, digestsOfOriginals, type Digests } from './digests';
import { askDatabase, runCommand, type CommandOutcome } from './operators';
import { startProduct, type Product } from './product';
import { aThread } from './sample-texts';
import { untilSettled } from './settled';
import { playThread, signInCrew } from './thread';

const LIMIT_MS = 300_000;

interface State {
  readonly derived: Digests;
  readonly originals: Digests;
}

async function stateOf(product: Product): Promise<State> {
  const admin = await connectAsAdmin(product);
  try {
    return { derived: await digestsOfDerived(admin), originals: await digestsOfOriginals(admin) };
  } finally {
    await admin.end();
  }
}

// Over Kafka: see move-to-kafka.spec.ts, which builds them anew from the topics alone.
describe('tables that events fill, built anew from the first event', () => {
  let product: Product;
  let before: State;
  let after: State;
  let asked: CommandOutcome;

  beforeAll(async () => {
    product = await startProduct();
    await playThread(await signInCrew(product, '37'), aThread());
    await untilSettled(product);
    before = await stateOf(product);
    asked = await runCommand(product, 'projections-rebuild', ['all']);
    // A row that no event tells of: what is only left standing would keep it.
    await askDatabase(
      product,
      `delete from intake.directory_unit where code = (select max(code) from intake.directory_unit)`,
    );
    await product.stop();
    const again = await startProduct({ dataDir: product.dataDir });
    product = { ...again, remove: product.remove };
    await untilSettled(product);
    after = await stateOf(product);
  }, LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    product.remove();
  });

  it('are named by the command that asks for it', () => {
    expect(asked.code).toBe(0);
    for (const table of new Set(DERIVED.map((name) => name.split('.')[1] ?? '')))
      expect(asked.output).toContain(table);
  });

  it('hold what they held', () => {
    expect(after.derived).toEqual(before.derived);
    const empty = Object.entries(after.derived).filter(([, digest]) => digest.startsWith('0 rows'));
    expect(empty).toEqual([]);
  });

  it('are all that changed: no tip, number, decision, notice or event was made again', () => {
    expect(after.originals).toEqual(before.originals);
  });

  it('are asked for no more', async () => {
    for (const service of ['intake', 'cases', 'recognition']) {
      expect(await askDatabase(product, `select grp from ${service}.projection_rebuild`)).toEqual([]);
    }
  });
});

expectCleanExit();
