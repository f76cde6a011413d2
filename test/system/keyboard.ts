// What runs inside pages is typed by what browsers have.
/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { typeAsTool } from './typing';

/** More controls than any page has. */
const MOST_STEPS = 400;
const MOST_OPTIONS = 120;

/** Goes to a control with Tab, as somebody without a mouse does. @throws Error where Tab never gets there */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await holdsFocus(control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}; the focus is at ${await focused(page)}`);
}

const holdsFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === element.ownerDocument.activeElement);

/** What holds the focus, for people. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName} "${(activeElement?.textContent ?? '').slice(0, 60)}"`;
  });

/** Goes to a button or link and presses it. */
export async function pressAt(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Ticks or unticks a box. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.press('Space');
}

/** Goes to a field, empties it and types as a Vietnamese typing tool does. */
export async function fillIn(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await typeAsTool(page, text);
}

/** Chooses in the browser's own list by arrow keys. */
export async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.press('Home');
  for (let step = 0; step < MOST_OPTIONS; step += 1) {
    const chosen = await list.evaluate(
      (element: HTMLSelectElement) => element.selectedOptions[0]?.text ?? '',
    );
    if (chosen.includes(option)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach “${option}”`);
}

/** Opens a list that is searched, types part of a name and takes the line that bears it. */
export async function pickListed(
  page: Page,
  box: Locator,
  { typed = '', line }: { readonly typed?: string; readonly line: string },
): Promise<void> {
  await tabTo(page, box);
  if (typed === '') await page.keyboard.press('ArrowDown');
  else await typeAsTool(page, typed);
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await open.locator('.ant-select-item-option', { hasText: line }).first().waitFor();
  const active = open.locator('.ant-select-item-option-active');
  for (let step = 0; step < MOST_OPTIONS; step += 1) {
    const text = (await active.count()) === 0 ? '' : await active.first().innerText();
    if (text.includes(line)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach “${line}”`);
}

/** Finds a unit by a part of its name in a box with suggestions and takes the line that bears the whole. */
export async function pickUnit(page: Page, box: Locator, typed: string, line: string): Promise<void> {
  await tabTo(page, box);
  await typeAsTool(page, typed);
  const lines = page.getByRole('option', { name: line });
  await lines.first().waitFor();
  const chosen = page.locator('[role=option][aria-selected=true]');
  for (let step = 0; step < MOST_OPTIONS; step += 1) {
    if ((await chosen.first().innerText()).startsWith(line)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach “${line}”`);
}

/** Goes to a page by the palette. @param words of its name, with or without marks @param heading that it bears */
export async function goToPage(page: Page, words: string, heading: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.locator('[role=combobox][aria-controls=palette]:focus').waitFor();
  await typeAsTool(page, words);
  await page.locator('#palette [role=option][aria-selected=true]').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}
