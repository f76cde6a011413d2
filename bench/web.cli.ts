// What runs inside pages is typed by what browsers have.
/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startBuiltProduct, type BuiltProduct } from './built-product';

const PROVINCE = '37';
/** Who opens which desks: an officer for each role that has one. */
const OFFICERS = ['trucban', 'chihuytruc', 'dieutravien', 'chihuydieutra', 'thuky', 'thanhvien1', 'lanhdao'];
const ROUNDS = 5;
const KIB = 1024;
const SIGN_IN_LIMIT_KIB = 180;
const DESK_LIMIT_KIB = 420;
/** A page that has not asked for anything for so long is there. */
const SETTLED_MS = 500;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

interface Measured {
  readonly path: string;
  readonly scriptKib: number;
  readonly paintMs: number;
}

/**
 * `npm run bench:web`: gzipped script of each route, loaded by an empty browser, and when its largest part is painted,
 * as Chromium measures both.
 */
async function main(): Promise<void> {
  const executablePath = [process.env['KENG_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (executablePath === undefined) throw new Error('needs Chromium: KENG_CHROMIUM=/path/to/chromium');
  const product = await startBuiltProduct('log');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    describeMachine(browser);
    report(await measure(browser, product, '/sign-in', []), SIGN_IN_LIMIT_KIB);
    const done = new Set<string>();
    for (const officer of OFFICERS) {
      const { cookies, paths } = await signIn(browser, product, `${officer}.${PROVINCE}`);
      for (const path of paths.filter((each) => !done.has(each))) {
        done.add(path);
        report(await measure(browser, product, path, cookies), DESK_LIMIT_KIB);
      }
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** Signs in by the form. @returns also the pages that the shell then leads to */
async function signIn(
  browser: Browser,
  { url, accounts }: BuiltProduct,
  username: string,
): Promise<{ readonly cookies: Cookies; readonly paths: readonly string[] }> {
  const account = accounts.find((each) => each.username === username);
  if (!account) throw new Error(`the demo has no ${username}`);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL('/sign-in', url).href);
  await page.locator('input[name=username]').fill(account.username);
  await page.locator('input[name=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  await page.locator('main, [role=status]').first().waitFor();
  const links = await page
    .locator('header nav ul a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '/'));
  const cookies = await context.cookies();
  await context.close();
  return { cookies, paths: links };
}

async function measure(
  browser: Browser,
  product: BuiltProduct,
  path: string,
  cookies: Cookies,
): Promise<Measured> {
  const rounds: { readonly script: number; readonly paint: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });
    await context.addCookies(cookies);
    rounds.push(await load(await context.newPage(), new URL(path, product.url).href));
    await context.close();
  }
  return {
    path,
    scriptKib: Math.max(...rounds.map(({ script }) => script)) / KIB,
    paintMs: median(rounds.map(({ paint }) => paint)),
  };
}

/** Opens the page as for the first time. @returns bytes of script as they came, and ms to the largest paint */
async function load(page: Page, url: string): Promise<{ readonly script: number; readonly paint: number }> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    }
  });
  await page.goto(url);
  await page.locator('main').first().waitFor();
  await page.waitForTimeout(SETTLED_MS);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  const bytes = await Promise.all(sizes);
  return { script: bytes.reduce((sum, each) => sum + each, 0), paint };
}

function report({ path, scriptKib, paintMs }: Measured, limitKib: number): void {
  const verdict = scriptKib <= limitKib ? 'within' : 'OVER';
  console.log(
    `${path.padEnd(24)} script ${scriptKib.toFixed(0).padStart(4)} KiB gzip, ${verdict} ${limitKib}   largest paint ${paintMs.toFixed(0).padStart(5)} ms`,
  );
  if (scriptKib > limitKib) process.exitCode = 1;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function describeMachine(browser: Browser): void {
  const processors = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(
    `on ${processors.length} × ${processors[0]?.model.trim()}, ${memory} GiB, Chromium ${browser.version()}; browser, services and database share the cores; ${ROUNDS} loads with an empty cache each, paint is the median`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
