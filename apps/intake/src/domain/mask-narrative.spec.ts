import * as fc from 'fast-check';
import { MASKS } from './identifying-patterns';
import { maskNarrative } from './mask-narrative';

const masked = (text: string) => maskNarrative(text).text;

describe('masking a narrative', () => {
  it.each([
    ['Tôi tên là Nguyễn Văn Nam, sinh năm 1980', 'Tôi tên là [tên người], sinh năm 1980'],
    ['tôi tên là nguyễn thị minh khai ở thôn 3', 'tôi tên là [tên người] ở thôn 3'],
    ['tên nó là hải, hay đi xe đỏ', 'tên nó là [tên người], hay đi xe đỏ'],
    ['Họ và tên: TRẦN VĂN BÌNH', 'Họ và tên: [tên người]'],
    ['TÔI TÊN LÀ LÊ THỊ HOA', 'TÔI TÊN LÀ [tên người]'],
    ['tôi là Nam', 'tôi là [tên người]'],
    ['anh Hùng và chị Nguyễn Thị Hoa cãi nhau', 'anh [tên người] và chị [tên người] cãi nhau'],
    ['con trai ông Bình hàng xóm', 'con trai ông [tên người] hàng xóm'],
    ['vợ tôi là Lan, em gái tôi tên Mai', 'vợ tôi là [tên người], em gái tôi tên [tên người]'],
    ['Thấy Phạm Quốc Cường đứng đó', 'Thấy [tên người] đứng đó'],
    ['có nguyễn văn tám biết chuyện', 'có [tên người] biết chuyện'],
    ['anh Giàng A Páo và Vàng Seo Páo ở bản', 'anh [tên người] và [tên người] ở bản'],
    ['Lò Văn Pọm rủ Quàng Thị Oanh đánh bạc', '[tên người] rủ [tên người] đánh bạc'],
    ['gặp Lò Thị Xuân Quỳnh Hương ở chợ', 'gặp [tên người] ở chợ'],
    ["chị H’Hen Niê và K'Brếp báo", 'chị [tên người] và [tên người] báo'],
    ["CHỊ H'HEN NIÊ, tên là H'HEN", 'CHỊ [tên người], tên là [tên người]'],
    ['thấy Y Moan Êban với Rơ Châm Hà Lan', 'thấy [tên người] với [tên người]'],
    ['Tôn Nữ Thị Ninh, Âu Dương Phong, Đặng Lê Nguyên Vũ', '[tên người], [tên người], [tên người]'],
    ['cháu Nguyễn Ngọc Bảo Trân 6 tuổi', 'cháu [tên người] 6 tuổi'],
    ['con dâu Thạch Thị Sa Rương', 'con dâu [tên người]'],
    ['ma văn kháng và bế thị sen', '[tên người] và [tên người]'],
    ['em Hoàng Thị Ngọc-Anh lớp 5', 'em [tên người] lớp 5'],
    ['thằng Tèo và con bé Na khóc', 'thằng [tên người] và con bé [tên người] khóc'],
    ['biệt danh Long Ruồi, tức Sẹo', 'biệt danh [tên người], tức [tên người]'],
    ['tên thường gọi là Cu Tý', 'tên thường gọi là [tên người]'],
    ['anh ấy tên Đ.V.H, chị N. T. B', 'anh ấy tên [tên người], chị [tên người]'],
    ['Nguyễn  Văn   Nam\nLÊ THỊ HOA', '[tên người]\n[tên người]'],
  ])('masks the name in "%s"', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '091-234-5678',
    '+84912345678',
    '+84 912 345 678',
    '+84 (0) 912 345 678',
    '84912345678',
    '0084 912 345 678',
    'o912 345 678',
    'không chín một hai ba bốn năm sáu bảy tám',
    'Không chín mốt, hai ba tư, lăm sáu bẩy tám',
    'khong chin mot hai ba bon nam sau bay tam',
    'không 912 345 678',
    '(024) 3825 1234',
    '02438251234',
    '0168 345 6789',
  ])('masks the phone number %s', (phone) => {
    expect(masked(`gọi ${phone} giúp tôi`)).toBe('gọi [số điện thoại] giúp tôi');
    expect(masked(phone)).toBe('[số điện thoại]');
  });

  it.each([
    ['CCCD 001080012345', 'CCCD [số giấy tờ]'],
    ['căn cước công dân số 001 080 012 345', 'căn cước công dân số [số giấy tờ]'],
    ['cmnd: 123456789', 'cmnd: [số giấy tờ]'],
    ['hộ chiếu C1234567', 'hộ chiếu [số giấy tờ]'],
    ['số 123456789 ghi trên giấy', 'số [số giấy tờ] ghi trên giấy'],
    ['chuyển vào stk 19031234567890 Techcombank', 'chuyển vào stk [số tài khoản] Techcombank'],
    ['tài khoản Vietcombank 0123 4567 89', 'tài khoản Vietcombank [số tài khoản]'],
    ['ở số nhà 12/4', 'ở [số nhà]'],
    ['ngõ 5 ngách 3 đường Lê Lợi', '[số nhà] đường Lê Lợi'],
    ['số 15 đường Trần Phú', '[số nhà] đường Trần Phú'],
    ['nhà số 8B, hẻm 12/3/4', '[số nhà]'],
    ['căn hộ 1203, phòng 305', '[số nhà]'],
    ['viết thư về nam.nguyen@gmail.com nhé', 'viết thư về [thư điện tử] nhé'],
    ['https://www.facebook.com/nam.nguyen.1 đăng', '[tài khoản mạng] đăng'],
    ['zalo: hung.beo', 'zalo: [tài khoản mạng]'],
    ['facebook tên Hùng Béo', 'facebook tên [tài khoản mạng]'],
    ['telegram @shop_hang_cam bán', 'telegram [tài khoản mạng] bán'],
  ])('masks what identifies in "%s"', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('masks a phone number that follows the number of its line', () => {
    expect(masked('1.0912345678')).toBe('1.[số điện thoại]');
  });

  it('leaves the plate of a suspect, which is evidence', () => {
    const text = 'Xe 29A-123.45 tông vào tôi rồi chạy, biển số 37B1 – 123.45 đi cùng';
    expect(masked(text)).toBe(text);
  });

  it.each([
    [
      'xe của tôi biển số 29A-123.45 bị xe 30G-999.99 đâm',
      'xe của tôi biển số [biển số xe người báo] bị xe 30G-999.99 đâm',
    ],
    ['xe máy của tôi, BKS: 37B1-123.45', 'xe máy của tôi, BKS: [biển số xe người báo]'],
    ['chiếc 29A-123.45 là xe của tôi', 'chiếc [biển số xe người báo] là xe của tôi'],
  ])('masks the reporter\'s own plate in "%s"', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    'Anh ta chạy xe Honda đỏ về hướng chợ Bà Rịa. Hôm qua cũng vậy',
    'tên trộm cao khoảng 1m7, không ai biết tên là gì',
    'tôi là Công an xã, cô giáo Trường THPT Nguyễn Thị Minh Khai báo',
    'ngã tư Nguyễn Văn Cừ, quận Ba Đình, phố Bà Triệu, huyện Cô Tô',
    'Ngày 09.12.2026 20 giờ mất 150.000.000 đồng và 150000000 đồng',
    'bốn người, năm xe, ba dao, một súng, sáu giờ, bảy phút',
    'facebook của tôi bị chiếm, tài khoản bị trừ 5000000 đồng',
    'Từ Nam Định Hải Phòng lên, ông già và cô gái',
    'đánh bạc ăn vàng, ngồi bàn cạnh con ma nơ canh',
    'Sở Y Tế, U.B.N.D xã và C.S.G.T đến ngay, tức là có hẹn trước',
    'từ 05.09.2026 2012 đến 08-11-2026 20 giờ',
    'gọi 113, 1900 1234, km 12+300 quốc lộ 1A, phòng 3 người',
  ])('leaves "%s" as it is', (text) => {
    expect(maskNarrative(text)).toEqual({ text, spans: [] });
  });

  it('tells where the masks stand and of which kind they are', () => {
    const { text, spans } = maskNarrative('anh Nam, 0912345678, số nhà 5');
    expect(spans.map(({ kind }) => kind)).toEqual(['person_name', 'phone', 'house_number']);
    for (const { start, end, kind } of spans) expect(text.slice(start, end)).toBe(MASKS[kind]);
  });

  it('answers in composed form to decomposed input', () => {
    const text = 'Tôi tên là Nguyễn Văn Nam, số nhà 5, gọi không chín một hai ba bốn năm sáu bảy tám';
    expect(maskNarrative(text.normalize('NFD'))).toEqual(maskNarrative(text));
  });
});

describe('masking any narrative', () => {
  const PLAIN_WORDS = [
    'thấy',
    'đánh',
    'bạc',
    'chạy',
    'chợ',
    'xe',
    'đỏ',
    'lúc',
    'tối',
    'cầu',
    'vườn',
    'đông',
    'hung',
    'khí',
    '.',
    ',',
  ];
  const plainText = fc
    .array(fc.constantFrom(...PLAIN_WORDS), { maxLength: 12 })
    .map((words) => words.join(' '));
  const digits = fc
    .tuple(fc.constantFrom('32', '56', '70', '86', '91', '98'), fc.integer({ min: 0, max: 9_999_999 }))
    .map(([prefix, rest]) => `${prefix}${String(rest).padStart(7, '0')}`);
  const DIGIT_NAMES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const spelled = (figures: string) =>
    figures
      .split('')
      .map((figure) => DIGIT_NAMES[Number(figure)])
      .join(' ');
  const grouped = (figures: string, by: string) =>
    [figures.slice(0, -6), figures.slice(-6, -3), figures.slice(-3)].join(by);
  const phone = fc
    .tuple(digits, fc.constantFrom('plain', ' ', '.', '-', '+84', 'spelled', 'zero spelled'))
    .map(([figures, form]) => {
      if (form === 'plain') return { figures, written: `0${figures}` };
      if (form === '+84') return { figures, written: `+84${grouped(figures, ' ')}` };
      if (form === 'spelled') return { figures, written: spelled(`0${figures}`) };
      if (form === 'zero spelled') return { figures, written: `không ${grouped(figures, ' ')}` };
      return { figures, written: grouped(`0${figures}`, form) };
    });
  const tail = fc.constantFrom('', '5 người', 'hai người', '29A-123.45', '.', 'Nam');
  const FRAGMENTS = [
    'anh',
    'tên là',
    'Nam',
    'Nguyễn',
    'Văn',
    'số nhà',
    'ngõ',
    '12/4',
    '5',
    'stk',
    'cccd',
    '0912345678',
    '123456789012345',
    'zalo:',
    '@x1',
    'a@b.vn',
    'xe của tôi',
    '29A-123.45',
    'không',
    'một',
    '[tên người]',
    'đường',
    '\n',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 15 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 15 }).map((parts) => parts.join('')),
  );

  it('lets no planted phone number survive', () => {
    fc.assert(
      fc.property(plainText, phone, plainText, tail, (before, { figures, written }, after, end) => {
        const text = masked(`${before} ${written} ${end} ${after}`);
        expect(text).toContain(MASKS.phone);
        expect(text.replaceAll(/\D/g, '')).not.toContain(figures);
        expect(text).not.toContain(spelled(figures));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing where nothing identifies', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(maskNarrative(text)).toEqual({ text, spans: [] });
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = maskNarrative(text);
        expect(maskNarrative(once.text)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('marks masks and nothing else', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const { text, spans } = maskNarrative(input);
        for (const { start, end, kind } of spans) expect(text.slice(start, end)).toBe(MASKS[kind]);
      }),
    );
  });

  it.each(['tên ', ' ', '1 ', 'không ', 'a', 'a.1_', 'Nam ', 'ngõ 5 ', 'xe tôi, là ', '09.', '[', 'zalo '])(
    'does not stall on 20,000 characters of "%s"',
    (unit) => {
      const text = unit.repeat(20_000 / unit.length);
      const started = performance.now();
      masked(`tên${text}x`);
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});
