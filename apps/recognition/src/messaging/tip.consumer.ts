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
import { RecordTipMerits } from '../use-cases/record-tip-merits';

/** Tips that were found valuable become merits of their reporters. */
export const tipGroup = defineConsumerGroup({
  name: 'recognition.tip-merits',
  service: 'recognition',
  kind: 'process',
  topics: ['keng.intake.tip'],
  ignores: [
    TipRegisteredV1,
    TipClassifiedV1,
    TipTransferRequestedV1,
    TipTransferAnsweredV1,
    TipAcceptedV1,
    TipClosedV1,
    TipRehomedV1,
  ],
});

@Controller()
export class TipConsumer {
  constructor(private readonly recordTipMerits: RecordTipMerits) {}

  @OnEvent(tipGroup, TipAssessedV1)
  onTipAssessed(@Payload() event: TipAssessedV1, @Ctx() { envelope }: EventContext): Promise<void> {
    return this.recordTipMerits.execute({
      sourceEventId: envelope.id,
      tipId: event.tipId,
      valuable: event.valuable,
      unitId: event.unitId,
      communeUnitId: event.communeUnitId ?? null,
      categoryCode: event.categoryCode,
      receivedAt: Temporal.Instant.from(event.receivedAt),
      assessedAt: Temporal.Instant.from(event.assessedAt),
      assessedBy: envelope.actorId ?? null,
      reporters: event.reporters.map(({ alias, wantsRecognition, associationUnitId }) => ({
        alias,
        wantsRecognition,
        associationUnitId: associationUnitId ?? null,
      })),
    });
  }
}
