import { readPdf } from '@keng/testing';
import { toHandOverList, type HandOverFacts } from './hand-over-list';
import { renderHandOverList } from './render-hand-over-list';

const award = (more: Partial<HandOverFacts['awards'][number]> = {}): HandOverFacts['awards'][number] => ({
  party: { name: 'Tổ bảo vệ an ninh, trật tự Lãng Nội', unitName: 'Xã Gia Viễn, tỉnh Ninh Bình' },
  awardNumber: '2026-000007-7F3K9QXA',
  formLabel: 'Bằng khen của Chủ tịch UBND tỉnh',
  amount: 7_590_000,
  ...more,
});
const facts = (awards: HandOverFacts['awards'], revokedCount = 0): HandOverFacts => ({
  issuerName: 'Ủy ban nhân dân tỉnh Ninh Bình',
  place: 'Ninh Bình',
  decisionNumber: '05/QĐ-UBND',
  signedOn: Temporal.PlainDate.from('2026-02-05'),
  awards,
  revokedCount,
});

describe('the list to sign at a hand-over', () => {
  it('has a line for each award with number, name, unit, form, amount and room to sign', () => {
    const { lines, subtitle } = toHandOverList(facts([award()]));
    expect(subtitle).toBe('Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026');
    expect(lines).toEqual([
      {
        amount: 7_590_000,
        cells: [
          '1',
          'Tổ bảo vệ an ninh, trật tự Lãng Nội',
          'Xã Gia Viễn, tỉnh Ninh Bình',
          'Bằng khen của Chủ tịch UBND tỉnh',
          '7.590.000',
          '',
        ],
      },
    ]);
  });

  it('asks no protected person to sign where others read', () => {
    const [line] = toHandOverList(facts([award({ party: null, amount: 0 })])).lines;
    expect(line?.cells.slice(1)).toEqual([
      'Một công dân',
      'Mã khen thưởng 2026-000007-7F3K9QXA',
      'Bằng khen của Chủ tịch UBND tỉnh',
      '–',
      'Trao riêng',
    ]);
  });

  it('sums each page and all of them, and ends with lines to sign', async () => {
    const list = toHandOverList(
      facts(
        Array.from({ length: 40 }, () => award()),
        2,
      ),
    );
    const pages = readPdf(await renderHandOverList(list));
    expect(pages.length).toBeGreaterThan(2);
    const counts = pages.map((page) => Number(/Cộng trang này: (\d+) khen thưởng/.exec(page)?.[1] ?? 0));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    for (const [at, page] of pages.entries()) expect(page).toContain(`Trang ${at + 1}/${pages.length}`);
    const last = pages.at(-1) ?? '';
    expect(pages.join('\n')).toContain('Cộng dồn: 40 khen thưởng, 303.600.000 đ');
    for (const text of [
      'Tổng cộng: 40 khen thưởng; tiền thưởng 303.600.000 đ.',
      'Không gồm 2 khen thưởng đã bị thu hồi.',
      'NGƯỜI TRAO',
    ])
      expect(last).toContain(text);
  });

  it('repeats the heads of its columns on every page', async () => {
    const list = toHandOverList(facts(Array.from({ length: 40 }, () => award())));
    for (const page of readPdf(await renderHandOverList(list)).slice(0, -1))
      expect(page).toContain('Ký nhận');
  });
});
