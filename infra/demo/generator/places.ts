import type { Random } from './random';

/** A commune of today, and what its people still call it. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  /** Former communes or wards within it. */
  readonly formerParts: readonly string[];
  /** The former district, with the former province where that ended too. */
  readonly formerDistrict: string;
}

/** A province of the demo: its investigating body, a commune desk and communes around them. */
export interface Province {
  readonly code: '37' | '31' | '38';
  /** Begins the numbers of the desk's notebook. */
  readonly letters: string;
  readonly name: string;
  readonly bodyDesk: string;
  readonly communeDesk: string;
  /** The first is that of the commune desk. */
  readonly communes: readonly [Commune, ...Commune[]];
  /** Plates of the province and of those merged into it. */
  readonly plates: readonly string[];
}

function commune(
  code: string,
  name: string,
  formerParts: readonly string[],
  formerDistrict: string,
): Commune {
  return { code, name, formerParts, formerDistrict };
}

export const PROVINCES: readonly Province[] = [
  {
    code: '37',
    letters: 'NB',
    name: 'Ninh Bình',
    bodyDesk: 'CA-37-PC01',
    communeDesk: 'CA-37-13285',
    plates: ['35', '18', '90'],
    communes: [
      commune(
        '13285',
        'phường Phủ Lý',
        ['phường Châu Cầu', 'phường Quang Trung', 'phường Liêm Chính', 'phường Thanh Châu'],
        'thành phố Phủ Lý, Hà Nam',
      ),
      commune('14464', 'xã Gia Viễn', ['thị trấn Thịnh Vượng'], 'huyện Gia Viễn'),
      commune('13669', 'phường Nam Định', ['phường Vị Xuyên'], 'thành phố Nam Định'),
      commune('14482', 'xã Gia Hưng', ['xã Liên Sơn'], 'huyện Gia Viễn'),
      commune('14329', 'phường Hoa Lư', ['phường Vân Giang'], 'TP Hoa Lư'),
      commune('14362', 'phường Tam Điệp', ['phường Bắc Sơn'], 'thành phố Tam Điệp'),
      commune('14428', 'xã Nho Quan', ['xã Đồng Phong'], 'huyện Nho Quan'),
      commune('14620', 'xã Phát Diệm', ['xã Kim Chính'], 'huyện Kim Sơn'),
      commune('14215', 'xã Hải Hậu', ['thị trấn Yên Định'], 'huyện Hải Hậu, Nam Định'),
      commune('14167', 'xã Giao Thủy', ['xã Bình Hòa'], 'huyện Giao Thủy, Nam Định'),
      commune('13795', 'xã Ý Yên', ['xã Hồng Quang'], 'huyện Ý Yên, Nam Định'),
      commune('13573', 'xã Lý Nhân', ['xã Chính Lý'], 'huyện Lý Nhân, Hà Nam'),
      commune('13504', 'xã Bình Lục', ['xã Tràng An'], 'huyện Bình Lục, Hà Nam'),
    ],
  },
  {
    code: '31',
    letters: 'HP',
    name: 'Hải Phòng',
    bodyDesk: 'CA-31-PC01',
    communeDesk: 'CA-31-10507',
    plates: ['15', '16', '34'],
    communes: [
      commune(
        '10507',
        'phường Thành Đông',
        ['phường Bình Hàn', 'phường Cẩm Thượng', 'phường Nguyễn Trãi', 'xã An Thượng'],
        'thành phố Hải Dương',
      ),
      commune('11311', 'phường Hồng Bàng', ['phường Thượng Lý'], 'quận Hồng Bàng'),
      commune('10525', 'phường Hải Dương', ['phường Ngọc Châu'], 'thành phố Hải Dương'),
      commune('11329', 'phường Ngô Quyền', ['phường Máy Chai'], 'quận Ngô Quyền'),
      commune('11383', 'phường Lê Chân', ['phường An Biên'], 'quận Lê Chân'),
      commune('11443', 'phường Kiến An', ['phường Bắc Sơn'], 'quận Kiến An'),
      commune('11560', 'phường Thủy Nguyên', ['xã Thủy Đường'], 'huyện Thủy Nguyên'),
      commune('11824', 'xã Vĩnh Bảo', ['xã Tân Liên'], 'huyện Vĩnh Bảo'),
      commune('11755', 'xã Tiên Lãng', ['xã Quyết Tiến'], 'huyện Tiên Lãng'),
      commune('11914', 'đặc khu Cát Hải', ['thị trấn Cát Bà'], 'huyện Cát Hải'),
      commune('10549', 'phường Chu Văn An', ['phường Sao Đỏ'], 'thành phố Chí Linh, Hải Dương'),
      commune('10675', 'phường Kinh Môn', ['phường An Lưu'], 'thị xã Kinh Môn, Hải Dương'),
      commune('10813', 'xã Thanh Hà', ['xã Thanh Sơn'], 'huyện Thanh Hà, Hải Dương'),
      commune('11203', 'xã Ninh Giang', ['xã Hồng Dụ'], 'huyện Ninh Giang, Hải Dương'),
    ],
  },
  {
    code: '38',
    letters: 'TH',
    name: 'Thanh Hóa',
    bodyDesk: 'CA-38-PC01',
    communeDesk: 'CA-38-14758',
    plates: ['36'],
    communes: [
      commune(
        '14758',
        'phường Hàm Rồng',
        ['phường Nam Ngạn', 'phường Đông Thọ', 'phường Đông Cương'],
        'thành phố Thanh Hóa',
      ),
      commune('14797', 'phường Hạc Thành', ['phường Trường Thi'], 'thành phố Thanh Hóa'),
      commune('16531', 'phường Sầm Sơn', ['phường Trường Sơn'], 'thành phố Sầm Sơn'),
      commune('14812', 'phường Bỉm Sơn', ['phường Ba Đình'], 'thị xã Bỉm Sơn'),
      commune('16654', 'phường Nghi Sơn', ['xã Hải Hà'], 'thị xã Nghi Sơn'),
      commune('15499', 'xã Thọ Xuân', ['xã Xuân Trường'], 'huyện Thọ Xuân'),
      commune('15664', 'xã Triệu Sơn', ['xã Dân Lực'], 'huyện Triệu Sơn'),
      commune('15865', 'xã Hoằng Hóa', ['thị trấn Bút Sơn'], 'huyện Hoằng Hóa'),
      commune('16093', 'xã Nga Sơn', ['xã Nga Yên'], 'huyện Nga Sơn'),
      commune('16279', 'xã Nông Cống', ['xã Minh Khôi'], 'huyện Nông Cống'),
      commune('15061', 'xã Ngọc Lặc', ['xã Mỹ Tân'], 'huyện Ngọc Lặc'),
      commune('15271', 'xã Hà Trung', ['xã Hà Bình'], 'huyện Hà Trung'),
      commune('16012', 'xã Hậu Lộc', ['xã Thuần Lộc'], 'huyện Hậu Lộc'),
      commune('14845', 'xã Mường Lát', ['thị trấn Mường Lát'], 'huyện Mường Lát'),
    ],
  },
];

/** Hamlets that no map shows. */
const HAMLETS = [
  'Tân Mẫu',
  'Đông Thử',
  'Đồng Ví',
  'Yên Dụ',
  'Phú Tưởng',
  'Minh Họa',
  'Trại Nháp',
  'Bến Giả Định',
  'Thượng Phỏng',
  'Hạ Đoán',
  'Làng Kịch',
  'Vân Diễn',
] as const;

export function hamletOf(random: Random): string {
  return random.pick(HAMLETS);
}

/** The place as somebody from there would put it. */
export function placeWords({ name, formerParts, formerDistrict }: Commune, random: Random): string {
  const formerPart = random.pick(formerParts);
  const hamlet = hamletOf(random);
  const team = random.between(1, 12);
  const ward = /^(phường|đặc khu)/u.test(name);
  const part = ward
    ? random.pick([`TDP số ${team}`, `tổ ${team}`, `khu ${hamlet}`])
    : random.pick([`thôn ${hamlet}`, `xóm ${team}`, `thôn ${hamlet}`]);
  const short = name.replace(/^phường /u, 'p. ').replace(/^xã /u, 'x. ');
  return random.pick([
    `${part}, ${name}`,
    `${part}, ${name}`,
    `${part} ${short}`,
    `${part}, ${formerPart} cũ (nay là ${name})`,
    `${formerPart} cũ, ${formerDistrict} cũ`,
    `${part}, ${name} (${formerDistrict} cũ)`,
    `${name}, trước là ${formerPart} thuộc ${formerDistrict}`,
  ]);
}
