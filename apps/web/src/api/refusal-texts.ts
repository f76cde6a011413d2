import type { RefusedField } from './problem';

/** Refusals in English: by slug, and by code and the server's own sentence. `npm run generate` writes them. */
interface RefusalTexts {
  readonly problems: Readonly<Record<string, { readonly title: string; readonly detail: string }>>;
  readonly remedies: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let english: RefusalTexts | undefined;

/** Says refusals in English from now on, or, without texts, in the server's Vietnamese. */
export function sayRefusalsIn(texts: RefusalTexts | undefined): void {
  english = texts;
}

/** Title and detail of a refusal in the language of the page. */
export function wordsOf(
  slug: string,
  given: { readonly title: string; readonly detail: string | undefined },
  parameters: Readonly<Record<string, unknown>>,
): { readonly title: string; readonly detail: string | undefined } {
  const words = english?.problems[slug];
  if (!words) return given;
  return { title: fillIn(words.title, parameters), detail: fillIn(words.detail, parameters) };
}

/** What to do about a field: as the server said it, where there is no English for just that sentence. */
export function remedyIn({ code, remedy }: Omit<RefusedField, 'name'>): string {
  return english?.remedies[code]?.[remedy] ?? remedy;
}

/** `{name}` becomes the parameter, where it can be shown. */
function fillIn(text: string, parameters: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (mark, name: string) => {
    const value = parameters[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : mark;
  });
}
