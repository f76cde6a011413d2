import { Injectable } from '@nestjs/common';
import { CaseAssignedV1, contractOf, parsePayloadAs } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import type { OwnEvent } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import { isEvent, LiveAudience, recordOf, type Judge, type LiveChange } from '@keng/platform';
import { beforeAssignment, may, stageOf, type CaseFacts, type CaseOfficer } from '../domain/case.policy';
import { CaseOfficers } from '../use-cases/case-officers';

const ASSIGNED = contractOf(CaseAssignedV1).type;

interface Row {
  readonly caseId: string;
  readonly unitId: string;
  readonly recusedOfficerIds: string[];
  readonly leadOfficerId: string | null;
  readonly supportingOfficerIds: string[];
}

/** Who hears of a case's changes: whoever may read it, and at an assignment the officers whom it relieves. */
@Injectable()
export class CaseAudience extends LiveAudience<CaseOfficer> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CaseOfficers,
  ) {
    super();
  }

  override describe(actor: Actor): Promise<CaseOfficer> {
    return this.officers.describe(actor);
  }

  override async judge(changes: readonly LiveChange[]): Promise<Judge<CaseOfficer>> {
    const cases = await this.find([...new Set(changes.map(recordOf))]);
    const relieved = officersRelievedIn(changes.filter(isEvent));
    return (officer, change) => {
      const facts = cases.get(recordOf(change));
      if (!facts) return false;
      const former = isEvent(change) ? relieved.get(change.envelope.id) : undefined;
      const previous = beforeAssignment(facts, former ?? []);
      return [facts, previous].some((record) => may(officer, 'read', record) === 'allowed');
    };
  }

  private async find(caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseFacts>> {
    const rows = await this.work.query<Row>(
      `select id as "caseId", unit_id as "unitId", recused_officer_ids as "recusedOfficerIds",
         lead_officer_id as "leadOfficerId", supporting_officer_ids as "supportingOfficerIds"
       from cases.case_file where id = any($1::uuid[])`,
      [caseIds],
    );
    return new Map(rows.map((row) => [row.caseId, toFacts(row)]));
  }
}

function toFacts({ unitId, recusedOfficerIds, leadOfficerId, supportingOfficerIds }: Row): CaseFacts {
  const officerIds = leadOfficerId === null ? [] : [leadOfficerId, ...supportingOfficerIds];
  return { unitId, recusedOfficerIds, stage: stageOf(officerIds) };
}

/** Officers whom an assignment replaces, by event. */
function officersRelievedIn(events: readonly OwnEvent[]): ReadonlyMap<string, readonly string[]> {
  const assignments = events.filter(({ envelope }) => envelope.type === ASSIGNED);
  return new Map(
    assignments.map(({ envelope, payload }) => [
      envelope.id,
      parsePayloadAs(CaseAssignedV1, JSON.parse(payload)).previousOfficerIds,
    ]),
  );
}
