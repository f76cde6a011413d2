import { inflateSync } from 'node:zlib';
import { expectCleanExit, readPdf } from '@keng/testing';
import { toCertificate, toPreview, type CertificateFacts } from './certificate-content';
import { printBatch } from './print-batch';
import { renderCertificate, renderCertificates } from './render-certificate';
import { PrintFailed } from './worker-entry';

const PAGES = 110;

const facts = (registerNo: number): CertificateFacts => ({
  award: 'commendation',
  formLabel: 'Bằng khen của Chủ tịch UBND tỉnh',
  issuerLevel: 'province',
  issuerName: 'Tỉnh Ninh Bình',
  place: 'Ninh Bình',
  party: { name: `Nguyễn Thị Hường ${registerNo}`, unitName: 'Xã Gia Viễn, tỉnh Ninh Bình' },
  citation: 'Đã có thành tích xuất sắc trong phong trào Toàn dân bảo vệ an ninh Tổ quốc',
  signedOn: Temporal.PlainDate.from('2026-02-05'),
  decisionNumber: '05/QĐ-UBND',
  registerNo,
  awardNumber: `2026-${String(registerNo).padStart(6, '0')}-7F3K9QXA`,
  signerName: 'Phạm Quang Ngọc',
  publicUrl: 'https://keng.example',
});
const certificates = (count: number) =>
  Array.from({ length: count }, (_, at) => toCertificate(facts(at + 1)));
const NO_OFFSET = { xMm: 0, yMm: 0 };
const never = new AbortController().signal;

describe('printing a decision as one file', () => {
  it(`sets ${PAGES} pages in order, and tells of each`, async () => {
    const told: number[] = [];
    const batch = { contents: certificates(PAGES), offset: NO_OFFSET };
    const pdf = await printBatch(batch, never, (done) => told.push(done));
    expect(told).toEqual(Array.from({ length: PAGES }, (_, at) => at + 1));
    const pages = readPdf(pdf);
    expect(pages).toHaveLength(PAGES);
    for (const [at, page] of pages.entries())
      expect(page.split('\n')).toContain(`Nguyễn Thị Hường ${at + 1}`);
  });

  it('moves every page by the offset, to the right and down', async () => {
    const still = await renderCertificates(certificates(2), NO_OFFSET, () => undefined);
    const moved = await renderCertificates(certificates(2), { xMm: 20, yMm: -12.5 }, () => undefined);
    expect(originsOf(still)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    // In points; the axis of a PDF points up, and the page's own transformation has turned it already.
    for (const [x, y] of originsOf(moved)) {
      expect(x).toBeCloseTo((20 * 72) / 25.4, 2);
      expect(y).toBeCloseTo((-12.5 * 72) / 25.4, 2);
    }
  });

  it('ends at once when it is cancelled', async () => {
    const cancelled = new AbortController();
    const reason = new Error('cancelled');
    const batch = { contents: certificates(PAGES), offset: NO_OFFSET };
    let seen = 0;
    const printing = printBatch(batch, cancelled.signal, (done) => {
      seen = done;
      cancelled.abort(reason);
    });
    await expect(printing).rejects.toBe(reason);
    expect(seen).toBeLessThan(PAGES);
    await expect(printBatch(batch, cancelled.signal, () => undefined)).rejects.toBe(reason);
  });

  it('fails as a whole by the name of the fault when one page cannot be set', async () => {
    const [first, second] = certificates(2);
    const contents = first && second ? [first, { ...second, citation: 'W'.repeat(9_000) }] : [];
    const printing = printBatch({ contents, offset: NO_OFFSET }, never, () => undefined);
    await expect(printing).rejects.toThrow(PrintFailed);
    await expect(printing).rejects.not.toThrow(/WWW/);
  });
});

describe('previewing a certificate', () => {
  const today = Temporal.PlainDate.from('2026-11-22');

  it('is marked, and has neither number, decision, signature nor code', async () => {
    const [page = ''] = readPdf(await renderCertificate(toPreview(facts(7), today)));
    const lines = page.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining(['BẢN XEM TRƯỚC', 'BẰNG KHEN', 'Nguyễn Thị Hường 7', 'CHỦ TỊCH']),
    );
    expect(page).toContain('ngày … tháng … năm 2026');
    for (const absent of ['Quyết định số', 'Số vào sổ', 'Tra cứu', 'Phạm Quang Ngọc', 'keng.example'])
      expect(page).not.toContain(absent);
  });

  it('does not mark a certificate', async () => {
    const [page = ''] = readPdf(await renderCertificate(toCertificate(facts(7))));
    expect(page).not.toContain('XEM TRƯỚC');
  });

  it('names an alias as a citizen without a code', () => {
    const { honouree, honoureeDetail } = toPreview({ ...facts(7), party: null }, today);
    expect([honouree, honoureeDetail]).toEqual(['Một công dân', 'Mã khen thưởng được cấp khi có quyết định']);
  });
});

/** Where each page's content begins: the second transformation of its stream, after the one that turns the axis. */
function originsOf(pdf: Buffer): [number, number][] {
  const streams = [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(
    ([, stream = '']) => Buffer.from(stream, 'latin1'),
  );
  return streams.flatMap((stream) => {
    const text = inflated(stream);
    const [, x, y] = /^1 0 0 -1 0 595\.28 cm\n(?:1 0 0 1 (\S+) (\S+) cm\n)?/.exec(text) ?? [];
    return text.startsWith('1 0 0 -1') ? [[Number(x ?? 0), Number(y ?? 0)] as [number, number]] : [];
  });
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}

expectCleanExit();
