import { Inject, Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { chooseDesk } from '../domain/desk-choice';
import { DeskLaw } from '../domain/desk-law';
import { DeskUnits } from '../domain/desk-units';
import { registerTip, type TipForm } from '../domain/register-tip';
import { escalateTip } from '../domain/request-transfer';
import { TipRepository, type Registration, type RegistrationClaim } from '../domain/tip.repository';

/** Makes a numbered record of what somebody told the desk; the hot path. */
@Injectable()
export class RegisterTip {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(DeskUnits) private readonly units: DeskUnits,
    @Inject(DeskLaw) private readonly law: DeskLaw,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    request: { readonly unitId: string | null; readonly form: TipForm },
    claim: RegistrationClaim,
  ): Promise<Registration> {
    const { form } = request;
    const now = this.clock.now();
    const { officerId } = actor;
    const unit = await this.units.ownDesk(chooseDesk(actor, request.unitId));
    const law = await this.law.clockLaw();
    const codes = this.law.registrationCodes(vietnamDate(form.receivedAt));
    const tip = registerTip(form, { officerId, unit, now }, { codes, law });
    const above = await this.units.findEscalation(unit.unitId, tip.recusedOfficerIds);
    if (!above) return this.tips.register(tip, claim);
    return this.tips.register(tip, claim, (registered) =>
      escalateTip(registered, above, { officerId, unitId: unit.unitId, now, sender: unit }, law),
    );
  }
}
