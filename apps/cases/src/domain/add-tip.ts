import { decide, type Decision } from '@keng/kernel';
import type { Case } from './case';
import { findOpen, supersede, type CaseClock, type ClockLaw } from './case-clock';
import type { CaseTipAdded } from './case-events';
import { receptionNotices, toCaseTip, type AcceptedTip } from './open-case';

/** Whether a further tip can still be verified in the case: otherwise it gets a case of its own. */
export function takesTips({ stage }: Case): boolean {
  return stage.state === 'awaiting_assignment' || stage.state === 'verifying';
}

/**
 * A further tip joins an open case: the case keeps its number and, as each tip has its own 20 days (BLTTHS Đ.147 k1),
 * the clocks of the tip that was received first. Officers recused from the tip are recused from the case.
 */
export function addTip(
  current: Case,
  tip: AcceptedTip,
  law: ClockLaw,
  newId: () => string,
): Decision<Case, CaseTipAdded> {
  const earlier = Temporal.Instant.compare(tip.competentReceivedAt, current.competentReceivedAt) < 0;
  const next: Case = {
    ...current,
    competentReceivedAt: earlier ? tip.competentReceivedAt : current.competentReceivedAt,
    recusedOfficerIds: [...new Set([...current.recusedOfficerIds, ...tip.recusedOfficerIds])],
    tips: [...current.tips, toCaseTip(tip)],
    clocks: [
      ...(earlier ? restarted(current, tip.competentReceivedAt, law, newId) : current.clocks),
      ...receptionNotices(tip, current.unitId, law, newId),
    ],
  };
  return decide(next, { type: 'CaseTipAdded', caseId: current.id, tipId: tip.tipId });
}

/** The open clocks of the case, superseded by ones that count from the earlier reception. */
function restarted(
  current: Case,
  startedAt: Temporal.Instant,
  law: ClockLaw,
  newId: () => string,
): readonly CaseClock[] {
  const common = (): { id: string; startedAt: Temporal.Instant; holderUnitId: string } => ({
    id: newId(),
    startedAt,
    holderUnitId: current.unitId,
  });
  const verification = law.start(
    current.term === 'base' ? 'verification' : 'verification_extended',
    common(),
  );
  let clocks = supersede(current.clocks, verification);
  if (findOpen(clocks, 'assignment')) clocks = supersede(clocks, law.start('assignment', common()));
  for (const code of ['closing_report', 'procuracy_extension_request'] as const) {
    if (findOpen(clocks, code)) {
      clocks = supersede(clocks, law.start(code, { ...common(), before: verification }));
    }
  }
  return clocks;
}
