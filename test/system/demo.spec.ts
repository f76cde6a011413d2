import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@keng/persistence';
import { expectCleanExit, readPdf, tempDir, type TempDir } from '@keng/testing';
import { startProduct, type Product } from './product';

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
});

expectCleanExit();
