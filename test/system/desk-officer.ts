import type { Browser, Page } from 'playwright-core';
import { accountOf } from './client';
import { openWindow, type DeskWindow } from './desk-page';
import type { Product } from './product';

/** An officer at a desk with a keyboard and no mouse, in a browser window of their own. */
export interface DeskOfficer extends DeskWindow {
  readonly username: string;
  /** How often a whole page was loaded; 1 as long as everything came by itself. */
  readonly loads: () => number;
  /** When the last change that this officer sent was answered, ms since 1970. */
  readonly answeredAt: () => number;
}

/** A control that is not there by then never comes. */
const PATIENCE_MS = 15_000;
const LOOK = { language: 'vi', scheme: 'light' } as const;
/** Changes that are no step of the work. */
const ASIDE = /\/(presence|drafts|preferences|search|possible-duplicates|session)\b/u;

/** Opens a window and signs in by keyboard alone. */
export async function seatOfficer(
  browser: Browser,
  product: Product,
  username: string,
): Promise<DeskOfficer> {
  const window = await openWindow(browser, product, LOOK);
  const { page } = window;
  page.setDefaultTimeout(PATIENCE_MS);
  let [loads, answeredAt] = [0, 0];
  page.on('domcontentloaded', () => (loads += 1));
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isChange = response.request().method() !== 'GET' && pathname.startsWith('/api/');
    if (isChange && response.ok() && !ASIDE.test(pathname)) answeredAt = Date.now();
  });
  await page.goto(product.url);
  await signInByKeyboard(page, accountOf(product, username));
  return { ...window, username, loads: () => loads, answeredAt: () => answeredAt };
}

async function signInByKeyboard(
  page: Page,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<void> {
  await page.locator('input[name=username]:focus').waitFor();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}
