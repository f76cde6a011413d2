import type { RegisterEntryView, RegisterView } from '../queries/register.view';
import type { XlsxRow } from '@keng/platform';
import type { RegisterLabels } from './register-cells';
import { toRegisterSheet } from './register-sheet';
import { toPrintedRegister } from './register-text';

const officer = { officerId: 'o', displayName: 'Đại úy Trần Minh Khôi' };
const labels: RegisterLabels = {
  kind: () => 'Tố giác về tội phạm',
  channel: () => 'Điện thoại',
  category: () => 'Trộm cắp',
  refusalReason: () => 'Sợ bị trả thù',
  closureReason: () => 'Tranh chấp dân sự',
  correctionReason: () => 'Ghi nhầm',
};
const entry = (more: Partial<RegisterEntryView> = {}): RegisterEntryView => ({
  entryId: 'e',
  tipId: 't',
  registerNumber: 5,
  enteredAt: '2026-11-02T01:15:00Z',
  struck: false,
  strikeReason: null,
  replacedByNumber: null,
  restricted: false,
  receivedAt: '2026-11-02T01:15:00Z',
  enteredLate: false,
  channel: 'phone',
  providers: [
    { alias: '5b1c2d3e-0000-4000-8000-000000000000', identityStatus: 'sealed', refusalReason: null },
    { alias: '6b1c2d3e-0000-4000-8000-000000000000', identityStatus: 'refused', refusalReason: 'x' },
  ],
  content: 'Mất xe máy',
  additions: [],
  commune: { unitId: 'u', fullName: 'Xã Gia Viễn' },
  placeText: 'ngõ Hoa Ban',
  occurred: { from: '2026-11-01T13:00:00Z', to: null, precision: 'hour' },
  subjects: [],
  receivedBy: officer,
  classification: { at: '2026-11-02T03:15:00Z', officer, kind: 'k', categoryCode: 'c', urgency: 'urgent' },
  handling: { status: 'guided', outcome: 'guided', reasonCode: 'r', at: '2026-11-02T05:00:00Z' },
  incomingSlip: null,
  outgoingSlip: {
    slipNumber: '05/2026/PC',
    unit: { unitId: 'p', fullName: 'Công an tỉnh' },
    requestedAt: '2026-11-02T04:00:00Z',
    answeredAt: null,
  },
  notices: [{ noticeCode: 'procuracy_received', sentOn: '2026-11-04' }],
  enclosures: [{ kind: 'photo', quantity: 3 }],
  corrections: [],
  ...more,
});
const register = (more: Partial<RegisterView> = {}): RegisterView => ({
  unit: { unitId: 'u', fullName: 'Công an xã Hoàng Long' },
  parent: { unitId: 'p', fullName: 'Công an tỉnh Ninh Bình' },
  year: 2026,
  formNumber: '294',
  formInstrument: 'TT 119/2021/TT-BCA',
  from: null,
  to: null,
  opening: { on: '2026-01-02', registerNumber: 1 },
  closing: { on: '2026-12-31', registerNumber: 5 },
  closed: true,
  entryCount: 1,
  struckCount: 0,
  entries: [entry()],
  ...more,
});
const print = (of: RegisterView) =>
  toPrintedRegister(of, labels, Temporal.Instant.from('2027-01-01T00:00:00Z'));

describe('the printed register', () => {
  it('has all sixteen columns, each filled from its own part of the entry', () => {
    const { columns, lines } = print(register());
    expect(columns).toHaveLength(16);
    expect(lines[0]?.cells).toEqual([
      '1',
      '05',
      '02/11/2026 08:15',
      'Điện thoại',
      'Tố giác về tội phạm',
      'Bí danh 5b1c2d3e; Từ chối danh tính: Sợ bị trả thù',
      'Mất xe máy',
      'ngõ Hoa Ban, Xã Gia Viễn\n01/11/2026 20:00',
      '',
      'Đại úy Trần Minh Khôi',
      'Trộm cắp (cấp bách)\n02/11/2026 10:15\nĐại úy Trần Minh Khôi',
      'Hướng dẫn\nTranh chấp dân sự\n02/11/2026 12:00',
      'Đi 05/2026/PC, Công an tỉnh, 02/11/2026 11:00',
      'VKS (tiếp nhận): 04/11/2026',
      '3 ảnh',
      '',
    ]);
  });

  it('opens and closes the book in words', () => {
    const closed = print(register());
    expect(closed.openingLine).toBe('Sổ mở ngày 02 tháng 01 năm 2026, bắt đầu từ số 01.');
    expect(closed.closingLine).toBe('Sổ khóa ngày 31 tháng 12 năm 2026 ở số 05; phần này có 1 mục.');
    const open = print(register({ closed: false, struckCount: 1 }));
    expect(open.closingLine).toContain('Sổ chưa khóa; đến ngày 31 tháng 12 năm 2026 đã ghi đến số 05');
    expect(open.closingLine).toContain('trong đó 1 mục đã gạch');
  });

  it('says what took the place of a struck entry, that one was entered late, and that one is restricted', () => {
    const remarkOf = (more: Partial<RegisterEntryView>) =>
      print(register({ entries: [entry(more)] })).lines[0]?.cells.at(-1);
    expect(remarkOf({ struck: true, replacedByNumber: 6 })).toBe('Gạch, thay bằng số 06');
    expect(remarkOf({ enteredLate: true })).toBe('Nhập sau, 02/11/2026 08:15');
    expect(remarkOf({ restricted: true })).toBe('Hạn chế xem');
  });

  it('shows a corrected entry as it was, struck, and as it is, under one number and counted once', () => {
    const correction = (no: number, field: 'channel' | 'facts' | 'narrative', earlier: object | null) => ({
      no,
      field,
      at: `2026-11-0${no + 1}T01:15:00Z`,
      officer,
      unitId: 'u',
      reasonCode: 'typing_error',
      earlier,
      later: null,
      note: null,
    });
    const corrected = entry({
      subjects: [{ kind: 'suspect_name', value: 'C' }],
      additions: [{ text: 'Thêm một xe', at: '2026-11-04T01:15:00Z', officerId: 'o' }],
      corrections: [
        correction(1, 'facts', { facts: [{ kind: 'suspect_name', value: 'A' }] }),
        correction(2, 'facts', {
          facts: [
            { kind: 'suspect_name', value: 'B' },
            { kind: 'damage', value: 'x' },
          ],
        }),
        correction(3, 'narrative', null),
      ],
    });
    const { lines, closingLine } = print(register({ entries: [corrected, entry({ registerNumber: 6 })] }));
    expect(
      lines.map(({ cells, struck, earlier }) => [cells[0], cells[1], cells[8], struck, earlier]),
    ).toEqual([
      ['1', '05', 'A', true, true],
      ['1', '05', 'B', true, true],
      ['1', '05', 'C', false, false],
      ['2', '06', '', false, false],
    ]);
    expect(lines[0]?.cells.at(-1)).toBe(
      'Gạch: đính chính đối tượng, bị hại (Ghi nhầm), 02/11/2026 08:15, Đại úy Trần Minh Khôi',
    );
    expect(lines[2]?.cells.at(-1)).toBe('Đã đính chính');
    expect(lines[2]?.cells[6]).toBe('Mất xe máy\nBổ sung 04/11/2026 08:15: Thêm một xe');
    expect(closingLine).toContain('1 mục');
  });

  it('goes into a sheet with the same lines, numbers and times as values', () => {
    const { columns, rows, above, below } = toRegisterSheet(
      register(),
      labels,
      Temporal.Instant.from('2027-01-01T00:00:00Z'),
    );
    const printed = print(register());
    expect(columns.map(({ heading }) => heading)).toEqual(printed.columns.map(({ heading }) => heading));
    const [row] = rows as readonly XlsxRow[];
    expect(row?.cells[0]).toBe(1);
    expect(String(row?.cells[2])).toBe('2026-11-02T01:15:00Z');
    expect(row?.cells.slice(3)).toEqual(printed.lines[0]?.cells.slice(3));
    expect([above?.at(-1), below]).toEqual([printed.openingLine, [printed.closingLine]]);
  });

  it('shortens a long text to a summary', () => {
    const [line] = print(register({ entries: [entry({ content: 'chữ '.repeat(1_000) })] })).lines;
    expect(line?.cells[6]?.length).toBeLessThanOrEqual(400);
    expect(line?.cells[6]?.endsWith('…')).toBe(true);
  });
});
