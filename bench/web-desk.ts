// What runs inside pages is typed by what browsers have.
/// <reference lib="dom" />
import { Agent } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BuiltProduct } from '../infra/demo/built-product';
import { register, sessionHeaders, storyOf, type Desk } from './tips';

const TIPS = 10_000;
const CLIENTS = 16;
/** A fast typist presses ten keys a second. */
const BETWEEN_KEYS_MS = 100;
/** Without marks, so that every letter is a key of its own. */
const STORY = storyOf(4_321)
  .normalize('NFD')
  .replaceAll(/\p{M}/gu, '')
  .replaceAll('đ', 'd')
  .replaceAll('Đ', 'D');
const PLACES = ['gia vien', 'yen khanh', 'hoa lu', 'ninh giang', 'tam diep', 'cuc phuong'];
const OPENINGS = 40;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Fills the queue of an operator's unit, then types a story and places, and opens the queue again and again. */
export async function benchDesk(
  browser: Browser,
  product: BuiltProduct,
  username: string,
  cookies: Cookies,
): Promise<void> {
  await fillQueue(product, username);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  console.log(`\nthe duty desk with ${TIPS} tips in its queue; ms, limits apply to p95`);
  const { shown, answered } = await openQueue(page, new URL('/intake', product.url).href);
  reportTimes(`queue opened → first row painted (${OPENINGS} times)`, shown);
  reportTimes('  of it, the answer of the service', answered);
  await page.keyboard.press('F2');
  await page.locator('#story:focus').waitFor();
  const type = await timedTyping(page);
  reportTimes('key → paint in the story', await type(STORY), 50);
  await page.locator('#duplicates li').first().waitFor();
  reportTimes(
    '  likely duplicates, the answer of the service',
    await answersOf(page, '/possible-duplicates'),
  );
  reportTimes('key → paint of the places found', await typePlaces(page, type), 50);
  await context.close();
}

/** @throws Error if a tip is refused */
async function fillQueue(product: BuiltProduct, username: string): Promise<void> {
  const account = product.accounts.find((each) => each.username === username);
  if (!account) throw new Error(`the demo has no ${username}`);
  const { unitId, officerId } = account;
  const desk: Desk = {
    headers: await sessionHeaders(product.url, username, account.password),
    officerId,
    unitId,
  };
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < TIPS) {
      const status = await register(product.url, agent, desk, storyOf(next++));
      if (status !== 201) throw new Error(`a tip was answered with ${status}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
}

interface Openings {
  readonly shown: readonly number[];
  readonly answered: readonly number[];
}

/** Opens the queue in a browser that knows the scripts, as every opening but the first of the day. */
async function openQueue(page: Page, url: string): Promise<Openings> {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('main tbody th a') === null) return;
      seen.disconnect();
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.addEventListener('message', () => performance.mark('first-row'));
        painted.port1.start();
        painted.port2.postMessage(undefined);
      });
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  const [shown, answered]: [number[], number[]] = [[], []];
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('first-row').length > 0);
    // The first one fetches the scripts.
    if (opening === 0) continue;
    shown.push(
      await page.evaluate(() => performance.getEntriesByName('first-row')[0]?.startTime ?? Number.NaN),
    );
    answered.push(Math.max(...(await answersOf(page, '/api/intake/tips?'))));
  }
  return { shown, answered };
}

/** Ms that the page waited for each answer to a request whose address holds those words. */
function answersOf(page: Page, words: string): Promise<readonly number[]> {
  return page.evaluate(
    (wanted) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes(wanted))
        .map(({ duration }) => duration),
    words,
  );
}

/** Types plain letters at a steady pace. @returns ms from each key to the end of the frame that it changed */
type TypeTimed = (text: string) => Promise<readonly number[]>;

async function timedTyping(page: Page): Promise<TypeTimed> {
  const paints = await page.evaluateHandle(() => {
    const found: number[] = [];
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.addEventListener('message', () => found.push(performance.now() - timeStamp));
          painted.port1.start();
          painted.port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
    return found;
  });
  return async (text) => {
    for (const letter of text) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
    await page.waitForFunction((found) => found.list.length >= found.count, {
      list: paints,
      count: text.length,
    });
    return paints.evaluate((found) => found.splice(0));
  };
}

/** Types names of places, old ones among them; each has to be found by its last letter. */
async function typePlaces(page: Page, type: TypeTimed): Promise<readonly number[]> {
  const times: number[] = [];
  for (const place of PLACES) {
    const box = page.locator('#commune');
    await box.fill('');
    await box.focus();
    times.push(...(await type(place)));
    if ((await page.locator('#commune-found [role=option]').count()) === 0) {
      throw new Error(`${place} was not found`);
    }
  }
  return times;
}

function reportTimes(what: string, times: readonly number[], limitMs?: number): void {
  const sorted = [...times].sort((a, b) => a - b);
  const quantile = (share: number): number =>
    sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
  const p95 = quantile(0.95);
  const verdict = limitMs === undefined ? '' : `, ${p95 <= limitMs ? 'within' : 'OVER'} ${limitMs}`;
  console.log(
    `${what.padEnd(48)} p50 ${quantile(0.5).toFixed(1).padStart(6)}   p95 ${p95.toFixed(1).padStart(6)}${verdict}   max ${(sorted.at(-1) ?? Number.NaN).toFixed(1)}`,
  );
}
