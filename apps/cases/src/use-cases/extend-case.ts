import { Injectable } from '@nestjs/common';
import type { CaseTerm, ExtensionReason } from '../domain/case';
import { extendTerm } from '../domain/extend-term';
import { CaseDesk, type CaseChange } from './case-desk';
import { DecisionNumbers, type TypedDecision } from './decision-numbers';

export interface Extended {
  readonly term: CaseTerm;
  readonly decisionNumber: string;
  readonly dueAt: Temporal.Instant;
  readonly legalEndAt: Temporal.Instant;
  readonly version: number;
}

/** Extends the verification term to two months (row 30). */
@Injectable()
export class ExtendCase {
  constructor(
    private readonly desk: CaseDesk,
    private readonly numbers: DecisionNumbers,
  ) {}

  async execute(
    request: Omit<CaseChange, 'action'>,
    reasonCode: ExtensionReason,
    typed: TypedDecision,
  ): Promise<Extended> {
    const { decision, version } = await this.desk.change(
      { ...request, action: 'extend' },
      async (current, context) => {
        const facts = await this.numbers.take(current.unitId, typed);
        return extendTerm(current, { ...facts, reasonCode }, context);
      },
    );
    const { dueAt, legalEndAt } = decision.extended;
    return { term: decision.next.term, decisionNumber: decision.paper.number, dueAt, legalEndAt, version };
  }
}
