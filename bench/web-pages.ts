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

/** Prints a route's figures; a bundle over its limit fails the bench. */
export function reportPage({ path, scriptKib, paintMs }: PageFigures, limitKib: number): void {
  const verdict = scriptKib <= limitKib ? 'within' : 'OVER';
  const script = scriptKib.toFixed(0).padStart(4);
  console.log(
    `${path.padEnd(30)} script ${script} KiB gzip, ${verdict} ${limitKib}   largest paint ${paintMs.toFixed(0).padStart(5)} ms`,
  );
  if (scriptKib > limitKib) process.exitCode = 1;
}
