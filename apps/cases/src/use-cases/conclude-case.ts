import { Injectable } from '@nestjs/common';
import { concludeCase } from '../domain/conclude-case';
import { CaseDesk, type CaseChange } from './case-desk';
import { DecisionNumbers, type TypedDecision } from './decision-numbers';

/** Concludes a case as proposed (row 33). */
@Injectable()
export class ConcludeCase {
  constructor(
    private readonly desk: CaseDesk,
    private readonly numbers: DecisionNumbers,
  ) {}

  async execute(
    request: Omit<CaseChange, 'action'>,
    typed: TypedDecision,
  ): Promise<{ decisionNumber: string; version: number }> {
    const { decision, version } = await this.desk.change(
      { ...request, action: 'conclude' },
      async (current, context) => {
        const facts = await this.numbers.take(current.unitId, typed);
        return concludeCase(current, facts, context);
      },
    );
    return { decisionNumber: decision.paper.number, version };
  }
}
