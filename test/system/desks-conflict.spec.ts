import type { Browser, Page } from 'playwright-core';
import { expectCleanExit } from '@keng/testing';
import { describeInBrowser } from './browser';
import { seatOfficer, type DeskOfficer } from './desk-officer';
import { fillIn, pressAt, tabTo } from './keyboard';
import { startProduct, type Product } from './product';
import { aThread } from './sample-texts';
import { acceptTip, handOverTip, registerTip, signInCrew, type Crew } from './thread';
import * as cases from './thread-at-cases';
import * as intake from './thread-at-intake';
import * as recognition from './thread-at-recognition';

const START_LIMIT_MS = 300_000;
const LIMIT_MS = 90_000;
const STALE = 'Trong lúc bạn làm, người khác đã thay đổi';
const OFFICER = 'Chỉ huy Trực ban 01 (37)';

const today = (): string => Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString();

interface Versioned {
  readonly version: number;
}

describeInBrowser('two officers at one thing', (launch) => {
  let product: Product;
  let browsers: readonly [Browser, Browser];
  let crew: Crew;
  const seated: DeskOfficer[] = [];

  beforeAll(async () => {
    product = await startProduct();
    browsers = [await launch(), await launch()];
    crew = await signInCrew(product, '37');
  }, START_LIMIT_MS);

  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await product.stop();
    product.remove();
  });

  afterEach(async () => {
    const faults = seated.flatMap((officer) => officer.faults()).filter((fault) => !REFUSED.test(fault));
    await Promise.all(seated.splice(0).map((officer) => officer.close()));
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });

  const seat = async (browser: 0 | 1, username: string): Promise<DeskOfficer> => {
    const officer = await seatOfficer(browsers[browser], product, username);
    seated.push(officer);
    return officer;
  };

  /** A tip at the desk of the investigating body. @returns its id, and its number there */
  async function aTip(): Promise<{ readonly tipId: string; readonly number: string }> {
    const tip = await crew.operator.post<{ tipId: string; registerNumber: number; registerYear: number }>(
      '/api/intake/tips',
      {
        receivedAt: Temporal.Now.instant().toString(),
        channel: 'phone',
        narrative: 'Mất hai xe máy ở bãi gửi xe cạnh đình làng.',
        reporters: [],
      },
    );
    return { tipId: tip.tipId, number: `${tip.registerNumber}/${tip.registerYear}` };
  }

  const tipOf = (tipId: string): Promise<Versioned & { sharedNarrative: string | null }> =>
    crew.operator.get(`/api/intake/tips/${tipId}`);

  it(
    'shows who classified the tip meanwhile and keeps what the second one typed',
    async () => {
      const { tipId, number } = await aTip();
      const [first, second] = [await seat(0, 'chihuytruc.37'), await seat(1, 'trucban2.37')];
      await intake.openRow(first.page, number);
      await intake.openRow(second.page, number);
      await intake.fillClassification(second, 'Bản của người sau.');
      await intake.classify(first, 'Bản của người trước.');

      const { page } = second;
      await page.getByText(STALE).waitFor();
      const notice = page.getByRole('status').filter({ hasText: STALE });
      await notice.getByText('· phân loại ·').waitFor();
      await notice.getByText(OFFICER).waitFor();
      await notice.getByText('Đã phân loại.').waitFor();
      expect(await page.locator('#shared').inputValue()).toBe('Bản của người sau.');

      // Unseen, it is not sent over the other one's; with knowledge of it the rule itself answers.
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Đã xem' }).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').first().waitFor();
      expect(await page.locator('#shared').inputValue()).toBe('Bản của người sau.');
      expect((await tipOf(tipId)).sharedNarrative).toBe('Bản của người trước.');
    },
    LIMIT_MS,
  );

  it(
    'classifies with the typed text after another officer corrected the tip',
    async () => {
      const { tipId, number } = await aTip();
      const second = await seat(1, 'trucban2.37');
      await intake.openRow(second.page, number);
      await intake.fillClassification(second, 'Người dân báo mất xe máy.');
      const { version } = await tipOf(tipId);
      await crew.commander.post(
        `/api/intake/tips/${tipId}/corrections`,
        { field: 'place_text', value: { placeText: 'Đình Thượng' }, reasonCode: 'misheard' },
        version,
      );
      const { page } = second;
      await page.keyboard.press('Control+Enter');
      const notice = page.getByRole('status').filter({ hasText: STALE });
      await notice.getByText('· đính chính ·').waitFor();
      await page.getByRole('button', { name: 'Đã xem' }).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Enter');
      await page.getByText('✓ Đã phân loại.').waitFor();
      expect(await tipOf(tipId)).toMatchObject({
        sharedNarrative: 'Người dân báo mất xe máy.',
        placeText: 'Đình Thượng',
      });
    },
    LIMIT_MS,
  );

  it(
    'puts two drafts of one plan together, and lets the second one choose where both wrote',
    async () => {
      const caseId = await aCase();
      const [here, there] = [await seat(0, 'dieutravien.37'), await seat(1, 'dieutravien.37')];
      for (const { page } of [here, there]) {
        await cases.openCase(page, `1/${today().slice(0, 4)}`);
        await cases.openPlan(page);
      }
      await writePlan(here.page, { 'Mục đích, yêu cầu': 'Mục đích từ đây', 'Việc 1': 'Khám bãi xe' });
      await writePlan(there.page, { 'Mục đích, yêu cầu': 'Mục đích từ kia', 'Nội dung xác minh': 'Từ kia' });
      await pressAt(here.page, here.page.getByRole('button', { name: 'Lưu dự thảo' }));
      await here.page.getByText('Đã ghi.').waitFor();

      const { page } = there;
      await pressAt(page, page.getByRole('button', { name: 'Lưu dự thảo' }));
      await page.getByText('Đã đưa vào bản của bạn phần họ sửa: Việc 1.').waitFor();
      const sides = page.getByRole('group', { name: 'Cả hai cùng sửa: Mục đích, yêu cầu' });
      await sides.getByText('Mục đích từ đây').waitFor();
      await tabTo(page, sides.getByRole('radio').first());
      await page.keyboard.press('ArrowDown');
      await pressAt(page, page.getByRole('button', { name: 'Lưu dự thảo' }));
      await page.getByText('Đã ghi.').waitFor();
      const { plan } = await crew.caseCommander.get<{ plan: { text: unknown } }>(
        `/api/cases/cases/${caseId}`,
      );
      expect(plan.text).toMatchObject({
        purpose: 'Mục đích từ đây',
        content: 'Từ kia',
        steps: [{ text: 'Khám bãi xe' }],
        reporterProtection: 'Chỉ dùng bí danh trong hồ sơ',
      });
    },
    LIMIT_MS,
  );

  it(
    'puts two drafts of one dossier together',
    async () => {
      const created = await crew.proposer.post<Versioned & { dossierId: string }>(
        '/api/recognition/dossiers',
        {
          title: 'Hồ sơ chung',
          occasion: 'Đột xuất',
          periodFrom: today(),
          periodTo: today(),
          receivedOn: today(),
          issuerUnitId: crew.issuer.account?.unitId,
          nominations: [],
        },
      );
      const [here, there] = [await seat(0, 'thuky138.37'), await seat(1, 'thuky138.37')];
      for (const { page } of [here, there]) {
        await recognition.openDossier(page, 'Hồ sơ chung');
        await pressAt(page, page.getByRole('button', { name: 'Sửa hồ sơ' }));
      }
      await fillIn(here.page, here.page.getByLabel('Tên hồ sơ'), 'Tên từ đây');
      await fillIn(here.page, here.page.getByLabel('Dịp khen thưởng'), 'Dịp từ đây');
      const { page } = there;
      await fillIn(page, page.getByLabel('Tên hồ sơ'), 'Tên từ kia');
      await here.page.keyboard.press('F9');
      await here.page.getByRole('heading', { level: 1, name: 'Tên từ đây' }).waitFor();

      await page.keyboard.press('F9');
      await page.getByText('Đã đưa vào bản của bạn phần họ sửa: dịp khen thưởng.').waitFor();
      await page.getByRole('group', { name: 'Cả hai cùng sửa: tên hồ sơ' }).getByText('Tên từ đây').waitFor();
      expect(await page.getByLabel('Tên hồ sơ').inputValue()).toBe('Tên từ kia');
      await page.keyboard.press('F9');
      await page.getByRole('heading', { level: 1, name: 'Tên từ kia' }).waitFor();
      expect(await crew.proposer.get(`/api/recognition/dossiers/${created.dossierId}`)).toMatchObject({
        title: 'Tên từ kia',
        occasion: 'Dịp từ đây',
      });
    },
    LIMIT_MS,
  );

  /** A case under verification with a saved plan. */
  async function aCase(): Promise<string> {
    const texts = aThread();
    const { tipId } = await registerTip(crew, texts);
    await handOverTip(crew, tipId, texts);
    const caseId = await acceptTip(crew, tipId);
    const path = `/api/cases/cases/${caseId}`;
    const { version } = await crew.caseCommander.get<Versioned>(path);
    const assigned = await crew.caseCommander.post<Versioned>(
      `${path}/assignment`,
      {
        leadOfficerId: crew.lead.account?.officerId,
        supportingOfficerIds: [],
        decisionNumber: '1/QĐ-CSĐT',
        decidedOn: today(),
      },
      version,
    );
    const plan = {
      purpose: texts.planPurpose,
      content: texts.planContent,
      steps: [{ text: texts.planStep, dueOn: today() }],
      reporterProtection: texts.protection,
    };
    await crew.lead.put(`${path}/plan`, plan, assigned.version);
    return caseId;
  }

  async function writePlan(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(texts)) {
      await fillIn(page, page.getByLabel(label, { exact: true }), text);
    }
  }
});

/** The console names each refusal of the server, which is what is tested here. */
const REFUSED = /status of (409|412)/u;

expectCleanExit();
