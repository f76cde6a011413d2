import {
  anOpenCase,
  aPlannedCase,
  aVerifyingCase,
  by,
  COMMANDER,
  LEAD,
  SUPPORTER,
} from '../../test/case-builder';
import {
  CaseNotVerifying,
  FieldRefused,
  OwnPlan,
  PlanApproved,
  PlanMissing,
  PlanNotApproved,
} from './case-errors';
import { recordEntry } from './case-entry';
import { approvePlan, writePlan } from './plan';
import { inVietnam } from '../../test/case-builder';

describe('the verification plan', () => {
  const drafted = writePlan(aVerifyingCase(), 'text-1', by(LEAD));

  it('is drafted without telling anybody', () => {
    expect(drafted.events).toEqual([]);
    expect(drafted.plan).toMatchObject({ authorId: LEAD, textId: 'text-1', approvedAt: null });
  });

  it('keeps its id when it is rewritten, and has the last writer as author', () => {
    const { plan } = writePlan(drafted.next, 'text-2', by(SUPPORTER));
    expect(plan).toMatchObject({ planId: drafted.plan.planId, authorId: SUPPORTER, textId: 'text-2' });
  });

  it('is approved by another person and then announced', () => {
    const { next, events } = approvePlan(drafted.next, by(COMMANDER));
    expect(next.stage).toMatchObject({ plan: { approvedBy: COMMANDER } });
    expect(events).toMatchObject([{ type: 'CasePlanApproved' }]);
  });

  it('is not approved by its author', () => {
    expect(() => approvePlan(drafted.next, by(LEAD))).toThrow(OwnPlan);
  });

  it('is not approved twice', () => {
    expect(() => approvePlan(aPlannedCase(), by(COMMANDER))).toThrow(PlanApproved);
  });

  it('is not approved before it is written', () => {
    expect(() => approvePlan(aVerifyingCase(), by(COMMANDER))).toThrow(PlanMissing);
  });

  it('is not rewritten once approved', () => {
    expect(() => writePlan(aPlannedCase(), 'text-3', by(LEAD))).toThrow(PlanApproved);
  });

  it('is not written before officers are assigned', () => {
    expect(() => writePlan(anOpenCase(), 'text-1', by(LEAD))).toThrow(CaseNotVerifying);
  });
});

describe('an activity', () => {
  const activity = (local = '2026-11-02T11:00') => ({
    kind: 'statement_taken' as const,
    occurredAt: inVietnam(local),
    textId: 'text-9',
  });

  it('is recorded inside an approved plan', () => {
    expect(recordEntry(aPlannedCase(), activity(), by(SUPPORTER))).toMatchObject({
      authorId: SUPPORTER,
      kind: 'statement_taken',
    });
  });

  it('is refused before the plan is approved', () => {
    const drafted = writePlan(aVerifyingCase(), 'text-1', by(LEAD)).next;
    expect(() => recordEntry(drafted, activity(), by(LEAD))).toThrow(PlanNotApproved);
    expect(() => recordEntry(aVerifyingCase(), activity(), by(LEAD))).toThrow(PlanNotApproved);
  });

  it('is refused when it has not happened yet', () => {
    expect(() => recordEntry(aPlannedCase(), activity('2026-11-02T13:00'), by(LEAD))).toThrow(FieldRefused);
  });

  it('is refused before officers are assigned', () => {
    expect(() => recordEntry(anOpenCase(), activity(), by(LEAD))).toThrow(CaseNotVerifying);
  });
});
