import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { eventually, expectCleanExit } from '@keng/testing';
import { describeInBrowser } from './browser';
import { accountOf, Caller } from './client';
import { openWindow, signInAt, type DeskWindow } from './desk-page';
import { askDatabase } from './operators';
import { startProduct, type Product } from './product';
import { typeAsTool } from './typing';

const START_LIMIT_MS = 300_000;
const LIMIT_MS = 100_000;
const LOOK = { language: 'vi', scheme: 'light' } as const;
/** How long an act can be taken back, and some time for it to arrive. */
const HELD_MS = 15_000;

interface Tip {
  readonly tipId: string;
  readonly number: number;
}

describeInBrowser('the queue of the duty desk by keyboard', (launch) => {
  let product: Product;
  let browser: Browser;
  let operator: Caller;
  let commander: Caller;
  let window: DeskWindow;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    operator = await Caller.signIn(product.url, accountOf(product, 'trucban.37'));
    commander = await Caller.signIn(product.url, accountOf(product, 'chihuytruc.37'));
  }, START_LIMIT_MS);

  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  const open = async (username: string, path: string): Promise<void> => {
    const state = await signInAt(browser, product, accountOf(product, username));
    window = await openWindow(browser, product, LOOK, state);
    ({ page } = window);
    await page.goto(new URL(path, product.url).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  afterEach(() => window.close());

  const registered = async (narrative: string): Promise<Tip> => {
    const reporter = {
      alias: randomUUID(),
      identityStatus: 'refused',
      refusalReason: 'fears_retaliation',
      wantsAnonymity: true,
      wantsFollowUp: false,
      wantsRecognition: false,
    };
    const tip = await operator.post<{ tipId: string; registerNumber: number }>('/api/intake/tips', {
      receivedAt: Temporal.Now.instant().toString(),
      channel: 'phone',
      narrative,
      place: { text: 'cổng chợ Rồng' },
      reporters: [reporter],
    });
    return { tipId: tip.tipId, number: tip.registerNumber };
  };
  const classified = async (narrative: string): Promise<Tip> => {
    const tip = await registered(narrative);
    await operator.post(
      `/api/intake/tips/${tip.tipId}/classification`,
      { kind: 'denunciation', categoryCode: 'theft', urgency: 'normal', sharedNarrative: narrative },
      1,
    );
    return tip;
  };
  const statusOf = async ({ tipId }: Tip): Promise<string> => {
    const [row] = await askDatabase<{ status: string }>(
      product,
      `select status from intake.tip where id = '${tipId}'`,
    );
    return row?.status ?? 'missing';
  };
  const row = (tip: Tip) => page.getByRole('link', { name: `${tip.number}/`, exact: false }).first();
  const command = async (line: string): Promise<void> => {
    await page.keyboard.press('F4');
    await page.getByRole('dialog', { name: 'Dòng lệnh' }).waitFor();
    await typeAsTool(page, line);
  };
  const echo = (): Promise<string> => page.locator('#command-echo').innerText();

  it(
    'decides about chosen rows with one reason, each by itself, and says which were refused and why',
    async () => {
      const first = await classified('Tranh chấp bờ rào giữa hai nhà ở xóm Đông.');
      const fresh = await registered('Gọi tới rồi im lặng.');
      const last = await classified('Vay tiền không trả, hai bên cãi nhau.');
      await open('chihuytruc.37', '/intake?sort=received');
      await row(last).focus();
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('Shift+X');
      await page.getByText('Đã chọn 3 tin').waitFor();
      await command('dong');
      expect(await echo()).toContain('3 tin đã chọn');
      await page.keyboard.press('Enter');
      await page.getByRole('form', { name: 'Kết thúc' }).waitFor();
      await page.locator('#closure').selectOption('civil_matter');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Chờ gửi:').waitFor();
      expect(await statusOf(first)).toBe('classified');
      await page.getByText('Kết quả:').waitFor({ timeout: HELD_MS });
      const results = page.getByRole('region', { name: 'Việc chờ gửi và kết quả' }).getByRole('listitem');
      expect((await results.allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
        expect.stringMatching(new RegExp(`^✓ ${last.number}/.*đã xong`, 'u')),
        expect.stringMatching(new RegExp(`^✕ ${fresh.number}/.*chưa được phân loại`, 'u')),
        expect.stringMatching(new RegExp(`^✓ ${first.number}/`, 'u')),
      ]);
      expect([await statusOf(first), await statusOf(fresh), await statusOf(last)]).toEqual([
        'guided',
        'received',
        'guided',
      ]);
    },
    LIMIT_MS,
  );

  it(
    'takes back what waits, in a text by a command, and sends at once when the page is left',
    async () => {
      const tip = await classified('Hàng xóm hát to sau 22 giờ.');
      await open('chihuytruc.37', '/intake');
      await row(tip).waitFor();
      await command(`đóng ${tip.number} dân sự`);
      expect(await echo()).toContain(`Kết thúc tin số ${tip.number}, đã hướng dẫn. Lý do: Tranh chấp dân sự`);
      await page.keyboard.press('Enter');
      await page.getByText('gửi sau').waitFor();
      await page.keyboard.press('Control+Z');
      await page.getByText('Đã hoàn tác, chưa gửi gì:').waitFor();

      await command(`dong ${tip.number} dan su`);
      await page.keyboard.press('Enter');
      await page.getByText('gửi sau').waitFor();
      await page.locator('input[name=text]').focus();
      await page.keyboard.press('Control+Z');
      await page.getByText('gửi sau').waitFor();
      await command('hoantac');
      await page.keyboard.press('Enter');
      await page.getByText('Đã hoàn tác, chưa gửi gì:').waitFor();
      expect(await statusOf(tip)).toBe('classified');

      await page.getByRole('button', { name: 'Làm lại' }).press('Enter');
      await page.getByText('gửi sau').waitFor();
      await page.goto('about:blank');
      await eventually('the act has arrived', async () => (await statusOf(tip)) === 'guided', {
        timeoutMs: 5_000,
      });
    },
    LIMIT_MS,
  );

  it(
    'offers again what a crashed page left behind, and sends it only when asked to',
    async () => {
      const tip = await classified('Mất chậu cây cảnh trước cổng.');
      await open('chihuytruc.37', '/intake');
      await row(tip).waitFor();
      await command(`dong ${tip.number} dan su`);
      await page.keyboard.press('Enter');
      await page.getByText('gửi sau').waitFor();
      const context = page.context();
      const crashed = page.waitForEvent('crash');
      const devTools = await context.newCDPSession(page);
      // It never answers: what would answer is gone.
      devTools.send('Page.crash').catch(() => undefined);
      await crashed;
      page = await context.newPage();
      await page.goto(new URL('/intake', product.url).href);
      await page.getByText('Lần trước trình duyệt đóng khi chưa rõ kết quả:').waitFor();
      expect(await statusOf(tip)).toBe('classified');
      await page.getByRole('button', { name: 'Gửi', exact: true }).press('Enter');
      await page.getByText('đã xong.').waitFor();
      expect(await statusOf(tip)).toBe('guided');
    },
    LIMIT_MS,
  );

  it(
    'says of verbs without an act that there is none, and what reasons there are',
    async () => {
      const tip = await classified('Xe tải đỗ lấn lòng đường.');
      await open('chihuytruc.37', '/intake');
      await command('ưutiên 12 cao');
      expect(await echo()).toContain('không đặt riêng');
      await page.keyboard.press('Escape');
      await command(`chuyen ${tip.number} ca-31-pc01 24h lanh tho`);
      await page.getByText('Thời hạn do luật định').waitFor();
      expect(await echo()).toMatch(/Chuyển tin số \d+ đến .*Không thuộc thẩm quyền theo lãnh thổ/u);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Gửi ngay' }).press('Enter');
      await page.getByText('đã xong.').waitFor();
      expect(await statusOf(tip)).toBe('transfer_pending');
      expect(window.faults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'is narrowed and shown as its officer keeps it, at any desk',
    async () => {
      const tip = await registered('Chó thả rông ở công viên.');
      await open('chihuytruc.37', '/intake?status=received&sort=received');
      await row(tip).waitFor();
      expect(await page.getByText('đã hướng dẫn', { exact: true }).filter({ visible: true }).count()).toBe(0);
      await page.getByRole('button', { name: 'Cột' }).press('Enter');
      await page.getByRole('checkbox', { name: 'Người tiếp nhận' }).press('Space');
      await page.getByRole('columnheader', { name: 'Người tiếp nhận' }).waitFor();
      await page.getByRole('button', { name: 'Tìm kiếm đã lưu' }).press('Enter');
      await page.locator('input[name=name]').fill('Mới nhận');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Mới nhận', exact: true }).waitFor();
      await window.close();
      await open('chihuytruc.37', '/intake');
      await page.getByRole('columnheader', { name: 'Người tiếp nhận' }).waitFor();
      await page.getByRole('button', { name: 'Tìm kiếm đã lưu' }).press('Enter');
      await page.getByRole('button', { name: 'Mới nhận', exact: true }).press('Enter');
      await page.waitForURL(({ search }) => search.includes('status=received') && search.includes('sort='));
      expect(window.faults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'corrects by striking, keeps what was typed when it is refused, and the register shows both',
    async () => {
      const tip = await registered('Đuối nước ở bến đò.');
      await open('chihuytruc.37', `/intake/tips/${tip.tipId}`);
      await page.keyboard.press('F7');
      await page.keyboard.press('s');
      await page.locator('#corrected-field').selectOption('place_text');
      await page.locator('#corrected-place').fill('cổng chợ Rồng');
      await page.locator('#correction-reason').selectOption('misheard');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').first().waitFor();
      expect(await page.locator('#corrected-place').inputValue()).toBe('cổng chợ Rồng');
      await page.locator('#corrected-field').selectOption('narrative');
      await page.locator('#corrected-narrative').fill('Người báo gọi lại.');
      await page.locator('#corrected-field').selectOption('place_text');
      expect(await page.locator('#corrected-place').inputValue()).toBe('cổng chợ Rồng');
      await page.locator('#corrected-field').selectOption('narrative');
      expect(await page.locator('#corrected-narrative').inputValue()).toBe('Người báo gọi lại.');
      await page.locator('#corrected-field').selectOption('place_text');
      await page.locator('#corrected-place').fill('');
      await page.locator('#corrected-place').focus();
      await typeAsTool(page, 'bến đò Đồng Chưa');
      await page.keyboard.press('Control+Enter');
      await page.locator('del', { hasText: 'cổng chợ Rồng' }).waitFor();
      await page.goto(new URL('/intake/register', product.url).href);
      await page.locator('del', { hasText: 'cổng chợ Rồng' }).waitFor();
      await page.locator('ins', { hasText: 'bến đò Đồng Chưa' }).waitFor();
    },
    LIMIT_MS,
  );

  it(
    'accepts into an open case that is likely the same, and opens the next tip by the rule kept',
    async () => {
      const story = 'Hai thanh niên trộm xe máy biển số 35B1-678.90 ở bãi gửi xe bệnh viện.';
      const first = await classified(story);
      await commander.post(
        `/api/intake/tips/${first.tipId}/acceptance`,
        { competentReceivedAt: Temporal.Now.instant().toString() },
        2,
      );
      await eventually('the case is known', async () => {
        const rows = await askDatabase(
          product,
          `select from intake.case_tip where tip_id = '${first.tipId}'`,
        );
        return rows.length === 1;
      });
      const second = await classified(story);
      await open('chihuytruc.37', `/intake/tips/${second.tipId}`);
      await page.getByLabel('Sau khi xong').selectOption('next');
      await page.keyboard.press('F7');
      await page.keyboard.press('n');
      await page.getByText('cùng biển số').waitFor();
      await page.getByRole('radio', { name: 'Mở vụ việc mới' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+Enter');
      await page.getByText(`Tin số ${second.number}/${yearOf()}: Đã thụ lý.`).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/intake\/tips\//u);
      expect(page.url()).not.toContain(second.tipId);
      const cases = await askDatabase<{ id: string }>(
        product,
        `select distinct case_id as id from intake.tip where id in ('${first.tipId}', '${second.tipId}')`,
      );
      expect(cases).toHaveLength(1);
      await page.getByLabel('Sau khi xong').selectOption('stay');
      expect(window.faults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'takes tips for the unit that its operator chose',
    async () => {
      const administrator = await Caller.signIn(product.url, accountOf(product, 'quantri'));
      const { officerId, unitId } = accountOf(product, 'trucban2.37');
      const elsewhere = accountOf(product, 'trucbanxa.37').unitId;
      const { items } = await administrator.get<{ items: readonly { version: number }[] }>(
        `/api/directory/officers?ids=${officerId}`,
      );
      await administrator.post(
        `/api/directory/officers/${officerId}/appointments`,
        { unitId: elsewhere, role: 'operator', validFrom: '2025-07-01', basis: 'Quyết định 5/QĐ-CAT' },
        items[0]?.version ?? 1,
      );
      await open('trucban2.37', '/intake/new');
      const desk = page.getByLabel('Đơn vị tiếp nhận');
      await desk.waitFor();
      expect(await desk.inputValue()).toBe(unitId);
      await desk.selectOption(elsewhere);
      await page.locator('#story').focus();
      await typeAsTool(page, 'Có người bán pháo lậu.');
      await eventually('the draft is kept for that unit', async () => {
        const rows = await askDatabase(
          product,
          `select from intake.tip_draft where unit_id = '${elsewhere}' and ended_at is null`,
        );
        return rows.length === 1;
      });
      await page.keyboard.press('F9');
      await page.locator('ol > li[data-group]').first().waitFor();
      const [tip] = await askDatabase<{ unitId: string }>(
        product,
        `select first_unit_id as "unitId" from intake.tip where registered_by = '${officerId}'`,
      );
      expect(tip?.unitId).toBe(elsewhere);
    },
    LIMIT_MS,
  );
});

const yearOf = (): number => Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').year;

expectCleanExit();
