import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { eventually, expectCleanExit, freePort, tempDir, type TempDir } from '@keng/testing';
import { accountOf, Caller } from './client';
import { askDatabase } from './operators';
import { attemptStart, startProduct, type DemoAccount, type Product } from './product';

const START_LIMIT_MS = 200_000;
const EXIT_CONFIGURATION = 78;

describe('what keeps the product from starting', () => {
  let place: TempDir;
  let port: number;

  beforeEach(async () => {
    place = tempDir();
    port = await freePort();
  });
  afterEach(() => place.remove());

  /** One line that a person can act on, the exit code that says that a restart is of no use, and no stack. */
  const expectOneLine = (
    { code, output }: { code: number | null; output: string },
    ...words: readonly string[]
  ): void => {
    const [line, ...more] = output
      .trim()
      .split('\n')
      .filter((each) => !each.includes('khởi động'));
    expect({ code, more }).toEqual({ code: EXIT_CONFIGURATION, more: [] });
    for (const word of words) expect(line).toContain(word);
  };

  it('is told for a port that is taken, before anything is made', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port: taken } = holder.address() as AddressInfo;
    const dataDir = join(place.path, 'data');
    const attempt = await attemptStart({ KENG_DATA_DIR: dataDir, KENG_PORT: String(taken) });
    holder.close();
    expectOneLine(attempt, `127.0.0.1:${taken}`, 'KENG_PORT');
    expect(readdirSync(dataDir)).not.toContain('postgres');
  });

  it('is told for a data directory of a newer version, which stays as it is', async () => {
    const marker = join(place.path, 'installation.json');
    writeFileSync(marker, '{"version":"99.1.0"}\n');
    const attempt = await attemptStart({ KENG_DATA_DIR: place.path, KENG_PORT: String(port) });
    expectOneLine(attempt, place.path, '99.1.0', 'backup');
    expect(readFileSync(marker, 'utf8')).toBe('{"version":"99.1.0"}\n');
    expect(readdirSync(place.path)).not.toContain('postgres');
  });

  it('is told for a place where nothing can be written', async () => {
    const blocked = join(place.path, 'file');
    writeFileSync(blocked, '');
    const dataDir = join(blocked, 'data');
    const attempt = await attemptStart({ KENG_DATA_DIR: dataDir, KENG_PORT: String(port) });
    expectOneLine(attempt, dataDir, 'KENG_DATA_DIR');
  });

  it.each([
    ['KENG_PORT', 'eighty'],
    ['KENG_DEMO', 'yes'],
    ['KENG_LOG_LEVEL', 'loud'],
    ['KENG_DATABASE_URL', 'mysql://somewhere'],
  ])('is told for a variable of another shape: %s=%s', async (name, value) => {
    const attempt = await attemptStart({ KENG_DATA_DIR: place.path, KENG_PORT: String(port), [name]: value });
    expect(attempt.code).toBe(EXIT_CONFIGURATION);
    expect(attempt.output).toContain(name);
    expect(attempt.output).not.toContain('    at ');
  });

  it('is told for demo accounts that others on the network could reach', async () => {
    const attempt = await attemptStart({
      KENG_DATA_DIR: place.path,
      KENG_PORT: String(port),
      KENG_HOST: '0.0.0.0',
    });
    expectOneLine(attempt, 'KENG_DEMO');
  });
});

describe('an installation', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  }, START_LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    product.remove();
  });

  it('is served once: a second start says who serves it, and the first goes on', async () => {
    const { code, output } = await attemptStart({
      KENG_DATA_DIR: product.dataDir,
      KENG_PORT: String(await freePort()),
    });
    expect(code).toBe(EXIT_CONFIGURATION);
    expect(output).toContain(`process ${product.pid()}`);
    expect((await fetch(new URL('/readyz', product.url))).status).toBe(200);
  });

  it('keeps its secrets and accounts from other users of the machine', () => {
    const secrets = join(product.dataDir, 'secrets');
    const files = readdirSync(secrets).map((name) => join(secrets, name));
    expect(files.length).toBeGreaterThan(5);
    for (const file of [...files, join(product.dataDir, 'demo-accounts.json')]) {
      expect([file, statSync(file).mode & 0o077]).toEqual([file, 0]);
    }
  });

  it(
    'that is told to stop under load answers whatever it has taken, and loses none of it',
    async () => {
      const desks = await Promise.all(
        ['trucban.37', 'trucban2.37', 'trucbanxa.37', 'trucban.31', 'trucban.38', 'trucbanxa.38'].map(
          async (username) => Caller.signIn(product.url, accountOf(product, username)),
        ),
      );
      const acknowledged: string[] = [];
      const underWay = new Map<string, number>();
      const refused: string[] = [];
      const failed: string[] = [];
      let toldAt = Number.POSITIVE_INFINITY;
      const work = desks.map(async (desk) => {
        for (;;) {
          const id = randomUUID();
          underWay.set(id, performance.now());
          try {
            const answer = await desk.send({ method: 'POST', path: '/api/intake/tips', body: aTip() });
            if (answer.status === 201) acknowledged.push((answer.json() as { tipId: string }).tipId);
            else refused.push(answer.text);
          } catch {
            // Whoever comes after the door has closed is not let in; whoever was inside must be served.
            const began = underWay.get(id) ?? 0;
            if (began < toldAt - A_MOMENT_MS) failed.push(id);
            return;
          }
        }
      });
      await eventually('the desks are at work', () => acknowledged.length >= 60, { intervalMs: 5 });
      toldAt = performance.now();
      const code = await product.stop();
      const tookMs = performance.now() - toldAt;
      await Promise.all(work);
      expect({ code, refused, failed }).toEqual({ code: 0, refused: [], failed: [] });
      expect(tookMs).toBeLessThan(15_000);
      const again = await startProduct({ dataDir: product.dataDir });
      product = { ...again, remove: product.remove };
      const kept = await askDatabase<{ id: string }>(product, 'select id from intake.tip');
      expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    },
    START_LIMIT_MS,
  );
});

/** By then a request that was sent has been taken. */
const A_MOMENT_MS = 50;

const aTip = (): object => ({
  receivedAt: Temporal.Now.instant().toString(),
  channel: 'phone',
  narrative: 'Thấy khói bốc lên từ kho hàng cạnh chợ, chưa rõ có người bên trong hay không',
  reporters: [
    {
      alias: randomUUID(),
      identityStatus: 'refused',
      refusalReason: 'fears_retaliation',
      wantsAnonymity: true,
      wantsFollowUp: false,
      wantsRecognition: false,
    },
  ],
});

describe('an installation that starts empty', () => {
  let place: TempDir;
  let product: Product;

  beforeAll(async () => {
    place = tempDir();
    product = await startProduct({ dataDir: join(place.path, 'data'), env: { KENG_DEMO: '0' } });
  }, START_LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    place.remove();
  });

  it('has one administrator, whose password was shown once, and the units of the country', async () => {
    expect(product.accounts.map(({ role }) => role)).toEqual(['administrator']);
    const [administrator] = product.accounts as [DemoAccount];
    expect(product.output()).toContain(administrator.password);
    const caller = await Caller.signIn(product.url, administrator);
    const { items } = await caller.get<{ items: { name: string }[] }>('/api/directory/units?q=Ninh%20Bình');
    expect(items.length).toBeGreaterThan(0);
    expect(await askDatabase(product, 'select officer_id from directory.account')).toHaveLength(1);
  });
});

expectCleanExit();
