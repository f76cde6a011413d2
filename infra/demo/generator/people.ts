import type { Random } from './random';

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đỗ',
  'Bùi',
  'Đặng',
  'Ngô',
  'Đinh',
  'Mai',
] as const;
/** Words that nobody gives a child for a name: whoever reads them knows that nobody is meant. */
const MEN = [
  'Văn Thử',
  'Minh Họa',
  'Giả Định',
  'Văn Nháp',
  'Phỏng Đoán',
  'Tình Huống',
  'Diễn Tập',
  'Văn Kịch Bản',
] as const;
const WOMEN = [
  'Thị Mẫu',
  'Thị Ví Dụ',
  'Thị Thí Dụ',
  'Thị Tượng Trưng',
  'Thị Phác Thảo',
  'Thị Trích Dẫn',
  'Thị Mô Phỏng',
] as const;
const NICKNAMES = [
  'Thử "còi"',
  'Nháp "sẹo"',
  'Kịch "lùn"',
  'Tập "trố"',
  'Giả "đen"',
  'Phỏng "tóc dài"',
  'Dụ "béo"',
] as const;
/** Begins the numbers kept for examples: 0900 000 xxx. */
const UNASSIGNED = '0900000';

export function manOf(random: Random): string {
  return `${random.pick(FAMILY)} ${random.pick(MEN)}`;
}

export function womanOf(random: Random): string {
  return `${random.pick(FAMILY)} ${random.pick(WOMEN)}`;
}

/** How a suspect is called in the street. */
export function nicknameOf(random: Random): string {
  return random.pick(NICKNAMES);
}

/** A phone number that cannot be anybody's, written in one of the usual ways. */
export function phoneOf(random: Random): string {
  const number = `${UNASSIGNED}${String(random.between(0, 999)).padStart(3, '0')}`;
  return random.pick([
    number,
    `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`,
    `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`,
    `${number.slice(0, 4)}-${number.slice(4, 7)}-${number.slice(7)}`,
  ]);
}

/** A bank account that no bank keeps. */
export function accountOf(random: Random): string {
  return `000000${random.between(1_000, 9_999)}`;
}

export function moneyOf(random: Random): string {
  return random.pick([
    `${random.between(2, 9) * 100} nghìn`,
    `${random.between(1, 40)} triệu`,
    `${random.between(1, 9)},${random.between(1, 9)} triệu`,
    `${random.between(2, 95)}tr`,
    `hơn ${random.between(10, 90)} triệu đồng`,
    `${random.between(2, 45)}.${random.between(1, 9)}00.000 đ`,
  ]);
}

/** Letters that the registration offices have never given to a vehicle. */
const UNUSED_SERIES = ['W', 'Q', 'J'] as const;

/** A number plate that cannot exist, to be written in several ways. */
export interface Plate {
  readonly province: string;
  readonly series: string;
  readonly serial: string;
}

export function plateOf(provinces: readonly string[], random: Random): Plate {
  const series = random.pick(UNUSED_SERIES);
  return {
    province: random.pick(provinces),
    series: random.chance(0.6) ? `${series}${random.between(1, 9)}` : series,
    serial: String(random.between(10_000, 99_999)),
  };
}

export function writePlate({ province, series, serial }: Plate, random: Random): string {
  const dotted = `${serial.slice(0, 3)}.${serial.slice(3)}`;
  return random.pick([
    `${province}${series}-${dotted}`,
    `${province}${series} ${dotted}`,
    `${province}-${series} ${dotted}`,
    `${province}${series.toLowerCase()} ${serial}`.replace(/(?<=[a-z]) (?=\d)/u, ''),
    `${province}${series}${serial}`,
    `${province} ${series} – ${dotted}`,
  ]);
}
