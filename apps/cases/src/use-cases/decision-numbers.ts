import { Injectable } from '@nestjs/common';
import { formatRegisterNumber } from '@keng/kernel';
import { drawRegisterNumber, UnitOfWork } from '@keng/persistence';
import { FieldRefused } from '../domain/case-errors';
import type { PaperFacts } from '../domain/decision-context';
import { LawBook } from '../domain/law-book';

/** A decision as it was typed in. */
export interface TypedDecision {
  readonly decisionNumber?: string | undefined;
  readonly decidedOn: Temporal.PlainDate;
}

/** Gives each decision its number: the one on paper, or the next one where the unit's series is managed here. */
@Injectable()
export class DecisionNumbers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly law: LawBook,
  ) {}

  /**
   * Call it in the transaction that writes the decision and only there: a number drawn in vain is given back by the
   * rollback (decisions 1.7, 3.2).
   * @throws FieldRefused when the series wants a typed number and has none, or the other way round
   */
  async take(unitId: string, { decisionNumber, decidedOn }: TypedDecision): Promise<PaperFacts> {
    const { series, mode, symbol } = await this.law.decisionSeries(unitId, decidedOn);
    if (mode === 'external') {
      if (decisionNumber === undefined) throw new FieldRefused('decisionNumber', 'required');
      return { number: decisionNumber, decidedOn };
    }
    if (decisionNumber !== undefined) throw new FieldRefused('decisionNumber', 'given_by_system');
    const year = decidedOn.year;
    const no = await drawRegisterNumber(this.work, 'cases', { unitId, register: series, year });
    return { number: `${formatRegisterNumber(no)}/${symbol}`, decidedOn };
  }
}
