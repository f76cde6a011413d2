import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@keng/persistence';
import { expectCleanExit, readPdf, tempDir, type TempDir } from '@keng/testing';
import { askDatabase, runCommand } from './operators';
import { startProduct, type Product } from './product';
import { untilSettled } from './settled';

const LIMIT_MS = 400_000;

describe('the demo register, played as its officers would', () => {
  let product: Product;
  let out: TempDir;
  let code: number | null;
  let output = '';

  beforeAll(async () => {
    product = await startProduct();
    out = tempDir();
    const player = projectPath('dist/infra/demo/demo.cli.js');
    const accounts = join(product.dataDir, 'demo-accounts.json');
    const args = [player, '--url', product.url, '--accounts', accounts, '--out', out.path];
    code = await new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        args,
        { maxBuffer: 1e8, env: { PATH: process.env['PATH'] } },
        (_error, stdout, stderr) => {
          output = `${stdout}${stderr}`;
          resolve(child.exitCode);
        },
      );
    });
  }, LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    product.remove();
    out.remove();
  });

  it('ends with figures that all equal those from the register alone', () => {
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    const table = output.split('\n').filter((line) => /\d/.test(line));
    expect(table.length).toBeGreaterThan(20);
  });

  it('leaves a certificate of one page for each award', () => {
    const files = readdirSync(out.path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.pdf'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const pages = readPdf(readFileSync(join(out.path, file)));
      expect([file, pages.length]).toEqual([file, 1]);
      expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    }
  });

  it(
    'fills tables beside the live ones from the first event with the same rows',
    async () => {
      await untilSettled(product);
      const { code, output: printed } = await runCommand(product, 'replay', ['--service=intake']);
      expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining('every row') as string });
      const compared = printed.split('\n').map((line) => line.split(/\s+/));
      expect(Number(compared.find(([table]) => table === 'intake.tip_reader')?.[1])).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );

  it(
    'tells a row that no event made from one that an event did',
    async () => {
      await askDatabase(
        product,
        `delete from intake.case_copy where case_id = (select case_id from intake.case_copy limit 1)`,
      );
      const { code, output: printed } = await runCommand(product, 'replay', ['--service=intake']);
      expect({ code, printed }).toEqual({
        code: 1,
        printed: expect.stringContaining('1 DIFFERENCES') as string,
      });
      expect(
        await askDatabase(product, `select datname from pg_database where datname like 'keng_replay%'`),
      ).toEqual([]);
    },
    LIMIT_MS,
  );
});

expectCleanExit();
