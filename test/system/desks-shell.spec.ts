import type { Browser } from 'playwright-core';
import { describeInBrowser } from './browser';
import {
  axeViolations,
  LOOKS,
  misfits,
  openWindow,
  signInAt,
  visit,
  WIDTHS,
  type DeskWindow,
  type Look,
} from './desk-page';
import { accountOf } from './client';
import { startProduct, type Product } from './product';
import { aThread } from './sample-texts';
import { playThread, signInCrew } from './thread';

interface DeskOutline {
  readonly pages: readonly { readonly to: string; readonly roles: readonly string[] }[];
}

const { DESKS } = jest.requireActual<{ DESKS: readonly DeskOutline[] }>('../../apps/web/src/app/desks');
const PAGES = DESKS.flatMap(({ pages }) => pages);
const PROVINCE = '37';

/** One officer for each role that has a desk. */
const OFFICERS: Readonly<Record<string, string>> = {
  operator: `trucban.${PROVINCE}`,
  desk_commander: `chihuytruc.${PROVINCE}`,
  investigator: `dieutravien.${PROVINCE}`,
  case_commander: `chihuydieutra.${PROVINCE}`,
  committee_secretary: `thuky.${PROVINCE}`,
  committee_member: `thanhvien1.${PROVINCE}`,
  issuer: `lanhdao.${PROVINCE}`,
  administrator: 'quantri',
};
const ROLES = [...new Set(PAGES.flatMap(({ roles }) => roles))].filter((role) => role in OFFICERS);
const START_LIMIT_MS = 300_000;
const LIMIT_MS = 300_000;

describeInBrowser('the desks', (launch) => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    await playThread(await signInCrew(product, PROVINCE), aThread());
  }, START_LIMIT_MS);

  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  const accountFor = (role: string) => accountOf(product, OFFICERS[role] ?? '');

  it(
    'show their sign-in without a flaw',
    async () => {
      for (const look of LOOKS) {
        const window = await openWindow(browser, product, look);
        await visit(window, product, '/sign-in');
        expect(await flawsOf(window, '/sign-in', look)).toEqual([]);
        await window.close();
      }
    },
    LIMIT_MS,
  );

  it.each(ROLES)(
    'show every page of the %s without a flaw, in both languages and schemes, wide and narrow',
    async (role) => {
      const state = await signInAt(browser, product, accountFor(role));
      const flaws: string[] = [];
      for (const look of LOOKS) {
        const window = await openWindow(browser, product, look, state);
        for (const { to } of pagesOf(role)) {
          await visit(window, product, to);
          const records = await recordPathsOn(window, to);
          flaws.push(...(await flawsOf(window, to, look)));
          for (const record of records) {
            await visit(window, product, record);
            flaws.push(...(await flawsOf(window, record, look)));
          }
        }
        await window.close();
      }
      expect(flaws).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'open their dialogs without a flaw, and print the key card on its own paper only',
    async () => {
      const state = await signInAt(browser, product, accountFor('case_commander'));
      const window = await openWindow(browser, product, { language: 'vi', scheme: 'dark' }, state);
      const { page } = window;
      await visit(window, product, '/cases');
      expect(await paperOf(window)).not.toBe(A5);
      for (const [key, printed] of [
        ['F1', A5],
        ['Control+k', undefined],
      ] as const) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        expect(await axeViolations(window)).toEqual([]);
        if (printed !== undefined) expect(await paperOf(window)).toBe(printed);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
      expect(window.faults()).toEqual([]);
      await window.close();
    },
    LIMIT_MS,
  );

  it.each(ROLES)(
    'offer the %s no page of others, and say so where its address is typed',
    async (role) => {
      const state = await signInAt(browser, product, accountFor(role));
      const window = await openWindow(browser, product, { language: 'vi', scheme: 'light' }, state);
      await visit(window, product, '/');
      const offered = await linksIn(window, 'header nav ul a');
      expect([...offered].sort()).toEqual(
        pagesOf(role)
          .map(({ to }) => to)
          .sort(),
      );
      for (const { to } of PAGES.filter(({ roles }) => !roles.includes(role))) {
        await visit(window, product, to);
        await window.page.getByText('Trang này không thuộc vai trò của bạn.').waitFor();
        expect(await window.page.locator('main form, main table').count()).toBe(0);
      }
      expect(window.faults()).toEqual([]);
      await window.close();
    },
    LIMIT_MS,
  );
});

/** In points, rounded. */
const A5 = '420 x 595';

/** Size of the page on which the browser would print. */
async function paperOf({ page }: DeskWindow): Promise<string | undefined> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf);
  return box ? `${Math.round(Number(box[1]))} x ${Math.round(Number(box[2]))}` : undefined;
}

const pagesOf = (role: string) => PAGES.filter(({ roles }) => roles.includes(role));

/**
 * What of a look is asked of axe, its most expensive part: colours at both widths in both schemes, and once the names of
 * the other language; the rest of the page is the same.
 */
const axeWanted = (look: Look, width: number): 'all' | 'no contrast' | 'nothing' => {
  if (look.language === 'vi') return 'all';
  return width === WIDTHS[0] && look.scheme === 'light' ? 'no contrast' : 'nothing';
};

/** Everything that is wrong with the page as it is shown, at both widths; the wide one is left open. */
async function flawsOf(window: DeskWindow, path: string, look: Look): Promise<readonly string[]> {
  const flaws: string[] = [];
  const where = `${path} ${look.language} ${look.scheme}`;
  for (const width of WIDTHS.toReversed()) {
    const cut = await misfits(window, width);
    const wanted = axeWanted(look, width);
    const unusable =
      wanted === 'nothing' ? [] : await axeViolations(window, { withContrast: wanted === 'all' });
    flaws.push(...[...cut, ...unusable].map((flaw) => `${where} ${width}: ${flaw}`));
  }
  return [...flaws, ...window.faults().map((fault) => `${where}: ${fault}`)];
}

/** The first record that the list which is open leads to, where it leads to one. */
async function recordPathsOn(window: DeskWindow, path: string): Promise<readonly string[]> {
  const isPage = new Set(PAGES.map(({ to }) => to));
  const links = await linksIn(window, 'main a');
  return links.filter((link) => link.startsWith(`${path}/`) && !isPage.has(link)).slice(0, 1);
}

const linksIn = ({ page }: DeskWindow, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((links) =>
      links.flatMap((link) => (link instanceof HTMLAnchorElement ? [new URL(link.href).pathname] : [])),
    );
