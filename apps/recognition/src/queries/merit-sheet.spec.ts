import { randomUUID } from 'node:crypto';
import {
  groupColumns,
  groupRow,
  MERIT_COLUMNS,
  meritCaption,
  meritConditions,
  meritRow,
  type MeritNames,
} from './merit-sheet';
import type { MeritView } from './merits.view';

const names: MeritNames = {
  unit: (id) => `Đơn vị ${id}`,
  party: (id) => `Bên ${id}`,
  category: (code) => (code === 'theft' ? 'Trộm cắp' : code),
};
const merit = (more: Partial<MeritView> = {}): MeritView => ({
  meritId: randomUUID(),
  sourceKind: 'case',
  sourceId: randomUUID(),
  tipId: null,
  contributionId: randomUUID(),
  honouree: { type: 'alias', id: '5b1c2d3e-0000-4000-8000-000000000000' },
  partyName: null,
  partyKind: 'individual',
  kind: 'direct_capture',
  associationUnitId: null,
  unitId: 'a',
  communeUnitId: 'b',
  estimate: false,
  categoryCode: 'theft',
  occurredOn: '2026-11-10',
  assessedOn: '2026-11-11',
  recordedOn: '2026-11-12',
  quantity: 1,
  status: 'valid',
  recognitionWanted: null,
  awardId: null,
  usedBy: null,
  ...more,
});

describe('merits on a sheet', () => {
  it('say what narrows them, in words', () => {
    const filter = { from: '2026-01-01', to: '2026-12-31', basis: 'occurred', unitMap: 'now' } as const;
    expect(meritConditions(filter, names)).toEqual([]);
    expect(
      meritConditions(
        {
          ...filter,
          unitIds: ['a', 'b'],
          partyId: 'p',
          kinds: ['denunciation', 'evidence'],
          categoryCodes: ['theft', 'arson'],
          partyKinds: ['household'],
          aliasCode: '5b1c2d3e',
          used: false,
          withoutCommune: true,
        },
        names,
      ),
    ).toEqual([
      'Đơn vị và cấp dưới: Đơn vị a; Đơn vị b',
      'Đối tượng: Bên p',
      'Một công dân: 5B1C2D3E',
      'Loại đối tượng: Hộ gia đình',
      'Loại thành tích: Tố giác tội phạm; Cung cấp chứng cứ',
      'Lĩnh vực: Trộm cắp; arson',
      'Khen thưởng: chưa khen',
      'Xã, phường, đặc khu: không rõ',
    ]);
  });

  it('fill every column, days as days and numbers as numbers', () => {
    const usedBy = {
      awardId: randomUUID(),
      awardNumber: '2026-000007-7F3K9QXA',
      decisionNumber: '05/QĐ-UBND',
      signedOn: '2026-11-22',
    };
    const { cells } = meritRow(merit({ associationUnitId: 'c', usedBy }), names);
    expect(cells).toHaveLength(MERIT_COLUMNS.length);
    expect(cells.map((cell) => (typeof cell === 'number' ? cell : String(cell)))).toEqual([
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
      'Cá nhân',
      'Một công dân 5B1C2D3E',
      'Trực tiếp bắt giữ',
      'Trộm cắp',
      1,
      'Đơn vị a',
      'Đơn vị b',
      'Đơn vị c',
      'Có hiệu lực',
      '05/QĐ-UBND',
      '2026-11-22',
      '2026-000007-7F3K9QXA',
    ]);
    expect(cells[0]).toBeInstanceOf(Temporal.PlainDate);
  });

  it('show no whole alias, and mark what is estimated or contested', () => {
    const { cells } = meritRow(merit({ estimate: true, status: 'contested' }), names);
    expect(JSON.stringify(cells)).not.toContain('8000-000000000000');
    expect([cells[8], cells[11]]).toEqual(['Đơn vị a (ước tính)', 'Đang xem xét lại']);
  });

  it('are counted by groups under Vietnamese names', () => {
    const groups = ['association', 'kind', 'category', 'year'] as const;
    expect(groupColumns(groups).map(({ heading }) => heading)).toEqual([
      'Hội, đoàn thể',
      'Loại thành tích',
      'Lĩnh vực',
      'Năm',
      'Thành tích',
      'Số lượng',
      'Trong đó ước tính',
    ]);
    const key = { association: null, kind: 'valuable_tip', category: 'theft', year: '2026' };
    const filter = { from: '2026-01-01', to: '2026-12-31', basis: 'occurred', unitMap: 'then' } as const;
    const group = { key, count: 2, quantity: 3, estimated: 0, drillDown: filter };
    expect(groupRow(group, groups, names).cells).toEqual([
      'Không có',
      'Tin có giá trị',
      'Trộm cắp',
      '2026',
      2,
      3,
      0,
    ]);
  });

  it('say which period and units they rest on', () => {
    const filter = { from: '2019-01-01', to: '2024-12-31', basis: 'assessed', unitMap: 'now' } as const;
    expect(meritCaption(filter)).toBe(
      'Từ 01/01/2019 đến 31/12/2024, theo ngày đánh giá, đơn vị hành chính hiện nay',
    );
  });
});
