/** Signs that carry no combining mark of their own, spelled as PostgreSQL's `unaccent` spells them. */
const PLAIN_SPELLING: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd', // eth, which older Vietnamese keyboards and fonts put in the place of đ
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
};
const SPELLED_OTHERWISE = new RegExp(`[${Object.keys(PLAIN_SPELLING).join('')}]`, 'gu');
const COMBINING_MARKS = /[\u0300-\u036f]/gu;
const WHITE_SPACE = /\s+/gu;

/** `text` in Unicode normal form C, the form in which every text is stored (TCVN 6909:2001; NĐ 30/2020, annex I). */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * The form in which texts are compared and searched: lower case, without tone and vowel marks, đ as d, normal form
 * C, white space collapsed and trimmed. Both ways to set a tone mark ("hoà", "hòa") fold to the same text, as do
 * composed and decomposed input. For Vietnamese text the result equals SQL `ext.fold(text)`. Idempotent.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(SPELLED_OTHERWISE, (sign) => PLAIN_SPELLING[sign] ?? sign)
    .replace(WHITE_SPACE, ' ')
    .trim()
    .normalize('NFC');
}

/** Whether nothing but white space is in `text`. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
