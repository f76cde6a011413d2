import { decide, type Decision } from '@keng/kernel';
import { canBeNotified, type Case, type CaseId, type CaseTip } from './case';
import type { CaseClock, ClockLaw } from './case-clock';
import type { CaseOpened } from './case-events';
import type { RuleCode } from './clock-rule';

/** An accepted tip, as intake announced it. */
export interface AcceptedTip extends CaseTip {
  /** Case that intake minted for it or chose to join. */
  readonly caseId: CaseId;
  readonly unitId: string;
  readonly categoryCode: string;
  readonly communeUnitId: string | null;
  readonly recusedOfficerIds: readonly string[];
}

/** What the register and the clock on the wall add. */
export interface Opening {
  readonly caseNumber: number;
  readonly caseYear: number;
  readonly predecessorCaseId: CaseId | null;
  readonly now: Temporal.Instant;
  readonly law: ClockLaw;
  readonly newId: () => string;
}

/**
 * Opens a case for an accepted tip and starts its clocks, all counted from the reception by the competent body:
 * assignment within 3 days (TTLT 01/2017 Đ.9), verification 20 days (BLTTHS Đ.147 k1), closing report 7 days before
 * its end (TT 28/2020 Đ.15), notices to procuracy and reporter (BLTTHS Đ.146 k5; TTLT 01/2017 Đ.14).
 */
export function openCase(tip: AcceptedTip, opening: Opening): Decision<Case, CaseOpened> {
  const { law, newId } = opening;
  const start = (ruleCode: RuleCode, before?: CaseClock): CaseClock =>
    law.start(ruleCode, {
      id: newId(),
      startedAt: tip.competentReceivedAt,
      holderUnitId: tip.unitId,
      ...(before && { before }),
    });
  const verification = start('verification');
  const next: Case = {
    id: tip.caseId,
    version: 0,
    eventSeq: 0,
    unitId: tip.unitId,
    caseNumber: opening.caseNumber,
    caseYear: opening.caseYear,
    categoryCode: tip.categoryCode,
    communeUnitId: tip.communeUnitId,
    openedByEvent: tip.acceptedByEvent,
    openedAt: opening.now,
    competentReceivedAt: tip.competentReceivedAt,
    predecessorCaseId: opening.predecessorCaseId,
    recusedOfficerIds: tip.recusedOfficerIds,
    tips: [toCaseTip(tip)],
    clocks: [
      start('assignment'),
      verification,
      start('closing_report', verification),
      ...receptionNotices(tip, tip.unitId, law, newId),
    ],
    decisions: [],
    notices: [],
    term: 'base',
    stage: { state: 'awaiting_assignment' },
  };
  return decide(next, {
    type: 'CaseOpened',
    caseId: next.id,
    caseNumber: next.caseNumber,
    caseYear: next.caseYear,
    unitId: next.unitId,
    tipIds: [tip.tipId],
    categoryCode: next.categoryCode,
    competentReceivedAt: next.competentReceivedAt,
    dueAt: verification.dueAt,
    legalEndAt: verification.legalEndAt,
  });
}

/** Only what a case keeps of a tip. */
export function toCaseTip(tip: CaseTip): CaseTip {
  const { tipId, registerNumber, registerYear, competentReceivedAt, reporters, acceptedByEvent } = tip;
  return { tipId, registerNumber, registerYear, competentReceivedAt, reporters, acceptedByEvent };
}

/** Each tip's own notices of reception; none to reporters who all refused to say who they are. */
export function receptionNotices(
  tip: CaseTip,
  holderUnitId: string,
  law: ClockLaw,
  newId: () => string,
): CaseClock[] {
  const codes: RuleCode[] = canBeNotified(tip)
    ? ['procuracy_received', 'reporter_received']
    : ['procuracy_received'];
  return codes.map((code) =>
    law.start(code, { id: newId(), startedAt: tip.competentReceivedAt, holderUnitId, tipId: tip.tipId }),
  );
}
