// What runs inside pages is typed by what browsers have.
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectPath } from '@keng/persistence';
import type { DemoAccount, Product } from './product';

export interface Look {
  readonly language: 'vi' | 'en';
  readonly scheme: 'light' | 'dark';
}

/** Every language in every scheme. */
export const LOOKS: readonly Look[] = [
  { language: 'vi', scheme: 'light' },
  { language: 'vi', scheme: 'dark' },
  { language: 'en', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
];

/** The desk of the police, and a telephone. */
export const WIDTHS = [1280, 390] as const;
const HEIGHT = 720;

/** A browser window of one officer, and what went wrong in it. */
export interface DeskWindow {
  readonly page: Page;
  /** Errors of pages and console, breaches of the security policy, requests to other origins; taken out by reading. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** Signs the officer in as people do, by the form. @returns the state to open more windows with */
export async function signInAt(
  browser: Browser,
  product: Product,
  account: DemoAccount,
): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(new URL('/sign-in', product.url).href);
  await page.locator('input[name=username]').fill(account.username);
  await page.locator('input[name=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  const { cookies } = await context.storageState();
  await context.close();
  return { cookies, origins: [] };
}

/** Opens a window in that look; signed in where a state is given. */
export async function openWindow(
  browser: Browser,
  product: Product,
  look: Look,
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<DeskWindow> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: WIDTHS[0], height: HEIGHT },
    reducedMotion: 'reduce',
    ...(storageState && { storageState }),
  });
  await context.addInitScript(({ language, scheme }: Look) => {
    localStorage.setItem('keng.language', language);
    localStorage.setItem('keng.scheme', scheme);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`security policy: ${violatedDirective} ${blockedURI}`);
    });
  }, look);
  const page = await context.newPage();
  const found = listen(page, product.url);
  return {
    page,
    faults: () => found.splice(0),
    close: () => context.close(),
  };
}

/** Live streams are cut whenever a page is left; the shell tells by itself when one stays away. */
const LIVE = /\/api\/\w+\/live$/u;

function listen(page: Page, origin: string): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) found.push(`foreign request: ${url}`);
  });
  page.on('pageerror', (error) => found.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || LIVE.test(message.location().url)) return;
    found.push(`console: ${message.text()} ${message.location().url}`);
  });
  return found;
}

/** Goes to a path of the product and waits until everything that it asks for is there. */
export async function visit({ page }: DeskWindow, product: Product, path: string): Promise<void> {
  await page.goto(new URL(path, product.url).href, { waitUntil: 'load' });
  await page.locator('main').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy=true]') === null &&
      ![...document.querySelectorAll('[role=status]')].some((each) => (each.textContent ?? '').endsWith('…')),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

const AXE = readFileSync(projectPath('node_modules/axe-core/axe.min.js'), 'utf8');

interface AxeOptions {
  readonly resultTypes: readonly string[];
  readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
}

/** What axe finds: rule, element, what is wrong with it. Its dearest rule, contrast, knows no language. */
export async function axeViolations(
  { page }: DeskWindow,
  { withContrast = true }: { readonly withContrast?: boolean } = {},
): Promise<readonly string[]> {
  // As an expression of the tool and not as a script of the page, which the security policy refuses.
  await page.evaluate(AXE);
  const options = { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: withContrast } } };
  return page.evaluate(async (wanted: AxeOptions) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: AxeOptions): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run(wanted);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
    );
  }, options);
}

/** Elements whose text is cut off, and those that stick out of the window, at that width. */
export async function misfits({ page }: DeskWindow, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: HEIGHT });
  return page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').slice(0, 60)}"`;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/u.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const isHidden = (element: Element): boolean =>
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      element.closest('.visually-hidden, svg') !== null;
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const box = element.getBoundingClientRect();
      if (isHidden(element) || box.width <= 1 || box.height <= 1) continue;
      if (box.right > window.innerWidth + 1 && !scrolls(element.parentElement)) {
        found.push(`sticks out: ${name(element)}`);
      }
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (/hidden|clip/u.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/u.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut && (element.textContent ?? '').trim() !== '') found.push(`is cut off: ${name(element)}`);
    }
    return found;
  });
}
