import { fold } from '@keng/kernel';
import { RECEIPT_WORDS } from './receipt-word-list';

/** Onsets by spelling, longest first, and the class of those that some region does not tell apart. */
const ONSET_CLASSES: readonly (readonly [spelling: string, sound: string])[] = [
  ['ngh', 'ng'],
  ['ng', 'ng'],
  ['nh', 'nh'],
  ['gh', 'g'],
  ['gi', 'd'],
  ['g', 'g'],
  ['kh', 'kh'],
  ['ph', 'ph'],
  ['th', 'th'],
  ['tr', 'ch'],
  ['ch', 'ch'],
  ['qu', 'w'],
  ['c', 'k'],
  ['k', 'k'],
  ['b', 'b'],
  ['d', 'd'], // d and, without marks, đ
  ['r', 'd'],
  ['v', 'd'],
  ['h', 'h'],
  ['l', 'n'],
  ['n', 'n'],
  ['m', 'm'],
  ['p', 'p'],
  ['s', 's'],
  ['x', 's'],
  ['t', 't'],
];
const CODA_CLASSES: Readonly<Record<string, string>> = { ng: 'n', nh: 'n', n: 'n', c: 't', ch: 't', t: 't' };

type Sounds = readonly [onset: string, vowel: string, coda: string];

/** What is left of a syllable when tones, marks and regional differences are not heard. */
function soundsOf(syllable: string): Sounds {
  const text = fold(syllable);
  const [spelling, sound] = ONSET_CLASSES.find(([start]) => text.startsWith(start)) ?? ['', ''];
  const [, vowel = '', coda = ''] =
    /^([aeiouy]+)(ch|ng|nh|[cmnpt])?$/.exec(rhymeOf(text, spelling)) ?? fail(`${syllable} is not a syllable`);
  const heardCoda = CODA_CLASSES[coda] ?? coda;
  // "hoa" and "oa" become "wa" in the south, as "qua" does
  if (['', 'h', 'g', 'ng'].includes(sound) && /^(?:o[ae]|u[ey])/.test(vowel))
    return ['w', heardVowel(vowel.slice(1)), heardCoda];
  return [sound, heardVowel(vowel), heardCoda];
}

/** In "gì" and "giếng" the i of gi is also the vowel or its beginning. */
function rhymeOf(syllable: string, onset: string): string {
  const rest = syllable.slice(onset.length);
  return onset === 'gi' && /^(?:[^aeou]|$|e[^o])/.test(rest) ? `i${rest}` : rest;
}

/** iê = i, uô = ươ = u, au = ao, y = i. */
function heardVowel(vowel: string): string {
  return vowel.replaceAll('y', 'i').replace(/i[ea]/, 'i').replace(/u[oa]/, 'u').replace('au', 'ao');
}

function fail(reason: string): never {
  throw new Error(reason);
}

const soundsOfWord = (word: string) => word.split(' ').flatMap(soundsOf);
const squeezed = (word: string) => fold(word).replaceAll(' ', '');
const pairs = RECEIPT_WORDS.flatMap((a, at) => RECEIPT_WORDS.slice(at + 1).map((b) => [a, b] as const));

function differOnlyBySlip(a: string, b: string): boolean {
  if (a.length > b.length) return differOnlyBySlip(b, a);
  if (b.length - a.length > 1) return false;
  const from = b.split('').findIndex((letter, at) => letter !== a[at]);
  return a.slice(a.length === b.length ? from + 1 : from) === b.slice(from + 1);
}

describe('the list of receipt words', () => {
  it('holds 1,024 words, so that each is worth exactly ten bits', () => {
    expect(RECEIPT_WORDS).toHaveLength(1024);
  });

  it('holds words of two syllables in small letters and normal form C', () => {
    for (const word of RECEIPT_WORDS) expect(word).toMatch(/^\p{Ll}+ \p{Ll}+$/u);
    expect(RECEIPT_WORDS.map((word) => word.normalize('NFC'))).toEqual(RECEIPT_WORDS);
  });

  it('holds no two words that are the same without marks', () => {
    expect(new Set(RECEIPT_WORDS.map(squeezed)).size).toBe(1024);
  });

  it('holds no two words that one wrong, missing or further letter turns into each other', () => {
    const letters = new Map(RECEIPT_WORDS.map((word) => [word, squeezed(word)]));
    expect(pairs.filter(([a, b]) => differOnlyBySlip(letters.get(a) ?? '', letters.get(b) ?? ''))).toEqual(
      [],
    );
  });

  it('holds no word that begins another, so that nine words without blanks have one reading', () => {
    const sorted = RECEIPT_WORDS.map(squeezed).sort();
    expect(sorted.filter((word, at) => sorted[at + 1]?.startsWith(word))).toEqual([]);
  });

  it('holds no two words that differ in fewer than two sounds in any region', () => {
    const sounds = new Map(RECEIPT_WORDS.map((word) => [word, soundsOfWord(word)]));
    const alike = pairs.filter(([a, b]) => {
      const others = sounds.get(b) ?? [];
      return (sounds.get(a) ?? []).filter((sound, at) => sound !== others[at]).length < 2;
    });
    expect(alike).toEqual([]);
  });

  it('holds no syllable that is sad, violent, vulgar, political, of faith or a number, outside harmless words', () => {
    const unfit = new Set(
      `chết giết máu xác ma quỷ tù súng đạn bom mìn dao kiếm gươm đánh chém bệnh tang mộ khóc buồn sợ đau lừa trộm
      cướp cháy đảng cờ chùa đình đền phật chúa lễ lồn buồi đít một hai bốn năm sáu bảy tám chín trăm nghìn`.split(
        /\s+/,
      ),
    );
    const harmless = ['cơm cháy', 'năm mới', 'lễ phép', 'cờ tướng', 'tuần lễ', 'chín mọng', 'nhót chín'];
    const found = RECEIPT_WORDS.filter((word) => word.split(' ').some((syllable) => unfit.has(syllable)));
    expect(found.filter((word) => !harmless.includes(word))).toEqual([]);
  });
});

describe('the sounds of a syllable', () => {
  it.each([
    ['lá', 'na'],
    ['trà', 'cha'],
    ['sâu', 'xao'],
    ['dì', 'gì'],
    ['rau', 'vao'],
    ['đa', 'da'],
    ['qua', 'hoa'],
    ['tan', 'tang'],
    ['mắt', 'mắc'],
    ['lý', 'lì'],
    ['hỏi', 'hõi'],
    ['tiêm', 'tim'],
    ['giếng', 'din'],
  ])('of "%s" and "%s" are the same', (a, b) => {
    expect(soundsOf(a)).toEqual(soundsOf(b));
  });

  it.each([
    ['ba', 'ca'],
    ['cam', 'com'],
    ['cam', 'cap'],
    ['tha', 'ta'],
  ])('of "%s" and "%s" differ', (a, b) => {
    expect(soundsOf(a)).not.toEqual(soundsOf(b));
  });
});
