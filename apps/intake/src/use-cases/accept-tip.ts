import { Inject, Injectable } from '@nestjs/common';
import { Clock, Ids, vietnamDate, type Actor } from '@keng/kernel';
import { acceptTip } from '../domain/accept-tip';
import { DeskLaw } from '../domain/desk-law';
import { DeskUnits } from '../domain/desk-units';
import { OpenCases } from '../domain/open-cases';
import { CaseNotOpen } from '../domain/tip-errors';
import type { Tip } from '../domain/tip';
import { TipRepository, type SavedTip } from '../domain/tip.repository';
import { guard } from './guard';

export interface AcceptanceRequest {
  readonly competentReceivedAt: Temporal.Instant;
  /** An open case that the tip joins; without it a new one is opened. */
  readonly caseId: string | null;
}

@Injectable()
export class AcceptTip {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(DeskUnits) private readonly units: DeskUnits,
    @Inject(DeskLaw) private readonly law: DeskLaw,
    @Inject(OpenCases) private readonly cases: OpenCases,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(
    actor: Actor,
    at: { readonly tipId: string; readonly version: number },
    request: AcceptanceRequest,
  ): Promise<SavedTip & { readonly caseId: string }> {
    const caseId = request.caseId ?? this.ids.next();
    const saved = await this.tips.change(at.tipId, async (tip) => {
      guard(actor, 'accept', tip, at.version);
      const by = { officerId: actor.officerId, unitId: tip.holderUnitId, now: this.clock.now() };
      const unit = await this.units.ownDesk(tip.holderUnitId);
      const kinds = this.law.verifiableKinds(vietnamDate(tip.receivedAt));
      const { competentReceivedAt } = request;
      const acceptance = { competentReceivedAt, caseId, joinsCase: request.caseId !== null };
      const decision = acceptTip(tip, acceptance, { ...by, unit }, kinds);
      await this.assertJoinable(tip, request.caseId);
      return { decision, by };
    });
    return { ...saved, caseId };
  }

  private async assertJoinable(tip: Tip, caseId: string | null): Promise<void> {
    if (caseId !== null && !(await this.cases.isOpen(caseId, tip.holderUnitId))) throw new CaseNotOpen();
  }
}
