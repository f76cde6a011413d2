import { Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { foreseeAwards, type ForeseenAward } from '../domain/decide-dossier';
import { Law } from '../domain/law';
import { explainBonus } from './award-sql';
import type { DecisionPreviewView, ForeseenAwardView } from './decision-preview.view';
import { ReadableDossiers } from './readable-dossiers';

/** What a decision would grant and cost, reckoned as the decision itself will be. */
@Injectable()
export class DecisionPreviewQuery {
  constructor(
    private readonly dossiers: ReadableDossiers,
    private readonly law: Law,
    private readonly clock: Clock,
  ) {}

  /**
   * @param signedOn Vietnam date; today without it
   * @throws NotFound, and as foreseeAwards
   */
  async execute(actor: Actor, dossierId: string, signedOn?: string): Promise<DecisionPreviewView> {
    const dossier = await this.dossiers.get(actor, dossierId);
    const on = signedOn === undefined ? vietnamDate(this.clock.now()) : Temporal.PlainDate.from(signedOn);
    const awards = foreseeAwards(dossier, on, await this.law.read());
    return {
      signedOn: String(on),
      awards: awards.map(toView),
      totalAmount: awards.reduce((sum, { bonus }) => sum + bonus.amount, 0),
    };
  }
}

function toView({ nomination, form, bonus }: ForeseenAward): ForeseenAwardView {
  const { id, honouree, partyKind, outcome } = nomination;
  return {
    nominationId: id,
    honouree: { ...honouree },
    partyKind,
    outcome,
    awardFormCode: form.code,
    formLabel: form.label,
    bonus: explainBonus({ ...bonus, bonusAmount: bonus.amount }),
  };
}
