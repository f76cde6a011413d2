import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { readXlsx } from '@keng/testing';
import { describeInBrowser } from './browser';
import { accountOf } from './client';
import { openWindow, signInAt, visit, type DeskWindow } from './desk-page';
import { startProduct, type Product } from './product';
import { aThread } from './sample-texts';
import { playThread, signInCrew, type Thread } from './thread';
import { typeAsTool } from './typing';

const START_LIMIT_MS = 300_000;
const LIMIT_MS = 60_000;
const PROVINCE = '37';
const LOOK = { language: 'vi', scheme: 'light' } as const;

describeInBrowser('the desk of recognition by keyboard', (launch) => {
  let product: Product;
  let browser: Browser;
  let thread: Thread;
  const texts = aThread();
  let secretary: DeskWindow;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    thread = await playThread(await signInCrew(product, PROVINCE), texts);
  }, START_LIMIT_MS);

  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  beforeEach(async () => {
    secretary = await windowOf('thuky');
  });
  afterEach(() => secretary.close());

  async function windowOf(post: string): Promise<DeskWindow> {
    const state = await signInAt(browser, product, accountOf(product, `${post}.${PROVINCE}`));
    return openWindow(browser, product, LOOK, state);
  }

  /** Goes to a control as Tab does, and presses Enter. */
  async function press(control: Locator): Promise<void> {
    await control.focus();
    await control.press('Enter');
  }

  const rowsOf = (page: Page): Locator => page.locator('main table').last().locator('tbody tr[data-row]');
  const aliasCode = (): string => thread.alias.slice(0, 8).toUpperCase();

  it(
    'finds the merits of the whole province for the council, by the code of a reporter, and keeps the question',
    async () => {
      const { page } = secretary;
      await visit(secretary, product, '/recognition/merits');
      await page.getByText('2 thành tích, số lượng 2').waitFor();
      const alias = page.getByLabel('Mã người báo tin được giữ bí mật');
      await alias.focus();
      await page.keyboard.type('1A2');
      await page.keyboard.press('Tab');
      await page.getByText('Mã có 8 ký tự').waitFor();
      await alias.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(aliasCode().toLowerCase());
      await page.keyboard.press('Enter');
      await page.getByText('1 thành tích, số lượng 1').waitFor();
      await rowsOf(page).first().waitFor();
      expect(await rowsOf(page).count()).toBe(1);
      expect(await rowsOf(page).innerText()).toContain(`Một công dân ${aliasCode()}`);
      expect(new URL(page.url()).search).toBe('');

      await press(page.getByRole('button', { name: 'Tìm kiếm đã lưu' }));
      await page.getByLabel('Lưu các điều kiện đang xem, tên là').focus();
      await typeAsTool(page, 'Người báo trộm');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Người báo trộm', exact: true }).waitFor();

      // Loading the page anew would keep the question.
      await visit(secretary, product, '/recognition/parties');
      await visit(secretary, product, '/recognition/merits');
      await page.getByText('2 thành tích, số lượng 2').waitFor();
      await press(page.getByRole('button', { name: 'Tìm kiếm đã lưu' }));
      await press(page.getByRole('button', { name: 'Người báo trộm', exact: true }));
      await page.getByText('1 thành tích, số lượng 1').waitFor();
      expect(await alias.inputValue()).toBe(aliasCode());
      expect(secretary.faults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'gives a spreadsheet of exactly what the screen shows, in words the same',
    async () => {
      const { page } = secretary;
      await visit(secretary, product, '/recognition/merits');
      await rowsOf(page).nth(1).waitFor();
      const shown = await rowsOf(page).evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
      );
      const coming = page.waitForEvent('download');
      await press(page.getByRole('button', { name: 'Tải XLSX' }));
      const file = await coming;
      expect(file.suggestedFilename()).toMatch(/^thanh-tich-\d{4}-01-01-\d{4}-\d{2}-\d{2}\.xlsx$/u);
      const [title, caption, headings = [], ...lines] = readXlsx(readFileSync(await file.path()));
      expect([title, caption?.[0]?.startsWith('Từ 01/01/')]).toEqual([['SỔ THÀNH TÍCH'], true]);
      const at = (heading: string): number => headings.indexOf(heading);
      const told = lines.filter((line) => line.length > 1);
      expect(told).toHaveLength(shown.length);
      // Choice, honouree, kind, category, day, place, association, quantity.
      for (const [row, [, honouree = '', kind, category, , place, , quantity]] of shown.entries()) {
        const line = told[row] ?? [];
        expect(honouree.replaceAll(/\s+/gu, ' ')).toContain(line[at('Đối tượng')]);
        expect([line[at('Loại thành tích')], line[at('Lĩnh vực')], line[at('Số lượng')]]).toEqual([
          kind,
          category,
          quantity,
        ]);
        expect(line[at('Xã, phường, đặc khu')]).toContain(place);
        expect(honouree).toContain(line[at('Quyết định khen')]);
      }
      await page.getByText('Đã tải thanh-tich-').waitFor();
      expect(secretary.faults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'shows a merit that an award has used up with that award, and the certificate as it will print',
    async () => {
      const { page } = secretary;
      await visit(secretary, product, '/recognition/dossiers/new');
      await page.getByText('Đơn vị đề nghị:').waitFor();
      await page.getByLabel('Tên hồ sơ').focus();
      await typeAsTool(page, 'Đề nghị thử');
      await choose(page, 'Cơ quan quyết định', 'Ủy ban nhân dân tỉnh Ninh Bình');
      await choose(page, 'Thêm đối tượng', texts.partyName);
      const merits = page.getByRole('group', { name: 'Thành tích' });
      await merits.getByText(thread.awardNumber).waitFor();
      expect(await merits.getByRole('checkbox').isDisabled()).toBe(true);
      await choose(page, 'Hình thức khen', 'Bằng khen');
      await page.getByLabel('Nội dung khen').focus();
      await typeAsTool(page, 'Đã dũng cảm bắt trộm');
      await page.keyboard.press('F9');
      await page.waitForURL(/\/recognition\/dossiers\/[0-9a-f-]{36}$/u);

      const opener = page.getByRole('button', { name: /^Xem trước giấy/u });
      await opener.waitFor();
      expect(await opener.getAttribute('aria-expanded')).toBe('false');
      await press(opener);
      const picture = page.getByRole('img', { name: /Đã dũng cảm bắt trộm/u });
      await picture.waitFor();
      const drawn = decodeURIComponent((await picture.getAttribute('src')) ?? '');
      for (const text of ['BẢN XEM TRƯỚC', 'BẰNG KHEN', texts.partyName, 'Đã dũng cảm bắt trộm'])
        expect(drawn).toContain(`>${text}</text>`);
      expect(await picture.evaluate((img) => (img as HTMLImageElement).naturalWidth > 0)).toBe(true);
      await press(opener);
      await picture.waitFor({ state: 'detached' });
      expect(secretary.faults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'finds the file of a decision again after the page was loaded anew',
    async () => {
      const { page } = secretary;
      await visit(secretary, product, `/recognition/dossiers/${thread.dossierId}`);
      await press(page.getByRole('link', { name: 'In giấy, danh sách trao' }));
      await press(page.getByRole('button', { name: /^Dàn \d+ giấy thành một tệp$/u }));
      const file = page.getByRole('link', { name: 'Mở tệp PDF để in' });
      await file.waitFor();
      const address = await file.getAttribute('href');
      await page.reload();
      await file.waitFor();
      expect(await file.getAttribute('href')).toBe(address);
      expect(secretary.faults()).toEqual([]);
    },
    LIMIT_MS,
  );

  /** Types into a list that searches, until the line is offered, and takes the first. */
  async function choose(page: Page, label: string, line: string): Promise<void> {
    await page.getByLabel(label).focus();
    await typeAsTool(page, line);
    await page.locator('.ant-select-item-option').filter({ hasText: line }).first().waitFor();
    await page.keyboard.press('Enter');
  }
});
