import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createPayload, TipClassifiedV1 } from '@keng/contracts';
import { toOutboxRow } from '@keng/messaging';
import { expectCleanExit, tempDir, type TempDir } from '@keng/testing';
import { describeInBrowser } from './browser';
import { accountOf, Caller } from './client';
import { axeViolations, openWindow, signInAt, visit, type DeskWindow } from './desk-page';
import { askDatabase } from './operators';
import { startProduct, type Product } from './product';
import { aThread } from './sample-texts';
import { playUntilDecision, signInCrew } from './thread';
import { typeAsTool } from './typing';

const START_LIMIT_MS = 300_000;
const LIMIT_MS = 60_000;
const LOOK = { language: 'vi', scheme: 'light' } as const;
const HEAD = 'username,display_name,unit_code,role,capacity,valid_from,valid_to,basis';
const PASSWORD = 'tieng keng bao yen 37';

describeInBrowser('the administration desk by keyboard', (launch) => {
  let product: Product;
  let browser: Browser;
  let files: TempDir;
  let dossierId: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    files = tempDir();
    ({ dossierId } = await playUntilDecision(await signInCrew(product, '37'), aThread()));
  }, START_LIMIT_MS);

  afterAll(async () => {
    files.remove();
    await browser.close();
    await product.stop();
    product.remove();
  });

  async function windowOf(username: string, path: string): Promise<DeskWindow> {
    const state = await signInAt(browser, product, accountOf(product, username));
    const window = await openWindow(browser, product, LOOK, state);
    await visit(window, product, path);
    return window;
  }

  /** Puts the caret into the field of that label, in place of what stands there, and types. */
  async function fill(page: Page, label: string, text: string): Promise<void> {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('Control+A');
    await typeAsTool(page, text);
  }

  async function press(page: Page, name: string | RegExp): Promise<void> {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  }

  const activate = (body: object) =>
    Caller.anonymous(product.url).send({ method: 'POST', path: '/api/accounts/activation', body });

  it(
    'adds a base salary that a decision is reckoned with from its day on',
    async () => {
      const issuer = await windowOf('lanhdao.37', `/recognition/dossiers/${dossierId}`);
      const previewOn = async (day: string, total: string): Promise<void> => {
        await fill(issuer.page, 'Ngày ký', day);
        await issuer.page.locator('caption', { hasText: total }).waitFor();
      };
      await previewOn('31/01/2027', '7.600.000 đ');
      await previewOn('01/02/2027', '7.600.000 đ');

      const desk = await windowOf('quantri', '/administration/law');
      const { page } = desk;
      await page.getByRole('cell', { name: '2.530.000 đ' }).waitFor();
      await press(page, 'Thay đổi …');
      await page.getByRole('heading', { name: 'Dòng mới' }).waitFor();
      expect(await axeViolations(desk)).toEqual([]);
      await fill(page, 'Mức lương mỗi tháng', '3.000.000');
      await fill(page, 'Có hiệu lực từ ngày', '01/02/2027');
      await fill(page, 'Căn cứ', 'mới');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByLabel('Căn cứ', { exact: true }).getAttribute('aria-invalid')).toBe('true');
      await fill(page, 'Căn cứ', 'NĐ 300/2026/NĐ-CP Đ.3');
      await page.keyboard.press('Enter');
      await page.getByText('Đã thêm dòng mới').waitFor();
      await page.getByRole('cell', { name: 'từ 01/07/2026 đến 31/01/2027' }).waitFor();
      await page.getByRole('cell', { name: '3.000.000 đ' }).waitFor();
      await desk.close();

      await issuer.page.reload();
      await previewOn('31/01/2027', '7.600.000 đ');
      await previewOn('01/02/2027', '9.000.000 đ');
      expect(issuer.faults()).toEqual([]);
      await issuer.close();
    },
    LIMIT_MS,
  );

  it(
    'shows the bad rows of a file, and imports it once they are put right; the new officer gets in',
    async () => {
      const good = 'le.van.moi,Thượng úy Lê Văn Mới,CA-37,administrator,,2026-01-01,,QĐ 9/QĐ-CAT';
      const bad = [
        'Le Van Sai,Lê Văn Sai,CA-37,administrator,,2026-01-01,,QĐ 9/QĐ-CAT',
        'tran.thi.hai,Trần Thị Hai,CA-37,boss,,2026-02-30,,QĐ 9/QĐ-CAT',
      ];
      const right = [
        'le.van.sai,Lê Văn Sai,CA-37,administrator,,2026-01-01,,QĐ 9/QĐ-CAT',
        'tran.thi.hai,Trần Thị Hai,CA-37,auditor,,2026-02-28,,QĐ 9/QĐ-CAT',
      ];
      const path = join(files.path, 'can-bo.csv');
      const choose = async (rows: readonly string[]): Promise<void> => {
        writeFileSync(path, [HEAD, ...rows, ''].join('\n'));
        await page.getByLabel('Chọn tệp CSV').setInputFiles(path);
      };
      const desk = await windowOf('quantri', '/administration/import');
      const { page } = desk;
      await choose([good, ...bad]);
      await page.getByText('2 dòng lỗi').waitFor();
      await page.getByText('+ 1 mới').waitFor();
      const faults = page.getByRole('region', { name: 'Các dòng lỗi' }).getByRole('row');
      expect(await faults.filter({ hasText: /^3\s*username/u }).count()).toBe(1);
      expect(await faults.filter({ hasText: /^4\s*role/u }).count()).toBe(1);
      expect(await page.getByRole('button', { name: /^Ghi/u }).count()).toBe(0);
      expect(await axeViolations(desk)).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        press(page, 'Tải các dòng lỗi (CSV)'),
      ]);
      expect(download.suggestedFilename()).toBe('can-bo-loi.csv');

      await choose([good, ...right]);
      await page.getByText('0 dòng lỗi').waitFor();
      await press(page, 'Ghi 3 thay đổi');
      await page.getByText('Đã ghi xong').waitFor();
      const [, code = ''] =
        /le\.van\.moi: ([0-9A-Z-]{19})/u.exec((await page.locator('main').innerText()).trim()) ?? [];
      const activation = { username: 'le.van.moi', activationCode: code, password: PASSWORD };
      expect((await activate(activation)).status).toBe(204);
      expect(desk.faults()).toEqual([]);
      await desk.close();
    },
    LIMIT_MS,
  );

  it(
    'gives an officer a new activation code: the password and the sessions end, the code works once',
    async () => {
      const account = { ...accountOf(product, 'quantri'), username: 'le.van.moi', password: PASSWORD };
      const officer = await Caller.signIn(product.url, account);
      const desk = await windowOf('quantri', '/administration/officers');
      const { page } = desk;
      await fill(page, 'Tìm', 'le van moi');
      const card = page.getByRole('listitem').filter({ hasText: 'Lê Văn Mới' });
      await page.waitForFunction(() => document.querySelectorAll('main ul > li button').length === 2);
      await card.getByRole('button', { name: 'Mã kích hoạt mới …' }).focus();
      await page.keyboard.press('Enter');
      expect(await axeViolations(desk)).toEqual([]);
      await card.getByRole('button', { name: 'Cấp mã mới', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Đã cấp mã mới').waitFor();
      const code = await card.locator('code').last().innerText();
      const signIn = (password: string) =>
        Caller.anonymous(product.url).send({
          method: 'POST',
          path: '/api/session',
          body: { username: 'le.van.moi', password },
        });
      expect((await signIn(PASSWORD)).slug).toBe('credentials-wrong');
      const activation = { username: 'le.van.moi', activationCode: code, password: `${PASSWORD} moi` };
      expect((await activate(activation)).status).toBe(204);
      expect((await activate(activation)).slug).toBe('activation-refused');
      expect((await signIn(`${PASSWORD} moi`)).status).toBe(200);
      expect((await officer.send({ method: 'GET', path: '/api/session' })).status).toBe(401);
      expect(desk.faults()).toEqual([]);
      await desk.close();
    },
    LIMIT_MS,
  );

  it(
    'shows an event that cannot be taken without being asked, and leaves a missing one out for good',
    async () => {
      const desk = await windowOf('quantri', '/administration');
      const { page } = desk;
      await page.getByText('Không có sự kiện nào bị chặn.').waitFor();
      const key = await publishSecondOf(product);
      const card = page
        .getByRole('listitem')
        .filter({ hasText: key })
        .filter({ has: page.getByText('cases.tips', { exact: true }) });
      await card.getByText('Thiếu sự kiện trước đó').waitFor({ timeout: 20_000 });
      await card.getByRole('button', { name: 'Chạy lại' }).focus();
      await page.keyboard.press('Enter');
      await card.getByText('Thiếu sự kiện trước đó').waitFor();
      await card.getByRole('button', { name: 'Bỏ qua …' }).focus();
      await page.keyboard.press('Enter');
      expect(await card.getByLabel('Số thứ tự sự kiện được bỏ').inputValue()).toBe('1');
      await card.getByLabel('Lý do', { exact: true }).focus();
      await typeAsTool(page, 'mất trước lần khôi phục');
      await card.getByRole('button', { name: 'Bỏ qua vĩnh viễn' }).focus();
      await page.keyboard.press('Enter');
      await card.waitFor({ state: 'detached', timeout: 20_000 });
      expect(desk.faults()).toEqual([]);
      await desk.close();
    },
    LIMIT_MS,
  );

  it(
    'says what became of a district that is no more',
    async () => {
      const desk = await windowOf('quantri', '/administration/units');
      const { page } = desk;
      await fill(page, 'Tìm', 'huyen gia vien');
      const district = page.locator('details').filter({ hasText: 'Huyện Gia Viễn' }).first();
      await district.getByText('đã hết hiệu lực').waitFor();
      await district.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      await district.getByText('Nay là:').waitFor();
      expect(await district.locator('ul li').filter({ hasText: 'Xã Gia Viễn' }).count()).toBe(1);
      expect(desk.faults()).toEqual([]);
      await desk.close();
    },
    LIMIT_MS,
  );
});

/** Puts the second event of a tip into the log whose first never comes. @returns the tip */
async function publishSecondOf(product: Product): Promise<string> {
  const tipId = randomUUID();
  const payload = createPayload(TipClassifiedV1, {
    tipId,
    unitId: randomUUID(),
    kind: 'denunciation',
    categoryCode: 'theft',
    urgency: 'normal',
    classifiedAt: '2026-11-02T09:02:41+07:00',
  });
  const row = toOutboxRow(
    { key: tipId, eventSeq: 2, payload },
    { correlationId: randomUUID() },
    Temporal.Now.instant(),
    randomUUID(),
  );
  const values = [row.eventId, row.topic, row.key, row.type, row.payload, row.causation, row.occurredAt];
  const [eventId, topic, key, type, body, causation, occurredAt] = values.map((value) => `'${value}'`);
  await askDatabase(
    product,
    `insert into bus.log (event_id, topic, part, key, event_seq, type, payload, causation, occurred_at, epoch)
     values (${eventId}, ${topic}, bus.part_of(${key}), ${key}, 2, ${type}, ${body}, ${causation}, ${occurredAt}, 0)`,
  );
  return tipId;
}

expectCleanExit();
