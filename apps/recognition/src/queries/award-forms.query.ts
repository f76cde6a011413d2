import { Injectable } from '@nestjs/common';
import { Clock, inForce, vietnamDate } from '@keng/kernel';
import { Law } from '../domain/law';
import type { AwardForm } from '../domain/law-book';
import type { AwardFormListView, AwardFormView } from './award-forms.view';

/** The catalogue of forms on a day (api.md, row 37). */
@Injectable()
export class AwardFormsQuery {
  constructor(
    private readonly law: Law,
    private readonly clock: Clock,
  ) {}

  /** @param asOf Vietnam date; today without it */
  async execute(asOf?: string): Promise<AwardFormListView> {
    const on = asOf === undefined ? vietnamDate(this.clock.now()) : Temporal.PlainDate.from(asOf);
    const { forms } = await this.law.read();
    const views = new Map<string, AwardFormView>();
    for (const form of inForce(forms, on)) {
      const key = `${form.code} ${form.coefficient}`;
      const known = views.get(key);
      if (known) known.partyKinds.push(form.partyKind);
      else views.set(key, toView(form));
    }
    return { items: [...views.values()], nextCursor: null };
  }
}

function toView(form: AwardForm): AwardFormView {
  return {
    awardFormCode: form.code,
    award: form.award,
    label: form.label,
    issuerLevel: form.issuerLevel,
    issuerLabel: form.issuerLabel,
    partyKinds: [form.partyKind],
    coefficient: form.coefficient === null ? null : Number(form.coefficient),
    isCeiling: form.isCeiling,
    basis: form.basis,
    validFrom: String(form.validFrom),
    validTo: form.validTo ? String(form.validTo) : null,
  };
}
