import { nextStep, owedNotices, stepsOf, type CaseViewer, type Obstacle, type StepId } from './steps';
import { aCase, aClock } from './sample-case';

const NOW = Date.parse('2026-11-10T09:00:00+07:00');
const commander: CaseViewer = { officerId: 'commander', commands: true, investigates: false };
const lead: CaseViewer = { officerId: 'lead', commands: false, investigates: true };
const supporting: CaseViewer = { officerId: 'supporting', commands: false, investigates: true };

const draft = { planId: 'plan', authorId: 'lead', draftedAt: '2026-11-03T08:00:00Z' };
const approved = { ...draft, approvedBy: 'commander', approvedAt: '2026-11-04T08:00:00Z' };
const proposal = {
  proposalId: 'proposal',
  proposerId: 'lead',
  proposedAt: '2026-11-09T08:00:00Z',
  conclusion: 'instituted' as const,
  incidentCount: 1,
  suspectCount: 1,
};

function obstacles(
  record: Parameters<typeof stepsOf>[0],
  viewer: CaseViewer,
): Partial<Record<StepId, Obstacle | null>> {
  return Object.fromEntries(stepsOf(record, viewer, NOW).map(({ id, obstacle }) => [id, obstacle]));
}

describe('the steps of a case', () => {
  it('lets only the commander assign an unassigned case, and send the notices owed', () => {
    const { assignment: _, ...fresh } = aCase({ state: 'awaiting_assignment' });
    expect(obstacles(fresh, commander)).toEqual({
      assignment: null,
      plan: 'not-lead',
      approval: 'awaiting-assignment',
      entry: 'not-assigned',
      notice: null,
      extension: 'awaiting-assignment',
      proposal: 'not-lead',
      conclusion: 'awaiting-assignment',
    });
  });

  it('wants a plan of the lead officer first', () => {
    expect(obstacles(aCase(), lead)).toMatchObject({
      assignment: 'not-commander',
      plan: null,
      entry: 'plan-not-approved',
      proposal: 'plan-not-approved',
      conclusion: 'not-commander',
    });
    expect(obstacles(aCase(), commander)).toMatchObject({ approval: 'plan-missing', extension: null });
    expect(obstacles(aCase(), supporting)).toMatchObject({ plan: 'not-lead', entry: 'plan-not-approved' });
  });

  it('lets nobody approve their own plan', () => {
    const record = aCase({ plan: { ...draft, authorId: 'commander' } });
    expect(obstacles(record, commander)).toMatchObject({ approval: 'own-plan' });
    expect(obstacles(aCase({ plan: draft }), commander)).toMatchObject({ approval: null });
  });

  it('opens entries and the proposal once the plan is approved, and the plan no more', () => {
    const record = aCase({ plan: approved });
    expect(obstacles(record, lead)).toMatchObject({ plan: 'plan-approved', entry: null, proposal: null });
    expect(obstacles(record, supporting)).toMatchObject({ entry: null, proposal: 'not-lead' });
    expect(obstacles(record, commander)).toMatchObject({
      approval: 'plan-approved',
      conclusion: 'proposal-missing',
    });
  });

  it('lets nobody decide on their own proposal', () => {
    const own = aCase({ plan: approved, proposal: { ...proposal, proposerId: 'commander' } });
    expect(obstacles(own, commander)).toMatchObject({ conclusion: 'own-proposal' });
    expect(obstacles(aCase({ plan: approved, proposal }), commander)).toMatchObject({ conclusion: null });
  });

  it('extends once, and not after the legal end', () => {
    expect(obstacles(aCase({ term: 'extended' }), commander)).toMatchObject({
      extension: 'already-extended',
    });
    const over = aCase({ clocks: [aClock({ legalEndAt: '2026-11-10T01:00:00Z', status: 'overdue' })] });
    expect(obstacles(over, commander)).toMatchObject({ extension: 'term-expired' });
  });

  it('closes all but the notices of the result when the case has ended', () => {
    const ended = aCase({
      state: 'concluded',
      plan: approved,
      proposal,
      clocks: [aClock({ code: 'reporter_result' }), aClock({ status: 'satisfied' })],
    });
    expect(obstacles(ended, commander)).toMatchObject({
      assignment: 'case-ended',
      conclusion: 'case-ended',
      notice: null,
    });
    expect(owedNotices(ended)).toEqual(['reporter_result']);
  });

  it('points to the first thing to do', () => {
    const { assignment: _, ...fresh } = aCase({ state: 'awaiting_assignment' });
    expect(nextStep(stepsOf(fresh, commander, NOW))).toBe('assignment');
    expect(nextStep(stepsOf(aCase({ clocks: [] }), lead, NOW))).toBe('plan');
    expect(nextStep(stepsOf(aCase({ plan: approved, clocks: [] }), supporting, NOW))).toBeUndefined();
  });
});
