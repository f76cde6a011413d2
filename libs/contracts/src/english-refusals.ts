import { fieldCodes, fieldRemedy } from './field-problems';
import { ownRemedies } from './own-remedies';
import { problemOf, problemSlugs } from './problems';

/** What a desk says in English where the server said it in Vietnamese. */
interface EnglishRefusals {
  /** By slug; `{name}` marks a parameter. */
  readonly problems: Readonly<Record<string, { readonly title: string; readonly detail: string }>>;
  /** By code and the server's own sentence; a code may have several. */
  readonly remedies: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** English of every refusal of the catalogue, as the desks fetch it. */
export function englishRefusals(): EnglishRefusals {
  const problems = problemSlugs.map((slug) => {
    const { title, detail } = problemOf(slug);
    return [slug, { title: title.en, detail: detail.en }] as const;
  });
  const remedies: Record<string, Record<string, string>> = {};
  for (const { code, remedy } of [...fieldCodes.map((each) => fieldRemedy(each)), ...ownRemedies]) {
    (remedies[code] ??= {})[remedy.vi] = remedy.en;
  }
  return { problems: Object.fromEntries(problems), remedies };
}
