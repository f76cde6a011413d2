import { after, MAYBE_SPACE, SPACE, words } from './pattern-words';

const SURNAMES =
  'nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đinh, đoàn, trịnh, mai, đào, lương, lưu, hà, cao, tạ, tô, thái, vương, quách, kiều, nghiêm, phùng, lâm, triệu, tống, mạc, khổng, chu, cù, đàm, hứa, lã, lục, nông, sầm, tăng, thạch, tiêu, trương, nguyen, tran, pham, hoang, huynh, vo, dang, bui, ngo, duong, dinh, doan, trinh, dao, luong, truong';
/** Families of the mountains, of the highlands and of the south. Some are words of every day, so only whole names count. */
const FURTHER_SURNAMES =
  'lò, vàng, quàng, lường, ma, bế, giàng, sùng, thào, vừ, vi, cầm, điêu, điểu, lù, hạng, hầu, tẩn, chảo, phàn, tòng, mè, bàn, ksor, siu, rmah, rơ Châm, kpă, niê, danh, tôn, âu, uông, doãn, thân, bành, kha, giáp, khúc, mã, tưởng';
const SURNAME = words(SURNAMES);
const ANY_SURNAME = words(`${SURNAMES}, ${FURTHER_SURNAMES}`);
/** `Hen`, and `H’Hen`, `K'Brếp`, `Ngọc-Anh`. */
const JOINED = String.raw`['’ʼ-]`;
const TITLE_CASE = String.raw`\p{Lu}\p{Ll}{0,9}(?:${JOINED}\p{L}{1,9})?(?!\p{L})`;
const CAPITALS = String.raw`(?:\p{Lu}{2,10}|\p{Lu}${JOINED}\p{Lu}{1,9})(?!\p{L})`;
const ANY_CAPITAL = `(?:${TITLE_CASE}|${CAPITALS})`;
const BLANK = String.raw`[^\S\n]{1,3}`;
/** Small words that end a name typed without capitals. */
const NOT_IN_NAME = words(
  'gì, ai, nào, không, chưa, thì, mà, ở, bị, đã, đang, có, là, sinh, năm, tuổi, số, và, với, làm, người, nhà, quê, trú, thường, hay, đi, lái, chạy, cùng, báo, trình, điện, cho, tại, trên, từ, nói, thấy, vừa, sẽ, của, này, kia, ấy, đó, trộm, cướp, cắp, gọi',
);
const SMALL_WORD = String.raw`(?!${NOT_IN_NAME})\p{L}{1,10}(?!\p{L})`;
const TYPED_SMALL = String.raw`${SURNAME}(?:${BLANK}${SMALL_WORD}){1,3}`;
/** Capitalised words that begin an office, not a name. */
const OFFICE = String.raw`(?:Công${SPACE}an|Bí${SPACE}thư|Trưởng|Phó|Giám${SPACE}đốc|Chủ${SPACE}tịch|Chủ|Tổ|Hội|Đội|Ban|Ủy|Uỷ|Cán${SPACE}bộ|Bác${SPACE}sĩ|Giáo${SPACE}viên|Dân|Đảng|Đoàn${SPACE}viên)(?!\p{L})`;
const PLACE_WORD = words(
  'đường, phố, quận, huyện, tỉnh, thành phố, tp, phường, xã, thị xã, thị trấn, thôn, xóm, ấp, bản, làng, buôn, chợ, cầu, núi, sông, hồ, đảo, trường, thpt, thcs, tiểu học, mầm non, bệnh viện, ngã ba, ngã tư, ngã năm, ngã sáu, vòng xoay, đại lộ, quốc lộ, công viên, ga, bến, khu phố, khu đô thị, tổ, ngõ, hẻm, ủy ban',
);
const NOT_A_PLACE = String.raw`(?<!${PLACE_WORD}${SPACE})`;
/** Places whose name begins like a way to address somebody. */
const PLACES = words(
  'Ba Đình, Ba Vì, Ba Bể, Ba Tri, Ba Đồn, Ba Chẽ, Ba Tơ, Ba Son, Bà Rịa, Bà Nà, Bà Đen, Bà Điểm, Bà Hom, Bà Chiểu, Bà Triệu, Bà Huyện, Ông Lãnh, Ông Tạ, Ông Ích, Ông Đốc, Cô Tô, Cô Giang, Cô Bắc, Mẹ Suốt',
);
export const NAME_BY_CAPITALS = String.raw`(?!${OFFICE}|L[àÀ](?!\p{L}))${ANY_CAPITAL}(?:${BLANK}${ANY_CAPITAL}){0,4}`;
const OWNER = words(
  'tôi, em, anh, chị, ông, bà, cô, chú, bác, cháu, con, mình, nó, hắn, ấy, của tôi, của em',
);
const CALLED = String.raw`${words('họ tên, họ và tên, tên thật, tên đầy đủ, tên khai sinh, tên, ten')}(?:${BLANK}${OWNER})?(?:${BLANK}${words('là, gọi là, la')})?${MAYBE_SPACE}:?${MAYBE_SPACE}`;
const CALLED_IS = String.raw`${words('tên là, tên gọi là, ten la, tên tôi là, tên em là, tên cháu là, tên nó là')}${SPACE}`;
const I_AM = String.raw`${words('tôi là, em là, cháu là, con là, mình là, toi la')}${SPACE}`;
const KIN = words(
  'anh, chị, em, ông, bà, cô, chú, bác, cậu, dì, mợ, thím, dượng, cháu, cụ, vợ, chồng, bố, mẹ, ba, má, thầy, bạn, thằng, thằng bé, thằng cu, con bé, con nhỏ, cô bé, cậu bé, gã, lão, mụ, ả, đồng chí, con trai, con gái, con rể, con dâu, con tôi',
);
const KIN_MORE = words(
  'trai, gái, ruột, họ, rể, dâu, nuôi, nội, ngoại, hàng xóm, cả, hai, ba, tư, năm, út, tôi, của tôi, em, ấy, này, kia, là, tên, tên là',
);
const ADDRESSED = String.raw`${NOT_A_PLACE}(?!${PLACES})${KIN}(?:${BLANK}${KIN_MORE}){0,3}${BLANK}`;
const FULL_NAME = [
  String.raw`(?=\p{Lu})${ANY_SURNAME}(?:${BLANK}${TITLE_CASE}){2,4}`,
  String.raw`(?=\p{Lu}{2})${ANY_SURNAME}(?:${BLANK}${CAPITALS}){2,4}`,
  String.raw`${ANY_SURNAME}${BLANK}${words('văn, thị, van, thi')}${BLANK}${SMALL_WORD}`,
].join('|');
/** Names of the highlands that begin with a letter for man or woman: `H’Hen Niê`, `K'Brếp`, `Y Moan Êban`. */
const HIGHLAND_NAME = [
  String.raw`(?<!\p{L})[HK]${JOINED}\p{L}{2,9}(?!\p{L})(?:${BLANK}${ANY_CAPITAL}){0,3}`,
  String.raw`(?<!\p{L})Y(?!${SPACE}(?:Tế|Tá|Sĩ|Học))(?:${BLANK}${TITLE_CASE}){1,3}`,
].join('|');
/** `N.V.A`, but not the initials of an office. */
const INITIALS = String.raw`(?<![\p{L}.])(?!U\.B\.N\.D|C\.S\.G\.T)\p{Lu}(?:\.${MAYBE_SPACE}\p{Lu}){2,3}(?![\p{L}\d])`;
const ALSO_CALLED = String.raw`${words('biệt danh, biệt hiệu, bí danh, tên thường gọi, thường gọi, còn gọi, tức')}(?:${BLANK}${words('là, tên')}){0,2}${MAYBE_SPACE}:?${MAYBE_SPACE}`;

/** Sources of regular expressions (flag `u`), each matching a person's name alone; the earlier ones first. */
export const PERSON_NAMES: readonly string[] = [
  INITIALS,
  String.raw`${NOT_A_PLACE}(?:${HIGHLAND_NAME})`,
  after(CALLED, NAME_BY_CAPITALS),
  after(`(?:${CALLED}|${I_AM})`, TYPED_SMALL),
  after(CALLED_IS, SMALL_WORD),
  after(I_AM, NAME_BY_CAPITALS),
  after(ALSO_CALLED, NAME_BY_CAPITALS),
  after(ADDRESSED, String.raw`(?!${OFFICE})${TITLE_CASE}(?:${BLANK}${TITLE_CASE}){0,4}`),
  String.raw`${NOT_A_PLACE}(?:${FULL_NAME})`,
];
