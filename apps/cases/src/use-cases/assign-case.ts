import { Injectable } from '@nestjs/common';
import { assignOfficers } from '../domain/assign-officers';
import type { Assignment } from '../domain/case';
import { CaseDesk, type CaseChange } from './case-desk';
import { CaseOfficers } from './case-officers';
import { DecisionNumbers, type TypedDecision } from './decision-numbers';

/** Assigns officers to a case, first or anew (row 26). */
@Injectable()
export class AssignCase {
  constructor(
    private readonly desk: CaseDesk,
    private readonly officers: CaseOfficers,
    private readonly numbers: DecisionNumbers,
  ) {}

  async execute(
    request: Omit<CaseChange, 'action'>,
    assignment: Assignment,
    typed: TypedDecision,
  ): Promise<{ decisionNumber: string; version: number }> {
    const { decision, version } = await this.desk.change(
      { ...request, action: 'assign' },
      async (current, context) => {
        const named = [assignment.leadOfficerId, ...assignment.supportingOfficerIds];
        const standings = await this.officers.standings(named, current.unitId, typed.decidedOn);
        const facts = await this.numbers.take(current.unitId, typed);
        return assignOfficers(current, assignment, standings, facts, context);
      },
    );
    return { decisionNumber: decision.paper.number, version };
  }
}
