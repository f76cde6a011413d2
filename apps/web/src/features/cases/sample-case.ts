import type { CaseClock, CaseDetail } from './cases-api';

/** A case under verification, for specs. */
export function aCase(parts: Partial<CaseDetail> = {}): CaseDetail {
  return {
    caseId: 'case',
    version: 3,
    caseNumber: 12,
    caseYear: 2026,
    unitId: 'unit',
    categoryCode: 'theft',
    state: 'verifying',
    term: 'base',
    competentReceivedAt: '2026-11-01T17:00:00Z',
    openedAt: '2026-11-01T18:00:00Z',
    tips: [],
    clocks: [aClock(), aClock({ clockId: 'notice', code: 'procuracy_received' })],
    assignment: { leadOfficerId: 'lead', supportingOfficerIds: ['supporting'] },
    decisions: [],
    notices: [],
    entries: [],
    contributions: [],
    ...parts,
  };
}

/** A running clock of twenty days from 2 November 2026. */
export function aClock(parts: Partial<CaseClock> = {}): CaseClock {
  return {
    clockId: 'verification',
    code: 'verification',
    basis: 'BLTTHS Đ.147 k1',
    startedAt: '2026-11-01T17:00:00Z',
    dueAt: '2026-11-21T17:00:00Z',
    legalEndAt: '2026-11-22T17:00:00Z',
    dueOn: '2026-11-21',
    legalEndOn: '2026-11-22',
    status: 'on_time',
    ...parts,
  };
}
