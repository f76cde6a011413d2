import { fold } from '@keng/kernel';

/** What {@link categoryObjection} looks at. */
export interface ProposedCategory {
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly citation: string;
}

/** Why a category may not exist, and the column that shows it. */
export interface CategoryObjection {
  readonly column: 'code' | 'label_vi' | 'label_en' | 'citation';
  readonly fault: string;
}

/** Whole words or phrases, folded: opinion and speech, faith, ethnicity, politics; Vietnamese, then English. */
const FORBIDDEN_SUBJECTS: readonly string[] = `
  y kien, quan diem, du luan, phat ngon, ngon luan, noi xau, xuyen tac, tuyen truyen, tin don, tin gia, bao chi,
  bai viet, binh luan, hoi hop, lap hoi, bieu tinh, khieu kien,
  ton giao, tin nguong, dao giao, ta dao, theo dao, truyen dao, me tin, cong giao, phat giao, tin lanh, hoi giao,
  nha tho, nha chua, thay cung,
  dan toc, sac toc, chung toc, thieu so,
  chinh tri, dang phai, phan dong, chong doi, chong pha, dan chu, nhan quyen, bau cu,
  opinion, opinions, speech, expression, propaganda, rumour, rumours, slander, defamation, press, protest, protests,
  assembly, demonstration, petition, dissent, dissident,
  religion, religious, faith, belief, beliefs, cult, sect, superstition, worship, church, pagoda,
  ethnic, ethnicity, race, racial, minority, tribe, nationality,
  political, politics, ideology, election, democracy, subversion, party
`
  .trim()
  .split(/,\s+/);

/** Chapter XIII and the offences of superstition and of abused freedoms: no category may rest on them. */
const FORBIDDEN_PENAL_ARTICLES: readonly (readonly [first: number, last: number])[] = [
  [108, 122],
  [320, 320],
  [331, 331],
];

const ARTICLE = /Đ\.\d+/u;
const PENAL_CODE = /^BLHS\b/u;
const ARTICLE_NUMBERS = /(\d+)[a-z]?(?:[–-](\d+))?/gu;

/**
 * Why `category` may not stand in the taxonomy, or undefined when it may. The taxonomy holds crime, public-order
 * violations and safety, each tied to an article of law; nothing about opinion, speech, faith, ethnicity or politics
 * (product.md, principle 4; Hiến pháp 2013 Đ.24, 25).
 */
export function categoryObjection(category: ProposedCategory): CategoryObjection | undefined {
  if (!ARTICLE.test(category.citation)) return { column: 'citation', fault: 'names no article (Đ.…)' };
  if (restsOnForbiddenArticle(category.citation))
    return { column: 'citation', fault: 'rests on an article about opinion, faith or politics' };
  const named = [
    ['code', category.code.replaceAll('_', ' ')],
    ['label_vi', category.labelVi],
    ['label_en', category.labelEn],
  ] as const;
  for (const [column, text] of named) {
    const subject = forbiddenSubject(text);
    if (subject !== undefined) return { column, fault: `is about "${subject}"` };
  }
  return undefined;
}

function forbiddenSubject(text: string): string | undefined {
  const words = ` ${fold(text).replaceAll(/[^a-z0-9]+/g, ' ')} `;
  return FORBIDDEN_SUBJECTS.find((subject) => words.includes(` ${subject} `));
}

function restsOnForbiddenArticle(citation: string): boolean {
  return citation
    .split(';')
    .map((part) => part.trim())
    .filter((part) => PENAL_CODE.test(part))
    .flatMap((part) => [...part.slice(part.indexOf('Đ.')).matchAll(ARTICLE_NUMBERS)])
    .some(([, from, to = from]) =>
      FORBIDDEN_PENAL_ARTICLES.some(([first, last]) => Number(from) <= last && Number(to) >= first),
    );
}
