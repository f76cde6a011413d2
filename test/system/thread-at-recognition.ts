import type { Page } from 'playwright-core';
import type { DeskOfficer } from './desk-officer';
import { fillIn, goToPage, pickListed, pressAt, tabTo } from './keyboard';

/** Enters a collective in the register of those who can be honoured by name. */
export async function enterCollective(
  { page }: DeskOfficer,
  party: { readonly name: string; readonly commune: string },
): Promise<void> {
  await goToPage(page, 'ca nhan', 'Cá nhân, tập thể');
  await pressAt(page, page.getByRole('button', { name: 'Đăng ký đối tượng mới' }));
  const form = page.locator('section', { has: page.getByRole('heading', { name: 'Đăng ký đối tượng mới' }) });
  await pickListed(page, form.getByLabel('Loại đối tượng'), { line: 'Tập thể' });
  await fillIn(page, form.getByLabel('Tên', { exact: true }), party.name);
  await pickListed(page, form.getByLabel('Đơn vị, địa bàn'), { typed: party.commune, line: party.commune });
  await pressAt(page, form.getByRole('button', { name: 'Đăng ký', exact: true }));
  await page.getByRole('heading', { level: 1, name: party.name }).waitFor();
}

/** Asks the ledger for this year's merits and chooses all that it shows. */
export async function chooseMerits({ page }: DeskOfficer, count: number): Promise<void> {
  await goToPage(page, 'tra cuu thanh tich', 'Tra cứu thành tích');
  const rows = page.locator('tbody tr[data-row]');
  await rows.nth(count - 1).waitFor();
  await tabTo(page, rows.first());
  for (let row = 0; row < count; row += 1) {
    await page.keyboard.press('KeyX');
    await page.keyboard.press('KeyJ');
  }
  await pressAt(page, page.getByRole('button', { name: `Đề nghị khen thưởng ${count} mục đã chọn` }));
  await page.getByRole('heading', { level: 1, name: 'Lập hồ sơ đề nghị' }).waitFor();
}

interface DossierTexts {
  readonly title: string;
  readonly occasion: string;
  readonly issuer: string;
  readonly form: string;
  readonly citation: string;
}

/** Writes the dossier of the chosen merits and keeps it with F9. */
export async function writeDossier({ page }: DeskOfficer, texts: DossierTexts): Promise<void> {
  await fillIn(page, page.getByLabel('Tên hồ sơ'), texts.title);
  await fillIn(page, page.getByLabel('Dịp khen thưởng'), texts.occasion);
  await pickListed(page, page.getByLabel('Cơ quan quyết định'), { line: texts.issuer });
  await pickListed(page, page.getByLabel('Một hình thức cho mọi đề nghị'), { line: texts.form });
  for (const citation of await page.getByLabel('Nội dung khen').all()) {
    await fillIn(page, citation, texts.citation);
  }
  await page.keyboard.press('F9');
  await page.getByRole('heading', { level: 1, name: texts.title }).waitFor();
}

export async function submitDossier({ page }: DeskOfficer): Promise<void> {
  await page.getByText('Hồ sơ đủ, có thể nộp.').waitFor();
  await pressAt(page, page.getByRole('button', { name: 'Nộp cho thường trực hội đồng' }));
  await page.getByText('Chờ thường trực hội đồng thẩm định.').waitFor();
}

/** Opens the dossier of that title from the list. */
export async function openDossier(page: Page, title: string): Promise<void> {
  const row = page.locator('tbody tr[data-row]', { hasText: title });
  await tabTo(page, page.locator('tbody tr[data-row]').first());
  while (!(await row.evaluate((element) => element === element.ownerDocument.activeElement))) {
    await page.keyboard.press('KeyJ');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

export async function appraise({ page }: DeskOfficer): Promise<void> {
  await tabTo(page, page.locator('input[type=radio][value=eligible]'));
  await pressAt(page, page.getByRole('button', { name: 'Ghi kết quả thẩm định' }));
  await page.getByRole('heading', { name: 'Kết quả họp hội đồng' }).waitFor();
}

/** All members are there and vote for everybody. */
export async function enterVotes({ page }: DeskOfficer, minutes: string): Promise<void> {
  await fillIn(page, page.getByLabel('Số biên bản'), minutes);
  await pressAt(page, page.getByRole('button', { name: 'Tất cả tán thành' }));
  await pressAt(page, page.getByRole('button', { name: 'Ghi kết quả họp' }));
  await page.getByText('Chờ ký quyết định.').waitFor();
}

export async function enterDecision({ page }: DeskOfficer, number: string): Promise<void> {
  await fillIn(page, page.getByLabel('Số quyết định'), number);
  await pressAt(page, page.getByRole('button', { name: 'Ghi quyết định đã ký' }));
  await page.getByText(`Quyết định ${number}`).first().waitFor();
}

/** Lays all certificates of the decision out as one file and opens it. */
export async function printCertificates({ page }: DeskOfficer): Promise<Buffer> {
  await pressAt(page, page.getByRole('link', { name: 'In giấy, danh sách trao' }));
  await fillIn(page, page.getByLabel('Máy in'), 'Máy in văn thư');
  await fillIn(page, page.getByLabel('Lệch sang phải'), '1,5');
  await pressAt(page, page.getByRole('button', { name: /^Dàn \d+ giấy thành một tệp$/u }));
  const file = page.getByRole('link', { name: 'Mở tệp PDF để in' });
  await file.waitFor();
  const opened = page.context().waitForEvent('response', {
    predicate: (response) => response.url().endsWith('/file'),
  });
  await pressAt(page, file);
  expect((await opened).headers()['content-type']).toBe('application/pdf');
  // The window it opens in hands the file to the machine; the same address gives its bytes here.
  const answer = await page.request.get(new URL((await file.getAttribute('href')) ?? '', page.url()).href);
  return answer.body();
}

export async function handOver({ page }: DeskOfficer, minutes: string): Promise<void> {
  await pressAt(page, page.getByRole('button', { name: /^Ghi đã trao/u }).first());
  const form = page.getByRole('dialog');
  await fillIn(page, form.getByLabel('Số biên bản trao'), minutes);
  await pressAt(page, form.getByRole('button', { name: 'Ghi đã trao' }));
  await form.waitFor({ state: 'hidden' });
}
