// What runs inside pages is typed by what browsers have.
/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BuiltProduct } from '../infra/demo/built-product';
import { median } from './pairs';

/** Loads of each page. */
export const ROUNDS = 5;
export const SIGN_IN_LIMIT_KIB = 180;
export const DESK_LIMIT_KIB = 420;

const KIB = 1024;
/** A page that has not asked for anything for so long is there. */
const SETTLED_MS = 500;

/** One route as an empty browser meets it. */
export interface PageFigures {
  readonly path: string;
  readonly scriptKib: number;
  readonly paintMs: number;
}

/** Loads a page {@link ROUNDS} times, each in a browser that has kept nothing but the session. */
export async function measurePage(
  browser: Browser,
  product: BuiltProduct,
  path: string,
  cookies: Awaited<ReturnType<BrowserContext['cookies']>>,
): Promise<PageFigures> {
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
  const scripts = scriptsOf(page);
  await open(page, url);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  return { script: await scripts(), paint };
}

/** Goes through all pages of a desk and the first record that each leads to. @returns KiB of script in all */
export async function measureDesk(
  browser: Browser,
  product: BuiltProduct,
  paths: readonly string[],
  cookies: Awaited<ReturnType<BrowserContext['cookies']>>,
): Promise<number> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const scripts = scriptsOf(page);
  for (const path of paths) {
    await open(page, new URL(path, product.url).href);
    const record = page.locator('main tbody a:visible').first();
    if ((await record.count()) > 0) {
      await record.click();
      await page.waitForTimeout(SETTLED_MS);
    }
  }
  const bytes = await scripts();
  await context.close();
  return bytes / KIB;
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('main').first().waitFor();
  await page.waitForTimeout(SETTLED_MS);
}

/** Counts from now on. @returns bytes of script as they came, each file once */
function scriptsOf(page: Page): () => Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script' || sizes.has(request.url())) return;
    sizes.set(
      request.url(),
      request.sizes().then(({ responseBodySize }) => responseBodySize),
    );
  });
  return async () => (await Promise.all(sizes.values())).reduce((sum, each) => sum + each, 0);
}

/** Prints a route's figures; scripts over the limit fail the bench. */
export function reportPage({ path, scriptKib, paintMs }: PageFigures, limitKib: number): void {
  reportScript(path, scriptKib, limitKib, `   largest paint ${paintMs.toFixed(0).padStart(5)} ms`);
}

/** Prints what was loaded; more than the limit fails the bench. */
export function reportScript(what: string, scriptKib: number, limitKib: number, more = ''): void {
  const verdict = scriptKib <= limitKib ? 'within' : 'OVER';
  const script = scriptKib.toFixed(0).padStart(4);
  console.log(`${what.padEnd(30)} script ${script} KiB gzip, ${verdict} ${limitKib}${more}`);
  if (scriptKib > limitKib) process.exitCode = 1;
}
