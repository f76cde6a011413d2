import { after, MAYBE_SPACE, SPACE, words } from './pattern-words';
import { NAME_BY_CAPITALS, PERSON_NAMES } from './person-names';
import { PLATE_SOURCE } from './plate';

export const MASK_KINDS = [
  'person_name',
  'phone',
  'id_number',
  'house_number',
  'bank_account',
  'email',
  'social_account',
  'own_plate',
] as const;
/** What a mask stands for. */
export type MaskKind = (typeof MASK_KINDS)[number];

/** The text put in the place of each kind. No mask holds a digit or a capital, so no pattern finds one in a mask. */
export const MASKS: Readonly<Record<MaskKind, string>> = {
  person_name: '[tên người]',
  phone: '[số điện thoại]',
  id_number: '[số giấy tờ]',
  house_number: '[số nhà]',
  bank_account: '[số tài khoản]',
  email: '[thư điện tử]',
  social_account: '[tài khoản mạng]',
  own_plate: '[biển số xe người báo]',
};

/** One way in which a text identifies a person. The pattern matches the identifying part alone. */
export interface IdentifyingPattern {
  readonly kind: MaskKind;
  readonly pattern: RegExp;
}

// Digits as figures, as words one by one, and the letter O for zero.
const DIGIT_WORD = words(
  'không, một, mốt, hai, ba, bốn, tư, năm, lăm, sáu, bảy, bẩy, tám, chín, khong, mot, bon, tu, nam, lam, sau, bay, tam, chin',
);
const GAP = String.raw`[\s.,()–-]{0,3}`;
const DIGIT = String.raw`(?:\d|(?<!\p{L})[oO](?!\p{L})|${DIGIT_WORD})`;
const ZERO = String.raw`(?:0|(?<!\p{L})[oO](?!\p{L})|${words('không, khong')})`;
const MOBILE = String.raw`(?:[35789]|${words('ba, năm, bảy, bẩy, tám, chín, nam, bay, tam, chin')})`;
const LAND_LINE = String.raw`(?:[12]|${words('một, mốt, hai, mot')})`;
const MONEY = String.raw`${MAYBE_SPACE}(?:${words('đồng, đ, vnd, vnđ, nghìn, ngàn, triệu, tỷ, tỉ, k')})`;
/** Not at the day or at the month of a date, which an hour may follow: "09.12.2026 20 giờ". */
const NOT_A_DATE = String.raw`(?!(?:\d{1,2}[./-]|(?<=\d[./-]))\d{1,2}[./-](?:19|20)\d{2}(?!\d))`;
/**
 * After the zero, or +84 in its place: mobile numbers have 9 figures, land lines (02…) and the mobile numbers of
 * before 2018 (01…) have 10.
 */
const PHONE = [
  String.raw`(?<![\p{L}\d])${NOT_A_DATE}`,
  String.raw`(?:(?:\+|00)?${GAP}84${GAP}(?:\(?0\)?${GAP})?|\(?${ZERO}${GAP})`,
  String.raw`(?:${MOBILE}(?:${GAP}${DIGIT}){8}|${LAND_LINE}(?:${GAP}${DIGIT}){9})(?!\d)`,
].join('');

const MINE = words(
  'tôi, mình, em, cháu, con, chúng tôi, nhà tôi, nhà em, gia đình tôi, vợ tôi, chồng tôi, con tôi',
);
const OWN_VEHICLE = String.raw`${words('xe, xe máy, xe ô tô, xe con, xe tải, ô tô')}${SPACE}(?:của${SPACE})?${MINE}(?:[\s,:(]|${words('là, có, mang, biển, số, kiểm soát, bks, bs')}){0,8}`;
const OF_MINE = String.raw`[\s,(]{0,3}(?:là${SPACE})?(?:xe${SPACE}(?:của${SPACE})?|của${SPACE})${MINE}`;

const HOUSE = String.raw`\d{1,5}[A-Za-z]?(?:[/-]\d{1,5}[A-Za-z]?){0,5}(?![\p{L}\d])`;
const HOUSE_PART = [
  String.raw`${words('số nhà, nhà số, căn hộ, căn hộ số')}${MAYBE_SPACE}:?${MAYBE_SPACE}${HOUSE}`,
  String.raw`${words('ngõ, ngách, hẻm, hẽm, kiệt, ngõ số, ngách số, hẻm số, kiệt số')}${MAYBE_SPACE}${HOUSE}`,
  String.raw`${words('phòng, phòng số')}${MAYBE_SPACE}\d{3,4}(?!\d)`,
  String.raw`${words('số')}${MAYBE_SPACE}${HOUSE}(?=[\s,]{1,3}${words('ngõ, ngách, hẻm, kiệt, đường, phố')})`,
  String.raw`(?<![\d/])\d{1,5}[A-Za-z]?(?:/\d{1,5}[A-Za-z]?){1,5}(?=${SPACE}${words('đường, phố')})`,
].join('|');

const NETWORK = words(
  'zalo, facebook, face, fb, telegram, viber, messenger, tiktok, instagram, youtube, nick, nickname',
);
const HANDLE = String.raw`(?=\S{0,60}[\d._@])[\p{L}\d@][\p{L}\d._@-]{0,60}[\p{L}\d]`;
const LINK = String.raw`(?:https?://)?(?:www\.|m\.)?(?:facebook|fb|zalo|t|tiktok|instagram|youtube|messenger)\.(?:com|me|vn)/[^\s,;)\]]{1,200}`;

const pattern = (kind: MaskKind, source: string): IdentifyingPattern => ({
  kind,
  pattern: new RegExp(source, 'gu'),
});

/** In this order: what stands earlier is masked first and hidden from what follows. */
export const IDENTIFYING_PATTERNS: readonly IdentifyingPattern[] = [
  pattern(
    'email',
    String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}`,
  ),
  pattern('social_account', LINK),
  pattern(
    'social_account',
    after(
      String.raw`${NETWORK}${MAYBE_SPACE}:${MAYBE_SPACE}`,
      `${HANDLE}|${NAME_BY_CAPITALS}|[\\p{L}\\d]{1,60}`,
    ),
  ),
  pattern('social_account', String.raw`(?<![\p{L}\d@])@[\p{L}\d_.]{0,60}[\p{L}\d_]`),
  pattern(
    'bank_account',
    after(
      String.raw`${words('stk, tk, số tài khoản, tài khoản, so tai khoan')}[^\d\n;.\[\]]{0,30}`,
      String.raw`(?<!\d)\d(?:[ .-]?\d){5,18}(?!\d|${MONEY})`,
    ),
  ),
  pattern(
    'id_number',
    after(
      String.raw`${words('cccd, cmnd, cmtnd, căn cước, căn cước công dân, chứng minh, chứng minh nhân dân, hộ chiếu, số định danh')}[^\d\n;.\[\]]{0,20}`,
      String.raw`(?<![\p{L}\d])[A-Z]?\d(?:[ .]?\d){6,11}(?!\d)`,
    ),
  ),
  pattern('phone', PHONE),
  pattern(
    'id_number',
    String.raw`(?<![\p{L}\d.,/-])(?:\d{12}|\d{9}|0\d{2}(?:[ .]\d{3}){3}|0\d{3}(?:[ .]\d{4}){2})(?!\d|[.,]\d|${MONEY})`,
  ),
  pattern('own_plate', after(OWN_VEHICLE, PLATE_SOURCE)),
  pattern('own_plate', `(?:${PLATE_SOURCE})(?=${OF_MINE})`),
  pattern('house_number', String.raw`(?:${HOUSE_PART})(?:[\s,]{1,3}(?:${HOUSE_PART})){0,5}`),
  pattern(
    'social_account',
    after(
      String.raw`${NETWORK}${SPACE}(?:(?:tên|là|của|nick)${SPACE}){0,3}`,
      `${HANDLE}|${NAME_BY_CAPITALS}`,
    ),
  ),
  ...PERSON_NAMES.map((source) => pattern('person_name', source)),
];
