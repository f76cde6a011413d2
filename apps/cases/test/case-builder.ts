import { join } from 'node:path';
import { WorkCalendar, type Decision } from '@keng/kernel';
import { sequenceIds } from '@keng/testing';
import { assignOfficers } from '../src/domain/assign-officers';
import type { Case, CaseId } from '../src/domain/case';
import { ClockLaw } from '../src/domain/case-clock';
import type { CaseEvent } from '../src/domain/case-events';
import type { ClockCode, ClockRule } from '../src/domain/clock-rule';
import type { DecisionContext } from '../src/domain/decision-context';
import { openCase, type AcceptedTip } from '../src/domain/open-case';
import { approvePlan, writePlan } from '../src/domain/plan';
import { proposeConclusion } from '../src/domain/propose-conclusion';
import { readRows } from '../src/persistence/seed-law';

const ids = sequenceIds('ca5e');
const newId = (): string => ids.next();

export const LEAD = newId();
export const SUPPORTER = newId();
export const COMMANDER = newId();
export const OTHER_COMMANDER = newId();
export const RECUSED = newId();
export const UNIT = newId();
export const ALIAS = newId();

/** Monday 02/11/2026 08:15, the first vector of domain.md §G6. */
export const RECEIVED = inVietnam('2026-11-02T08:15');

/** The checked-in rules with New Year's Day as the one day off that the vectors touch. */
export function theLaw(daysOff: readonly string[] = ['2027-01-01']): ClockLaw {
  const calendar = new WorkCalendar({
    daysOff: daysOff.map((day) => Temporal.PlainDate.from(day)),
    workingSaturdays: [],
  });
  return new ClockLaw(checkedInRules(), calendar);
}

export function checkedInRules(): ClockRule[] {
  return readRows(join(__dirname, '../law/clock-rules.csv')).map(
    (row) =>
      ({
        ruleId: newId(),
        ruleCode: row['rule_code'],
        clockCode: row['clock_code'],
        amount: Number(row['amount']),
        unit: row['unit'],
        rollsOver: row['rolls_over'] === 'true',
        dueSoonHours: Number(row['due_soon_hours']),
        validFrom: Temporal.PlainDate.from(row['valid_from'] ?? ''),
        validTo: row['valid_to'] ? Temporal.PlainDate.from(row['valid_to']) : null,
        basis: row['basis'],
      }) as ClockRule,
  );
}

export function aTip(given: Partial<AcceptedTip> = {}): AcceptedTip {
  return {
    caseId: newId() as CaseId,
    tipId: newId(),
    acceptedByEvent: newId(),
    unitId: UNIT,
    registerNumber: 212,
    registerYear: 2026,
    categoryCode: 'drugs_trafficking',
    communeUnitId: null,
    competentReceivedAt: RECEIVED,
    reporters: [{ alias: ALIAS, identityStatus: 'sealed', associationUnitId: null }],
    recusedOfficerIds: [RECUSED],
    ...given,
  };
}

/** What a decision is made with by that officer at that moment, by default noon of the day of reception. */
export function by(officerId: string, now: string | Temporal.Instant = '2026-11-02T12:00'): DecisionContext {
  return { officerId, now: typeof now === 'string' ? inVietnam(now) : now, law: theLaw(), newId };
}

export function paper(given: { number?: string; decidedOn?: string } = {}): {
  number: string;
  decidedOn: Temporal.PlainDate;
} {
  const { number = '305/QĐ-CSĐT', decidedOn = '2026-11-02' } = given;
  return { number, decidedOn: Temporal.PlainDate.from(decidedOn) };
}

export function opened(
  tip: AcceptedTip = aTip(),
  caseNumber = 88,
  sources: { law: ClockLaw; newId: () => string } = { law: theLaw(), newId },
): Decision<Case, CaseEvent> {
  const opening = { caseNumber, caseYear: 2026, predecessorCaseId: null, now: RECEIVED };
  return openCase(tip, { ...opening, ...sources });
}

export const able = (officerId: string): { officerId: string; active: true; capable: true } => ({
  officerId,
  active: true,
  capable: true,
});

export function anOpenCase(tip?: AcceptedTip): Case {
  return opened(tip).next;
}

export function aVerifyingCase(tip?: AcceptedTip): Case {
  const assignment = { leadOfficerId: LEAD, supportingOfficerIds: [SUPPORTER] };
  return assignOfficers(anOpenCase(tip), assignment, [LEAD, SUPPORTER].map(able), paper(), by(COMMANDER))
    .next;
}

export function aPlannedCase(tip?: AcceptedTip): Case {
  const drafted = writePlan(aVerifyingCase(tip), newId(), by(LEAD)).next;
  return approvePlan(drafted, by(COMMANDER)).next;
}

export function aProposedCase(tip?: AcceptedTip): Case {
  const proposed = {
    textId: newId(),
    conclusion: 'instituted' as const,
    groundCode: null,
    incidentCount: 1,
    suspectCount: 2,
    contributions: [{ contributionId: newId(), alias: ALIAS, kind: 'valuable_tip' }],
  };
  return proposeConclusion(aPlannedCase(tip), proposed, by(LEAD)).next;
}

/** Both dates of the clock of that code that is still open, `dd/mm` of the raw and the legal end. */
export function endsOf({ clocks }: Case, code: ClockCode): [string, string] {
  const clock = clocks.find((one) => one.code === code && one.supersededBy === null);
  if (!clock) throw new Error(`no clock ${code}`);
  const last = (end: Temporal.Instant): string =>
    end.subtract({ nanoseconds: 1 }).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
  return [last(clock.dueAt), last(clock.legalEndAt)];
}

export function inVietnam(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
}

/** The error that `act` throws, to be asked for its class and parameters. */
export function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}
