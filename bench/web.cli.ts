import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { accountOf, launchChromium, signInByForm } from '../infra/demo/desk-browser';
import { playDemo } from '../infra/demo/play-demo';
import { machine } from './machine';
import { benchDesk } from './web-desk';
import {
  DESK_LIMIT_KIB,
  measureDesk,
  measurePage,
  reportPage,
  reportScript,
  ROUNDS,
  SIGN_IN_LIMIT_KIB,
} from './web-pages';

const PROVINCE = '37';
/** Who opens which desks: an officer for each role that has one. */
const OFFICERS = [
  'trucban.37',
  'chihuytruc.37',
  'dieutravien.37',
  'chihuydieutra.37',
  'thuky.37',
  'thanhvien1.37',
  'lanhdao.37',
  'quantri',
];

/**
 * `npm run bench:web`: what Chromium measures of the desks. Gzipped script of each route, loaded by an empty browser,
 * and when its largest part is painted; then, with 10,000 tips in the queue, from a key to the paint after it, and from
 * opening the queue to its first row.
 */
async function main(): Promise<void> {
  const browser = await launchChromium();
  const product = await startBuiltProduct('log');
  try {
    console.log(
      `${machine()}, Chromium ${browser.version()}; browser, services and database share the cores`,
    );
    await fillWithDemo(product);
    await benchRoutes(browser, product);
    const operator = `trucban.${PROVINCE}`;
    const { cookies } = await signInByForm(browser, product.url, accountOf(product.accounts, operator));
    await benchDesk(browser, product, operator, cookies);
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** The demo register, so that every page has something to show. */
async function fillWithDemo({ url, accounts }: BuiltProduct): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'keng-bench-demo-'));
  await playDemo({ url, accounts, out });
  rmSync(out, { recursive: true, force: true });
}

async function benchRoutes(browser: Browser, product: BuiltProduct): Promise<void> {
  console.log(`\nroutes: ${ROUNDS} loads with an empty cache each; the paint is the median`);
  reportPage(await measurePage(browser, product, '/sign-in', []), SIGN_IN_LIMIT_KIB);
  const done = new Set<string>();
  for (const officer of OFFICERS) {
    const { cookies, paths } = await signInByForm(browser, product.url, accountOf(product.accounts, officer));
    const fresh = paths.filter((path) => !done.has(path));
    for (const path of fresh) {
      done.add(path);
      reportPage(await measurePage(browser, product, path, cookies), DESK_LIMIT_KIB);
    }
    if (fresh.length === 0) continue;
    reportScript(
      `  all pages of ${officer}`,
      await measureDesk(browser, product, paths, cookies),
      DESK_LIMIT_KIB,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
