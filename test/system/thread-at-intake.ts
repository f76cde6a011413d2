import type { Page } from 'playwright-core';
import type { DeskOfficer } from './desk-officer';
import { choose, fillIn, pickUnit, pressAt, tabTo, tick } from './keyboard';
import { typeAsTool } from './typing';

/** What the caller says and who calls; both are made up. */
interface Call {
  readonly story: string;
  readonly commune: string;
  readonly place: string;
  readonly reporter: string;
  readonly phone: string;
}

/** F2 to the words that were read back. @returns the number of the tip, `1/2026` */
export async function takeCall({ page }: DeskOfficer, call: Call): Promise<string> {
  await page.keyboard.press('F2');
  await page.locator('#story:focus').waitFor();
  await typeAsTool(page, call.story);
  await pickUnit(page, page.locator('#commune'), call.commune, call.commune);
  await fillIn(page, page.locator('#place'), call.place);
  await tick(page, page.getByLabel('đồng ý xét khen thưởng'));
  await tabTo(page, page.locator('input[type=radio][value=not_asked]'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.locator('input[name=fullName]:focus').waitFor();
  await typeAsTool(page, call.reporter);
  await fillIn(page, page.locator('input[name=phone]'), call.phone);
  await tick(page, page.getByLabel('được liên lạc lại'));
  await page.keyboard.press('F9');
  await readBack(page);
  const title = await page
    .getByText(/^\d+\/\d{4}$/u)
    .first()
    .innerText();
  return title;
}

/** Types the two words that the caller reads back. */
export async function readBack(page: Page): Promise<void> {
  const words = page.locator('ol > li[data-group]');
  await words.first().waitFor();
  const spoken = await words.allInnerTexts();
  const labels = await page.locator('label', { hasText: 'Từ thứ' }).allInnerTexts();
  for (const label of labels) {
    const place = Number(/\d+/u.exec(label)?.[0]);
    const field = page.locator('label', { hasText: `Từ thứ ${place}` }).locator('input');
    await fillIn(page, field, spoken[place - 1] ?? '');
  }
  await page.getByText('Người báo đã đọc lại đúng').waitFor();
}

/** Opens the row of that number in the queue. */
export async function openRow(page: Page, number: string): Promise<void> {
  await pressAt(page, page.getByRole('link', { name: number, exact: true }));
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

/** F7 and a letter open an act of the tip page. */
async function openAct(page: Page, letter: string, title: string): Promise<void> {
  await page.keyboard.press('F7');
  await page.locator('[role=toolbar] button:focus').waitFor();
  await page.keyboard.press(`Key${letter}`);
  await page.getByRole('form', { name: title }).waitFor();
}

const send = async (page: Page, done: string): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await page.getByText(`✓ ${done}`).waitFor();
};

/** @param shared the wording that all others read */
export async function classify(officer: DeskOfficer, shared: string): Promise<void> {
  await fillClassification(officer, shared);
  await send(officer.page, 'Đã phân loại.');
}

/** Opens the form and fills it in, as {@link classify} without sending it. */
export async function fillClassification({ page }: DeskOfficer, shared: string): Promise<void> {
  await openAct(page, 'P', 'Phân loại');
  await choose(page, page.locator('#kind'), 'Tố giác về tội phạm');
  await fillIn(page, page.getByLabel('Gõ để lọc'), 'trộm cắp');
  await choose(page, page.locator('#category'), 'Trộm cắp');
  await fillIn(page, page.locator('#shared'), shared);
}

/** Sends the tip to the desk of that name. */
export async function transfer({ page }: DeskOfficer, typed: string, toUnit: string): Promise<void> {
  await openAct(page, 'C', 'Chuyển tin');
  await pickUnit(page, page.locator('#to-unit'), typed, toUnit);
  await choose(page, page.locator('#reason'), 'Thuộc thẩm quyền cấp trên');
  await send(page, 'Đã chuyển; phiếu chuyển ở bên dưới.');
}

export async function takeTransfer({ page }: DeskOfficer): Promise<void> {
  await openAct(page, 'T', 'Trả lời chuyển');
  await tabTo(page, page.locator('input[type=radio][value=accepted]'));
  await send(page, 'Đã trả lời.');
}

export async function accept({ page }: DeskOfficer): Promise<void> {
  await openAct(page, 'N', 'Thụ lý');
  await send(page, 'Đã thụ lý.');
}
