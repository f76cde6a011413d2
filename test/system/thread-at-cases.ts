import type { Locator, Page } from 'playwright-core';
import type { DeskOfficer } from './desk-officer';
import { choose, fillIn, pressAt, tabTo } from './keyboard';

/** Opens a step of the case page. @returns the place of its form */
async function openStep(page: Page, title: string): Promise<Locator> {
  const step = page.locator('li', { has: page.getByRole('heading', { level: 3, name: title }) });
  const toggle = step.getByRole('button', { name: title });
  await tabTo(page, toggle);
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
  await step.locator('form').waitFor();
  return step;
}

/** Opens the case of that number in the queue. */
export async function openCase(page: Page, number: string): Promise<void> {
  await pressAt(page, page.getByRole('link', { name: number, exact: true }));
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

export async function assign({ page }: DeskOfficer, lead: string, number: string): Promise<void> {
  const step = await openStep(page, 'Phân công');
  await choose(page, step.getByLabel('Cán bộ thụ lý chính'), lead);
  await fillIn(page, step.getByLabel('Số quyết định'), number);
  await pressAt(page, step.getByRole('button', { name: 'Phân công', exact: true }).last());
  await page.getByText('Đang xác minh').first().waitFor();
}

export const openPlan = async (page: Page): Promise<void> => {
  await openStep(page, 'Lập kế hoạch xác minh');
};

interface Plan {
  readonly purpose: string;
  readonly content: string;
  readonly step: string;
  readonly protection: string;
}

export async function draftPlan({ page }: DeskOfficer, plan: Plan): Promise<void> {
  const step = await openStep(page, 'Lập kế hoạch xác minh');
  await fillIn(page, step.getByLabel('Mục đích, yêu cầu'), plan.purpose);
  await fillIn(page, step.getByLabel('Nội dung xác minh'), plan.content);
  await fillIn(page, step.getByLabel('Việc 1', { exact: true }), plan.step);
  await fillIn(page, step.getByLabel('Xong trước ngày'), '+7');
  await fillIn(page, step.getByLabel('Bảo vệ người báo tin'), plan.protection);
  await pressAt(page, step.getByRole('button', { name: 'Lưu dự thảo' }));
  await page.getByText('Dự thảo của').waitFor();
}

export async function approvePlan({ page }: DeskOfficer): Promise<void> {
  const step = await openStep(page, 'Duyệt kế hoạch');
  await pressAt(page, step.getByRole('button', { name: 'Duyệt kế hoạch này' }));
  await page.getByText('Đã duyệt bởi').waitFor();
}

export async function writeEntry({ page }: DeskOfficer, text: string): Promise<void> {
  const step = await openStep(page, 'Ghi nhật ký xác minh');
  await choose(page, step.getByLabel('Hoạt động'), 'Khám nghiệm hiện trường');
  await fillIn(page, step.getByLabel('Nội dung'), text);
  await pressAt(page, step.getByRole('button', { name: 'Ghi vào nhật ký' }));
  await page.getByRole('listitem').getByText(text).waitFor();
}

/** Enters that a notice was handed over. @param code as the list of notices names it */
export async function noteNotice({ page }: DeskOfficer, code: string): Promise<void> {
  const step = await openStep(page, 'Ghi thông báo đã gửi');
  await choose(page, step.getByLabel('Thông báo'), code);
  await choose(page, step.getByLabel('Cách gửi'), 'Trao trực tiếp');
  await pressAt(page, step.getByRole('button', { name: 'Ghi đã gửi' }));
  await page.getByRole('cell', { name: `${code} · Trao trực tiếp` }).waitFor();
}

/** Proposes to institute, with what the reporter and a collective of the register gave. */
export async function propose(
  { page }: DeskOfficer,
  { summary, collective }: { readonly summary: string; readonly collective: string },
): Promise<void> {
  const step = await openStep(page, 'Báo cáo kết thúc, đề xuất');
  await fillIn(page, step.getByLabel('Tóm tắt kết quả xác minh'), summary);
  await fillIn(page, step.getByLabel('Số vụ'), '1');
  await fillIn(page, step.getByLabel('Số người bị tố giác'), '3');
  await pressAt(page, step.getByRole('button', { name: 'Thêm người báo tin' }));
  await fillIn(page, step.getByLabel('Tìm tập thể trong sổ khen thưởng'), collective);
  await page.keyboard.press('Enter');
  await pressAt(page, step.getByRole('button', { name: `Thêm ${collective}` }));
  await choose(page, step.getByLabel(`Loại đóng góp của ${collective}`), 'Trực tiếp bắt giữ');
  await pressAt(page, step.getByRole('button', { name: 'Gửi đề xuất' }));
  await page.getByText('Đề xuất của').waitFor();
}

export async function conclude({ page }: DeskOfficer, number: string): Promise<void> {
  const step = await openStep(page, 'Kết luận');
  await fillIn(page, step.getByLabel('Số quyết định'), number);
  await pressAt(page, step.getByRole('button', { name: 'Quyết định theo đề xuất' }));
  await page.getByText('Đã kết luận').first().waitFor();
}
