// What runs inside pages is typed by what browsers have.
/// <reference lib="dom" />
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountOf, signInByForm, type SignedInDesk } from '../demo/desk-browser';
import { DeskClient, type DemoAccount } from '../demo/desk-client';
import { SCENES, type Scene } from './scenes';

/** How a page is shown. */
export interface Look {
  readonly width: 1280 | 390;
  readonly scheme: 'light' | 'dark';
}

export const MAIN_LOOK: Look = { width: 1280, scheme: 'light' };
export const ALL_LOOKS: readonly Look[] = [
  MAIN_LOOK,
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
];

const HEIGHT = { 1280: 800, 390: 844 } as const;

interface Shooting {
  readonly out: string;
  readonly looks: readonly Look[];
  /** Name of the one scene to take. */
  readonly only?: string;
  /** Whether tips may be entered for a picture. */
  readonly mayWrite: boolean;
}

/** Writes `<scene>.png` for the main look, `<scene>-<width>-<scheme>.png` for the others. */
export async function takeScreenshots(
  browser: Browser,
  { url, accounts }: { readonly url: string; readonly accounts: readonly DemoAccount[] },
  { out, looks, only, mayWrite }: Shooting,
): Promise<void> {
  const scenes = SCENES.filter(
    ({ name, isWriting = false }) => (only === undefined || name === only) && (mayWrite || !isWriting),
  );
  if (scenes.length === 0) throw new Error(`there is no scene ${only}`);
  for (const scene of scenes) {
    const account = accountOf(accounts, scene.officer);
    const path = await scene.path(new DeskClient(url, account));
    const cookies = scene.isPublic ? [] : (await signInByForm(browser, url, account)).cookies;
    for (const look of looks) {
      const context = await openLook(browser, look, cookies);
      const page = await context.newPage();
      await show(page, new URL(path, url).href, scene);
      await page.screenshot({ path: join(out, fileOf(scene, look)), fullPage: scene.isWhole ?? false });
      await context.close();
      console.log(fileOf(scene, look));
    }
  }
}

const fileOf = ({ name }: Scene, look: Look): string =>
  look === MAIN_LOOK ? `${name}.png` : `${name}-${look.width}-${look.scheme}.png`;

async function openLook(
  browser: Browser,
  { width, scheme }: Look,
  cookies: SignedInDesk['cookies'],
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width, height: HEIGHT[width] },
    reducedMotion: 'reduce',
  });
  await context.addCookies(cookies);
  await context.addInitScript((chosen) => localStorage.setItem('keng.scheme', chosen), scheme);
  return context;
}

async function show(page: Page, url: string, scene: Scene): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await settle(page);
  await scene.prepare?.(page);
  await settle(page);
}

/** Everything that the page asked for is there, in its own letters. */
async function settle(page: Page): Promise<void> {
  await page.locator('main').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy=true]') === null &&
      ![...document.querySelectorAll('[role=status]')].some((each) => (each.textContent ?? '').endsWith('…')),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
