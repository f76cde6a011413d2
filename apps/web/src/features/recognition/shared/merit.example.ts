import type { Merit } from './merit-queries';

/** A merit, for specs. */
export const aMerit = (over: Partial<Merit> = {}): Merit => ({
  meritId: 'm1',
  sourceKind: 'case',
  sourceId: 'c1',
  contributionId: 'k1',
  honouree: { type: 'party', id: 'p1' },
  partyName: 'Trần Thị Mẫu',
  partyKind: 'individual',
  kind: 'valuable_tip',
  unitId: 'u1',
  estimate: false,
  categoryCode: 'theft',
  occurredOn: '2026-10-01',
  assessedOn: '2026-10-02',
  recordedOn: '2026-10-03',
  quantity: 1,
  status: 'valid',
  ...over,
});
