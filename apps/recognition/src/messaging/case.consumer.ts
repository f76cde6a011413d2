import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  CaseAssignedV1,
  CaseConcludedV1,
  CaseExtendedV1,
  CaseNoticeSentV1,
  CaseOpenedV1,
  CasePlanApprovedV1,
  CaseTipAddedV1,
  type Contribution,
} from '@keng/contracts';
import { defineConsumerGroup, EventContext, OnEvent } from '@keng/messaging';
import type { Honouree } from '../domain/honouree';
import { RecordCaseMerits } from '../use-cases/record-case-merits';

/** Conclusions become merits; how a case got there is none of this service's business. */
export const caseGroup = defineConsumerGroup({
  name: 'recognition.case-merits',
  service: 'recognition',
  kind: 'process',
  topics: ['keng.cases.case'],
  ignores: [
    CaseOpenedV1,
    CaseTipAddedV1,
    CaseAssignedV1,
    CasePlanApprovedV1,
    CaseExtendedV1,
    CaseNoticeSentV1,
  ],
});

@Controller()
export class CaseConsumer {
  constructor(private readonly recordCaseMerits: RecordCaseMerits) {}

  @OnEvent(caseGroup, CaseConcludedV1)
  onCaseConcluded(@Payload() event: CaseConcludedV1, @Ctx() { envelope }: EventContext): Promise<void> {
    return this.recordCaseMerits.execute({
      sourceEventId: envelope.id,
      caseId: event.caseId,
      unitId: event.unitId,
      communeUnitId: event.communeUnitId ?? null,
      categoryCode: event.categoryCode,
      decidedOn: Temporal.PlainDate.from(event.decidedOn),
      concludedBy: envelope.actorId ?? null,
      contributions: event.contributions.map((contribution) => ({
        contributionId: contribution.contributionId,
        honouree: honoureeOf(contribution),
        tipId: contribution.tipId ?? null,
        associationUnitId: contribution.associationUnitId ?? null,
        kind: contribution.kind,
      })),
    });
  }
}

/** The contract promises exactly one of the two. */
function honoureeOf({ alias, partyId }: Contribution): Honouree {
  return partyId === undefined ? { type: 'alias', id: alias ?? '' } : { type: 'party', id: partyId };
}
