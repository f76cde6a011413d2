import PdfKit from 'pdfkit';
import { expectCleanExit } from '@keng/testing';
import { toCertificate, toPreview, type CertificateFacts } from './certificate-content';
import { CODE_AREA, layoutCertificate, TEXT_AREA, type MeasureFace } from './certificate-layout';
import { CertificatePrinter } from './certificate-printer';
import { PrintFailed } from './worker-entry';
import { FONT_PATHS, renderCertificate, renderPicture } from './render-certificate';

const facts: CertificateFacts = {
  award: 'commendation',
  formLabel: 'Bằng khen của Chủ tịch UBND tỉnh',
  issuerLevel: 'province',
  issuerName: 'Tỉnh Ninh Bình',
  place: 'Ninh Bình',
  party: { name: 'Nguyễn Thị Hường', unitName: 'Xã Gia Viễn, tỉnh Ninh Bình' },
  citation: 'Đã có thành tích xuất sắc trong phong trào Toàn dân bảo vệ an ninh Tổ quốc',
  signedOn: Temporal.PlainDate.from('2026-02-05'),
  decisionNumber: '05/QĐ-UBND',
  registerNo: 7,
  awardNumber: '2026-000007-7F3K9QXA',
  signerName: 'Phạm Quang Ngọc',
  publicUrl: 'https://keng.example',
};

/** Widths by the embedded font itself. */
function realMeasure(): MeasureFace {
  const doc = new PdfKit();
  return (text, face, size) => doc.font(FONT_PATHS[face]).fontSize(size).widthOfString(text);
}

describe('the words of a certificate', () => {
  it('follow the state’s layout', () => {
    expect(toCertificate(facts)).toMatchObject({
      issuer: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH',
      verb: 'TẶNG',
      formTitle: 'BẰNG KHEN',
      honouree: 'Nguyễn Thị Hường',
      placeAndDate: 'Ninh Bình, ngày 05 tháng 02 năm 2026',
      signerTitle: 'CHỦ TỊCH',
      proof: {
        decisionLine: 'Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026',
        registerLine: 'Số vào sổ khen thưởng: 07/2026',
        checkUrl: 'https://keng.example/check/2026-000007-7F3K9QXA',
      },
    });
  });

  it('name an alias as a citizen with the award’s code', () => {
    const { honouree, honoureeDetail } = toCertificate({ ...facts, party: null });
    expect([honouree, honoureeDetail]).toEqual(['Một công dân', 'Mã khen thưởng 2026-000007-7F3K9QXA']);
  });

  it.each([
    ['provincial_police', 'Công an tỉnh Ninh Bình', 'GIÁM ĐỐC CÔNG AN TỈNH NINH BÌNH', 'GIÁM ĐỐC'],
    ['commune', 'Ủy ban nhân dân xã Gia Viễn', 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ GIA VIỄN', 'CHỦ TỊCH'],
    ['ministry', 'Bộ Công an', 'BỘ TRƯỞNG BỘ CÔNG AN', 'BỘ TRƯỞNG'],
  ] as const)('head one of %s', (issuerLevel, issuerName, issuer, signerTitle) => {
    expect(toCertificate({ ...facts, issuerLevel, issuerName })).toMatchObject({ issuer, signerTitle });
  });

  it('print a title by its name', () => {
    const title = { ...facts, award: 'title', formLabel: 'Chiến sĩ thi đua cơ sở' } as const;
    expect(toCertificate(title)).toMatchObject({
      verb: 'TẶNG DANH HIỆU',
      formTitle: 'CHIẾN SĨ THI ĐUA CƠ SỞ',
    });
  });
});

describe('the layout of a certificate', () => {
  const longest = (letter: string, length: number): string =>
    `${letter.repeat(11)} `.repeat(length).slice(0, length);

  it.each([
    ['of ordinary length', facts],
    [
      'as long as the fields allow',
      {
        ...facts,
        citation: longest('Ữ', 600),
        party: { name: longest('W', 200), unitName: longest('W', 200) },
        issuerName: longest('W', 200),
        signerName: longest('W', 200),
        place: longest('W', 200),
        decisionNumber: `123456A/${'W'.repeat(24)}/${'W'.repeat(24)}`,
      },
    ],
    ['without a single blank', { ...facts, citation: 'W'.repeat(600) }],
  ])('keeps texts %s on the page, apart from each other and from the code', (_, given) => {
    const lines = layoutCertificate(toCertificate(given), realMeasure());
    const boxes = lines.map(({ x, width, baseline, size }) => ({
      left: x,
      right: x + width,
      top: baseline - size * 0.7,
      bottom: baseline + size * 0.2,
    }));
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(TEXT_AREA.left);
      expect(right).toBeLessThanOrEqual(TEXT_AREA.right);
      expect(top).toBeGreaterThanOrEqual(TEXT_AREA.top);
      expect(bottom).toBeLessThanOrEqual(TEXT_AREA.bottom);
    }
    const { x, y, size } = CODE_AREA;
    const all = [...boxes, { left: x, right: x + size, top: y, bottom: y + size }];
    const overlapping = all.flatMap((a, at) =>
      all
        .slice(at + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlapping).toEqual([]);
  });
});

describe('the picture of a certificate', () => {
  const today = Temporal.PlainDate.from('2026-11-22');
  const preview = toPreview({ ...facts, citation: 'Bắt trộm <xe> & trả lại' }, today);
  const linesIn = (svg: string): readonly { text: string; x: number; width: number }[] =>
    [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" [^>]*textLength="([\d.]+)"[^>]*>([^<]*)<\/text>/gu)].map(
      ([, x, width, text = '']) => ({ text, x: Number(x), width: Number(width) }),
    );

  it('holds every line where and as wide as it prints, and is marked as a preview', () => {
    const svg = renderPicture(preview).toString('utf8');
    const placed = layoutCertificate(preview, realMeasure()).filter(({ text }) => text.trim() !== '');
    const lines = linesIn(svg);
    expect(lines).toHaveLength(placed.length + 1);
    for (const [at, { x, width }] of placed.entries()) {
      expect(lines[at]?.x).toBeCloseTo(x, 1);
      expect(lines[at]?.width).toBeCloseTo(width, 1);
    }
    expect(lines.at(-1)?.text).toBe('BẢN XEM TRƯỚC');
    expect(svg).not.toContain('NaN');
  });

  it('lets nothing that was typed become markup', () => {
    const svg = renderPicture(preview).toString('utf8');
    expect(svg).not.toContain('<xe>');
    expect(svg).toContain('&lt;xe&gt; &amp; trả lại');
    expect([...svg.matchAll(/<(\w+)/gu)].map(([, name]) => name)).toEqual(
      expect.not.arrayContaining(['script', 'image', 'use', 'foreignObject', 'style', 'a']),
    );
  });
});

describe('printing certificates', () => {
  const printer = new CertificatePrinter();
  const certificate = { kind: 'certificate', content: toCertificate(facts) } as const;
  afterAll(() => printer.onModuleDestroy());

  it('embeds its fonts, takes one page, and prints the same bytes again', async () => {
    const [first, second] = [await renderCertificate(toCertificate(facts)), await printer.print(certificate)];
    expect(first.equals(second)).toBe(true);
    const text = first.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).toMatch(/\/FontFile2/);
    expect(text).toMatch(/\+Tinos/);
  });

  it('fails one order by the name of its fault, and goes on with the next', async () => {
    const content = { ...toCertificate(facts), citation: 'W'.repeat(9_000) };
    const broken = printer.print({ kind: 'certificate', content });
    await expect(broken).rejects.toThrow(PrintFailed);
    await expect(broken).rejects.not.toThrow(/WWW/);
    expect((await printer.print(certificate)).length).toBeGreaterThan(10_000);
  });

  it('starts another thread when one has ended', async () => {
    await printer.print(certificate);
    await printer.onModuleDestroy();
    expect((await printer.print(certificate)).length).toBeGreaterThan(10_000);
  });
});

expectCleanExit();
