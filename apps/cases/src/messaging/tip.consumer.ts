import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  TipAcceptedV1,
  TipAssessedV1,
  TipClassifiedV1,
  TipClosedV1,
  TipRegisteredV1,
  TipRehomedV1,
  TipTransferAnsweredV1,
  TipTransferRequestedV1,
} from '@keng/contracts';
import { defineConsumerGroup, EventContext, OnEvent } from '@keng/messaging';
import type { CaseId } from '../domain/case';
import { TakeAcceptedTip } from '../use-cases/take-accepted-tip';

/** Accepted tips become cases; what happens to a tip before or beside that is none of this service's business. */
export const tipGroup = defineConsumerGroup({
  name: 'cases.tips',
  service: 'cases',
  kind: 'process',
  topics: ['keng.intake.tip'],
  ignores: [
    TipRegisteredV1,
    TipClassifiedV1,
    TipTransferRequestedV1,
    TipTransferAnsweredV1,
    TipClosedV1,
    TipAssessedV1,
    TipRehomedV1,
  ],
});

@Controller()
export class TipConsumer {
  constructor(private readonly takeAcceptedTip: TakeAcceptedTip) {}

  @OnEvent(tipGroup, TipAcceptedV1)
  onTipAccepted(@Payload() event: TipAcceptedV1, @Ctx() { envelope }: EventContext): Promise<void> {
    return this.takeAcceptedTip.execute({
      caseId: event.caseId as CaseId,
      tipId: event.tipId,
      acceptedByEvent: envelope.id,
      unitId: event.unitId,
      registerNumber: event.registerNumber,
      registerYear: event.registerYear,
      categoryCode: event.categoryCode,
      communeUnitId: event.communeUnitId ?? null,
      competentReceivedAt: Temporal.Instant.from(event.competentReceivedAt),
      reporters: event.reporters.map(({ alias, identityStatus, associationUnitId }) => ({
        alias,
        identityStatus,
        associationUnitId: associationUnitId ?? null,
      })),
      recusedOfficerIds: event.recusedOfficerIds,
    });
  }
}
