import type { Page } from 'playwright-core';

/** How Vietnamese typing tools spell marks on a keyboard: letter by letter, each replaced by the composed one. */
const STEPS = /\p{M}/gu;

/**
 * Types as Unikey and its like deliver text: the plain letter first, then for each mark a Backspace and the composed
 * letter. Whatever reacts to single keys or rewrites a field loses or doubles letters here.
 */
export async function typeAsTool(page: Page, text: string): Promise<void> {
  for (const letter of text.normalize('NFC')) {
    if (letter === '\n') await page.keyboard.press('Enter');
    else await typeLetter(page, letter);
  }
}

async function typeLetter(page: Page, letter: string): Promise<void> {
  const stages = stagesOf(letter);
  const [first = letter, ...composed] = stages;
  await page.keyboard.type(first);
  for (const stage of composed) {
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText(stage);
  }
}

/** `ệ` comes as `e`, `ê`, `ệ`; `đ` as `d`, `đ`. */
function stagesOf(letter: string): readonly string[] {
  if (letter === 'đ' || letter === 'Đ') return [letter === 'đ' ? 'd' : 'D', letter];
  const parts = letter.normalize('NFD');
  const marks = parts.match(STEPS) ?? [];
  const base = parts.replaceAll(STEPS, '');
  return [base, ...marks.map((_, count) => (base + marks.slice(0, count + 1).join('')).normalize('NFC'))];
}
