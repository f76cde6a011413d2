import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import type { DemoAccount } from './desk-client';

const CANDIDATES = [
  process.env['KENG_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Chromium of this machine; undefined: there is none. */
export const CHROMIUM = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** Chromium that asks nobody outside for anything. */
export const LAUNCH: LaunchOptions = {
  ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
};

/** @throws Error that says what to install */
export function launchChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('needs Chromium: KENG_CHROMIUM=/path/to/chromium');
  return chromium.launch(LAUNCH);
}

/** Who signed in by the form. */
export interface SignedInDesk {
  readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
  /** The pages that the shell leads to. */
  readonly paths: readonly string[];
}

/** @throws Error without such an account */
export function accountOf(accounts: readonly DemoAccount[], username: string): DemoAccount {
  const account = accounts.find((each) => each.username === username);
  if (!account) throw new Error(`the installation has no ${username}; it needs the demo accounts`);
  return account;
}

/** Signs in by the form. */
export async function signInByForm(
  browser: Browser,
  url: string,
  account: DemoAccount,
): Promise<SignedInDesk> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL('/sign-in', url).href);
  await page.locator('input[name=username]').fill(account.username);
  await page.locator('input[name=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  const links = page.locator('header nav ul a');
  await links.first().waitFor();
  const paths = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '/'));
  const cookies = await context.cookies();
  await context.close();
  return { cookies, paths };
}
