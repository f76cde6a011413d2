import { fold } from '@keng/kernel';
import type { ThreadTexts } from './thread';

/** A string that is put into the product, and the columns in which it may lie as plain text. */
export interface Plant {
  readonly what: string;
  readonly text: string;
  /** `schema.table.column`; mostly none, for what people wrote is sealed. */
  readonly allowed: readonly string[];
}

const IDENTITY = {
  fullName: 'Lò Thị Xuân Quỳnh Hương',
  phone: '0987001234',
  address: 'số 17 ngõ Hẻm Cụt thôn Đồi Sim',
  idDocument: { number: '037190004321', issuedOn: '2021-05-04', issuedBy: 'Cục Cảnh sát Kỳ Lạ Hương' },
  guardian: { fullName: 'Lò Văn Giám Hộ Thử', phone: '0977005678', relation: 'chú họ bên ngoại' },
  consents: ['contact', 'named_award'],
} as const;

/** Texts of which every one is told apart from all others, and from anything the product says itself. */
export const PLANTED_TEXTS: ThreadTexts = {
  identity: IDENTITY,
  narrative: 'Con mèo tam thể nhảy qua tường gạch lúc gà gáy, tôi thấy xe ba gác chở két sắt',
  place: 'Gốc đa cụt ngọn sau miếu Cô Hồn',
  suspect: 'Kiều Văn Xấu Tính tức Sẹo',
  answer: 'Cạnh lò gạch bỏ hoang nhà ông Tám Thọt',
  sharedNarrative: 'Người dân phản ánh nhóm đồng nát gom két sắt ban đêm',
  planPurpose: 'Truy ngược đường đi của két sắt màu lục',
  planContent: 'Gặp bà bán trà đá đầu cầu gỗ lim',
  planStep: 'Đo vết bánh xe ba gác trên đê bối',
  protection: 'Chỉ gặp người báo tin ở trạm bơm số chín',
  entry: 'Chủ tiệm cầm đồ Phát Tài nhận ra chiếc két',
  summary: 'Két sắt tìm thấy dưới ao bèo hợp tác xã',
  partyName: 'Đèo Thị Vinh Danh Thử',
  title: 'Đề nghị khen vụ két sắt ao bèo',
  occasion: 'Sau vụ két sắt ao bèo',
  citation: 'Đã mò được két sắt dưới ao bèo',
};

/** Typed into a form that nobody has registered yet. */
export const DRAFT_TEXT = 'Cụ già bán chè lam thấy bóng người khiêng két qua bãi dâu';

/** What an officer calls a filter of one's own. */
export const FILTER_NAME = 'Lọc riêng tổ trực đêm nhà Cụ Tổ';

/** What of the identities and the thread is looked for everywhere. */
export const PLANTS: readonly Plant[] = [
  { what: 'the name of a filter', text: FILTER_NAME, allowed: ['directory.preference.value'] },
  sealed('the reporter’s name', IDENTITY.fullName),
  sealed('the reporter’s phone', IDENTITY.phone),
  sealed('the reporter’s address', IDENTITY.address),
  sealed('the number of the ID card', IDENTITY.idDocument.number),
  sealed('who issued the ID card', IDENTITY.idDocument.issuedBy),
  sealed('the guardian’s name', IDENTITY.guardian.fullName),
  sealed('the guardian’s phone', IDENTITY.guardian.phone),
  sealed('the guardian’s relation', IDENTITY.guardian.relation),
  // The desk that reads the narrative searches it; the row goes when the tip's key does.
  { what: 'the narrative', text: 'mèo tam thể nhảy qua tường', allowed: ['intake.tip_search.folded'] },
  sealed('a draft', DRAFT_TEXT),
  sealed('the place', PLANTED_TEXTS.place),
  sealed('the name of a suspect', PLANTED_TEXTS.suspect),
  sealed('an answer', PLANTED_TEXTS.answer),
  {
    what: 'the shared narrative',
    text: PLANTED_TEXTS.sharedNarrative,
    allowed: ['intake.tip_search.folded'],
  },
  sealed('the purpose of the plan', PLANTED_TEXTS.planPurpose),
  sealed('the content of the plan', PLANTED_TEXTS.planContent),
  sealed('a step of the plan', PLANTED_TEXTS.planStep),
  sealed('how the reporter is protected', PLANTED_TEXTS.protection),
  sealed('an entry of the case', PLANTED_TEXTS.entry),
  sealed('the summary of the conclusion', PLANTED_TEXTS.summary),
  {
    what: 'the name of a party',
    text: PLANTED_TEXTS.partyName,
    allowed: ['recognition.party.name', 'recognition.party.search'],
  },
  { what: 'the title of a dossier', text: PLANTED_TEXTS.title, allowed: ['recognition.dossier.title'] },
  {
    what: 'the occasion of a dossier',
    text: PLANTED_TEXTS.occasion,
    allowed: ['recognition.dossier.occasion'],
  },
  {
    what: 'the citation of an award',
    text: PLANTED_TEXTS.citation,
    allowed: ['recognition.nomination.citation', 'recognition.award.citation'],
  },
];

/** A plant that may lie nowhere as plain text. */
export function sealed(what: string, text: string): Plant {
  return { what, text, allowed: [] };
}

const LIKELY_JOINTS = [' ', ',', ', ', '-', '","', '", "'];

/** A list of words that is secret as a whole: three in a row give it away, however they are joined. */
export function sealedWords(what: string, words: readonly string[]): Plant[] {
  return LIKELY_JOINTS.map((joint) => sealed(what, words.slice(0, 3).join(joint)));
}

/** A base64 text shows the same bytes in one of three ways, by where they begin in it. */
const BASE64_SHIFTS = [0, 1, 2] as const;
const BITS_A_BYTE = 8;
const BITS_A_SIGN = 6;

/**
 * How a text may look where it should not be: as written, without marks, in a URL, in JSON of plain signs, as bytes in
 * hexadecimal or base64. All lower case.
 */
export function formsOf(text: string): readonly string[] {
  const known = formsByText.get(text);
  if (known) return known;
  const forms = makeForms(text);
  formsByText.set(text, forms);
  return forms;
}

const formsByText = new Map<string, readonly string[]>();

function makeForms(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const escaped = text.replaceAll(
    /[^\x20-\x7e]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const base64 = BASE64_SHIFTS.flatMap((shift) => {
    const core = base64Within(bytes, shift);
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const url = encodeURIComponent(text);
  const forms = [
    text,
    fold(text),
    url,
    url.replaceAll('%20', '+'),
    escaped,
    bytes.toString('hex'),
    ...base64,
  ];
  return [...new Set(forms.map((form) => form.toLowerCase()))];
}

/** The signs that depend on these bytes alone when so many others stand before them. */
function base64Within(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const first = Math.ceil((shift * BITS_A_BYTE) / BITS_A_SIGN);
  const last = Math.floor(((shift + bytes.length) * BITS_A_BYTE) / BITS_A_SIGN);
  return whole.slice(first, last);
}
