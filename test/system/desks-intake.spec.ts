import type { Browser } from 'playwright-core';
import { eventually, expectCleanExit } from '@keng/testing';
import { describeInBrowser, launchToKill } from './browser';
import { accountOf, Caller } from './client';
import { openWindow, signInAt, type DeskWindow } from './desk-page';
import { askDatabase } from './operators';
import { pressAt } from './keyboard';
import { startProduct, type Product } from './product';
import { readBack } from './thread-at-intake';
import { typeAsTool } from './typing';

const START_LIMIT_MS = 300_000;
const LIMIT_MS = 120_000;
const LOOK = { language: 'vi', scheme: 'light' } as const;
const STORY =
  'Hai người lạ đục két sắt ở đường Trần Hưng Đạo, khiêng ra xe tải biển số 35C-123.45.\nHọ đi về phía cầu Lim.';

interface StoredTip {
  readonly id: string;
  /** `12/2026` */
  readonly number: string;
}

describeInBrowser('the duty desk by keyboard', (launch) => {
  let product: Product;
  let browser: Browser;
  let operator: DeskWindow;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
  }, START_LIMIT_MS);

  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  beforeEach(async () => {
    operator = await windowOf('trucban.37');
    await operator.page.goto(new URL('/intake', product.url).href);
    await operator.page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterEach(() => operator.close());

  async function windowOf(username: string): Promise<DeskWindow> {
    const state = await signInAt(browser, product, accountOf(product, username));
    return openWindow(browser, product, LOOK, state);
  }

  /** F2, and the caret stands in the story. */
  const begin = async (): Promise<void> => {
    await operator.page.keyboard.press('F2');
    await operator.page.locator('#story:focus').waitFor();
  };

  const storedTips = (): Promise<StoredTip[]> =>
    askDatabase<StoredTip>(
      product,
      `select t.id, e.no || '/' || e.year as number from intake.tip t join intake.register_entry e on e.tip_id = t.id order by e.no`,
    );

  const storyOf = async (tipId: string): Promise<string> => {
    const caller = await Caller.signIn(product.url, accountOf(product, 'trucban.37'));
    return (await caller.get<{ narrative: string }>(`/api/intake/tips/${tipId}`)).narrative;
  };

  /** Stories of the officer's forms that were not saved yet, as the server would offer them. */
  const keptStories = async (): Promise<readonly (string | undefined)[]> => {
    const caller = await Caller.signIn(product.url, accountOf(product, 'trucban.37'));
    const { items } = await caller.get<{ items: { form: { narrative?: string } }[] }>('/api/intake/drafts');
    return items.map(({ form }) => form.narrative);
  };

  it(
    'takes a tip from F2 to the words that are read back, and others see it at once',
    async () => {
      const { page } = operator;
      const commander = await windowOf('chihuytruc.37');
      await commander.page.goto(new URL('/intake', product.url).href);
      await commander.page.getByText('Không có tin nào ở đây.').waitFor();

      await begin();
      await typeAsTool(page, STORY);
      await page.keyboard.press('F9');
      const words = page.locator('ol > li[data-group]');
      await words.first().waitFor();
      expect(await words.count()).toBe(9);
      const [tip] = await storedTips();
      expect(await storyOf(tip?.id ?? '')).toBe(STORY);
      await page.getByText(tip?.number ?? '', { exact: true }).waitFor();
      await commander.page.getByRole('link', { name: tip?.number ?? '' }).waitFor({ timeout: 3_000 });

      await readBack(page);
      expect(await words.count()).toBe(0);

      await page.keyboard.press('Control+Enter');
      await page.locator('#story:focus').waitFor();
      expect(await page.locator('#story').inputValue()).toBe('');
      expect([...operator.faults(), ...commander.faults()]).toEqual([]);
      await commander.close();
    },
    LIMIT_MS,
  );

  it(
    'makes one tip of a save that is pressed again and again',
    async () => {
      const before = (await storedTips()).length;
      await begin();
      await typeAsTool(operator.page, 'Mất xe đạp ở chợ Rồng.');
      for (let press = 0; press < 5; press += 1) await operator.page.keyboard.press('F9');
      await operator.page.locator('ol > li[data-group]').first().waitFor();
      expect(await storedTips()).toHaveLength(before + 1);
      expect(operator.faults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'keeps what was typed when the session ends, and goes on after a new sign-in',
    async () => {
      const { page } = operator;
      const account = accountOf(product, 'trucban.37');
      await begin();
      await typeAsTool(page, 'Có tiếng kêu cứu ở nhà văn hóa thôn Vân Long.');
      const elsewhere = await Caller.signIn(product.url, account);
      await elsewhere.send({ method: 'DELETE', path: '/api/session/all?keepCurrent=true' });
      await page.keyboard.press('F9');
      await page.getByText('Phiên làm việc đã hết').waitFor();
      await page.locator('input[name=username]').fill(account.username);
      await page.locator('input[name=password]').fill(account.password);
      await page.keyboard.press('Enter');
      await page.getByText('Phiên làm việc đã hết').waitFor({ state: 'detached' });
      const before = (await storedTips()).length;
      await page.keyboard.press('F9');
      await page.locator('ol > li[data-group]').first().waitFor();
      const tips = await storedTips();
      expect(tips).toHaveLength(before + 1);
      expect(await storyOf(tips.at(-1)?.id ?? '')).toBe('Có tiếng kêu cứu ở nhà văn hóa thôn Vân Long.');
    },
    LIMIT_MS,
  );

  it(
    'offers a form again whose browser was killed in the middle of a word',
    async () => {
      const story = 'Có người cầm súng tự chế ở đình Thượng';
      const { browser: doomed, kill } = await launchToKill();
      const { page } = await openWindow(
        doomed,
        product,
        LOOK,
        await signInAt(doomed, product, accountOf(product, 'trucban.37')),
      );
      await page.goto(new URL('/intake/new', product.url).href);
      await page.locator('#story').focus();
      await typeAsTool(page, story);
      await page.getByText('Bản nháp đã giữ lúc').waitFor();
      await eventually('all of it is kept', async () => (await keptStories()).includes(story));
      await typeAsTool(page, ', đang chạ');
      await kill();

      await begin();
      await pressAt(operator.page, operator.page.getByRole('button', { name: 'Nhập tiếp' }));
      await eventually('the story is back', async () =>
        (await operator.page.locator('#story').inputValue()).startsWith(story),
      );
      await operator.page.keyboard.press('F9');
      await operator.page.locator('ol > li[data-group]').first().waitFor();
    },
    LIMIT_MS,
  );

  it(
    'offers a form again that a killed server and a closed browser left behind',
    async () => {
      const story = 'Ba thanh niên đuổi nhau bằng dao gần bến xe Nho Quan.';
      await begin();
      await typeAsTool(operator.page, story);
      await eventually(
        'the form is kept',
        async () =>
          (await askDatabase(product, 'select from intake.tip_draft where ended_at is null')).length === 1,
        { timeoutMs: 20_000 },
      );
      await operator.close();
      await product.killAndRestart();
      operator = await windowOf('trucban.37');
      const { page } = operator;
      await page.goto(new URL('/intake/new', product.url).href);
      await page.getByRole('button', { name: 'Nhập tiếp' }).click();
      await eventually(
        'the story is back',
        async () => (await page.locator('#story').inputValue()) === story,
      );
    },
    LIMIT_MS,
  );
});

expectCleanExit();
