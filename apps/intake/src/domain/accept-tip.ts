import { decide, type Decision } from '@keng/kernel';
import { satisfy } from './desk-clocks';
import type { DeskUnit } from './desk-unit';
import { InvalidField } from './invalid-field';
import { openClassification } from './open-tip';
import { KindNotVerifiable, UnitNotCompetent } from './tip-errors';
import type { Acting, Tip, TipEvent } from './tip';

const CLOCK_SKEW = { seconds: 60 };

export interface Acceptance {
  /** Reception by the competent body: day 0 of the verification clock (BLTTHS 2015 Đ.147 k1). */
  readonly competentReceivedAt: Temporal.Instant;
  /** The case the tip belongs to from now on. */
  readonly caseId: string;
  /** The case is open already. */
  readonly joinsCase: boolean;
}

/**
 * A competent body takes the tip for verification (BLTTHS 2015 Đ.145, 146 k1). The desk's clocks end here; those of
 * the verification run in the case.
 *
 * @param verifiableKinds kinds of tip that may become a case, in force on the day of reception
 * @throws UnitNotCompetent, TipNotClassified, TransferPending, TipNotOpen, KindNotVerifiable
 */
export function acceptTip(
  tip: Tip,
  acceptance: Acceptance,
  by: Acting & { readonly unit: DeskUnit },
  verifiableKinds: ReadonlySet<string>,
): Decision<Tip, TipEvent> {
  if (!by.unit.mayVerify) throw new UnitNotCompetent();
  const { kind } = openClassification(tip);
  if (!verifiableKinds.has(kind)) throw new KindNotVerifiable();
  const { competentReceivedAt, caseId, joinsCase } = acceptance;
  if (Temporal.Instant.compare(competentReceivedAt, tip.receivedAt) < 0) {
    throw new InvalidField('competentReceivedAt', 'too_early');
  }
  if (Temporal.Instant.compare(competentReceivedAt, by.now.add(CLOCK_SKEW)) > 0) {
    throw new InvalidField('competentReceivedAt', 'too_late');
  }
  return decide<Tip, TipEvent>(
    {
      ...tip,
      state: { status: 'accepted', caseId, unitId: tip.holderUnitId, at: by.now, competentReceivedAt },
      clocks: satisfy(tip.clocks, by.now),
    },
    { type: 'accepted', caseId, joinsCase },
  );
}
