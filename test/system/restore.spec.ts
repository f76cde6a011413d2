import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, expectCleanExit, tempDir, type TempDir } from '@keng/testing';
import { restoreBackup } from '../../apps/standalone/src/backup/restore-backup';
import { Ledger, type Acknowledged } from '../torture/ledger';
import { startLoad } from '../torture/load';
import { reconcile, type Discrepancies } from '../torture/reconcile';
import { followBackup } from './backup-follower';
import { accountOf, Caller } from './client';
import { askDatabase, runCommand, type CommandOutcome } from './operators';
import { startProduct, type Product } from './product';
import { untilSettled } from './settled';

const LIMIT_MS = 400_000;
/** Tips between the moments of the test. */
const SOME = 15;

const tipsAfter = (ledger: Ledger, before: number): Promise<boolean> =>
  eventually('more tips are acknowledged', () => ledger.tips >= before + SOME, { timeoutMs: 60_000 });

describe('a backup taken while tips come in, restored to a moment', () => {
  let folder: TempDir;
  let backup: string;
  let target: string;
  let moment: string;
  /** What had been acknowledged at the moment, and how much was in the end. */
  let known: Acknowledged;
  let total: number;
  let made: CommandOutcome;
  let restored: CommandOutcome;
  let product: Product;
  let found: Discrepancies;
  const seconds: Record<string, string> = {};
  const timed = async <Result>(what: string, act: Promise<Result>): Promise<Result> => {
    const began = performance.now();
    const result = await act;
    seconds[what] = ((performance.now() - began) / 1_000).toFixed(1);
    return result;
  };

  const restore = (...args: string[]): Promise<CommandOutcome> =>
    runCommand({ dataDir: target }, 'restore', [`--from=${backup}`, ...args]);

  const elsewhere = (): string => `${target}-elsewhere`;
  const restoreElsewhere = (at?: Temporal.Instant): Promise<unknown> =>
    restoreBackup({ from: backup, keys: `${backup}.keys`, to: elsewhere(), ...(at && { at }) });

  beforeAll(async () => {
    folder = tempDir();
    [backup, target] = [join(folder.path, 'backup'), join(folder.path, 'restored')];
    const original = await startProduct({ env: { KENG_LOG_LEVEL: 'warn' } });
    const ledger = await Ledger.create(join(folder.path, 'ledger'));
    const load = await startLoad({ product: original, ledger });
    await tipsAfter(ledger, 0);
    const follower = await timed('base copy s', followBackup(original, backup));
    await tipsAfter(ledger, ledger.tips);
    // The backup goes on over it, and what came after is in it.
    await original.killAndRestart();
    await tipsAfter(ledger, ledger.tips);
    moment = Temporal.Now.instant().toString();
    known = ledger.read();
    await tipsAfter(ledger, known.tips.length);
    made = await follower.end();
    await load.end();
    await ledger.close();
    total = ledger.read().tips.length;
    await original.stop();
    original.remove();
    restored = await timed('restore s', restore(`--at=${moment}`));
    if (restored.code !== 0) throw new Error(restored.output);
    product = await startProduct({ dataDir: target, env: { KENG_LOG_LEVEL: 'warn' } });
    await untilSettled(product);
    found = await reconcile(product, known);
  }, LIMIT_MS);

  afterAll(async () => {
    const row = {
      'acknowledged before': known.tips.length,
      'lost of them': found.lost.length,
      'acknowledged after': total - known.tips.length,
      ...seconds,
    };
    process.stderr.write(`| ${Object.keys(row).join(' | ')} |\n| ${Object.values(row).join(' | ')} |\n`);
    await product.stop();
    folder.remove();
  });

  it('is made and restored by one command each', () => {
    expect([made.code, restored.code]).toEqual([0, 0]);
  });

  it('holds every tip, number, case and merit that was acknowledged before', () => {
    expect(known.tips.length).toBeGreaterThanOrEqual(2 * SOME);
    expect(found).toMatchObject({ lost: [], misordered: [], gaps: [], parked: [] });
  });

  it('holds nothing that was begun after', async () => {
    expect(total).toBeGreaterThanOrEqual(known.tips.length + SOME);
    const later = await askDatabase(product, `select id from intake.tip where received_at > '${moment}'`);
    expect(later).toEqual([]);
  });

  it('goes on with its numbers where they end, and tells so under a new epoch', async () => {
    const [desk] = await askDatabase<{ last: number }>(
      product,
      `select max(last)::int as last from intake.register_series s join directory.appointment a using (unit_id)
        where a.officer_id = '${accountOf(product, 'trucban.37').officerId}' and s.register = 'tip'`,
    );
    const caller = await Caller.signIn(product.url, accountOf(product, 'trucban.37'));
    const answer = await caller.send({
      method: 'POST',
      path: '/api/intake/tips',
      body: {
        receivedAt: Temporal.Now.instant().toString(),
        channel: 'phone',
        narrative: 'Có người phá khóa nhà kho lúc nửa đêm',
        reporters: [],
      },
    });
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ registerNumber: (desk?.last ?? 0) + 1 });
    await untilSettled(product);
    expect(await reconcile(product, known)).toMatchObject({ lost: [], gaps: [], parked: [] });
    expect(await askDatabase(product, 'select distinct epoch from bus.log')).toEqual([{ epoch: 1 }]);
  });

  it('lets nobody go on who was signed in before', async () => {
    expect(await askDatabase(product, `select from directory.session where began_at < '${moment}'`)).toEqual(
      [],
    );
  });

  it('keeps its keys beside the backup, for its owner alone', () => {
    expect(readdirSync(backup)).not.toContain('secrets');
    const keys = join(`${backup}.keys`, 'secrets');
    for (const name of ['vault.key', 'intake.key', 'cases.key', 'directory.key'])
      expect([name, statSync(join(keys, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it('is never restored over data', async () => {
    const before = readdirSync(target);
    expect(await restore()).toEqual({ code: 1, output: expect.stringContaining('đã có dữ liệu') as string });
    expect(readdirSync(target)).toEqual(before);
  });

  it('says how far it reaches where it does not reach', async () => {
    const at = Temporal.Instant.from('2026-01-01T00:00:00Z');
    await expect(restoreElsewhere(at)).rejects.toThrow('chỉ phục hồi được về thời điểm từ');
    expect(existsSync(elsewhere())).toBe(false);
  });

  it('is given a new epoch by hand, where other means set it back, but only while nobody works on it', async () => {
    expect(await runCommand(product, 'epoch-open')).toEqual({
      code: 1,
      output: expect.stringContaining('Hãy dừng hệ thống') as string,
    });
    await product.stop();
    expect(await runCommand(product, 'epoch-open')).toEqual({
      code: 0,
      output: expect.stringContaining('kỷ nguyên sự kiện 2;') as string,
    });
    expect(existsSync(join(target, 'topics-to-rebuild'))).toBe(true);
    product = await startProduct({ dataDir: target, env: { KENG_LOG_LEVEL: 'warn' } });
    await untilSettled(product);
    expect(await askDatabase(product, 'select distinct epoch from bus.log')).toEqual([{ epoch: 2 }]);
  }, 60_000);

  it.each([
    ['a page of a table', () => join(backup, 'base', 'global', 'pg_control')],
    ['the log', () => join(backup, 'wal', readdirSync(join(backup, 'wal'))[0] ?? '')],
    ['the manifest', () => join(backup, 'manifest.json')],
    ['a key', () => join(`${backup}.keys`, 'secrets', 'vault.key')],
  ])('is refused where %s was changed', async (_what, path) => {
    const original = readFileSync(path());
    const changed = Buffer.from(original);
    changed.writeUInt8(changed.readUInt8(100 % changed.length) ^ 1, 100 % changed.length);
    writeFileSync(path(), changed);
    await expect(restoreElsewhere()).rejects.toThrow(path());
    writeFileSync(path(), original);
    expect(existsSync(elsewhere())).toBe(false);
  });
});

expectCleanExit();
