import type { Dossier, Nomination } from './dossier-queries';

/** A nomination, for specs. */
export const aNomination = (over: Partial<Nomination> = {}): Nomination => ({
  nominationId: 'n1',
  honouree: { type: 'party', id: 'p1' },
  partyName: 'Trần Thị Mẫu',
  partyKind: 'individual',
  awardFormCode: 'commendation_province_chair',
  meritIds: ['m1'],
  citation: 'Có thành tích trong phong trào',
  recusedOfficerIds: [],
  outcome: 'pending',
  ...over,
});

/** A dossier, for specs. */
export const aDossier = (over: Partial<Dossier> = {}): Dossier => ({
  dossierId: 'd1',
  version: 1,
  unitId: 'u1',
  issuerUnitId: 'i1',
  title: 'Đề nghị tặng Bằng khen',
  occasion: 'Đột xuất',
  periodFrom: '2026-01-01',
  periodTo: '2026-11-22',
  receivedOn: '2026-11-22',
  lawVersion: 'tdkt_2022',
  status: 'draft',
  createdBy: 'o1',
  nominations: [aNomination()],
  merits: [],
  awards: [],
  ...over,
});
