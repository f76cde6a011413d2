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
import { ClaimAliases } from '../use-cases/claim-aliases';

/** Learns from registrations which aliases a tip names. */
export const tipGroup = defineConsumerGroup({
  name: 'vault.claims',
  service: 'vault',
  kind: 'projection',
  topics: ['keng.intake.tip'],
  ignores: [
    TipClassifiedV1,
    TipTransferRequestedV1,
    TipTransferAnsweredV1,
    TipAcceptedV1,
    TipClosedV1,
    TipAssessedV1,
    TipRehomedV1,
  ],
});

@Controller()
export class TipConsumer {
  constructor(private readonly claimAliases: ClaimAliases) {}

  @OnEvent(tipGroup, TipRegisteredV1)
  async onTipRegistered(@Payload() event: TipRegisteredV1, @Ctx() context: EventContext): Promise<void> {
    const aliases = event.reporters.map((reporter) => reporter.alias);
    await this.claimAliases.execute(event.tipId, aliases, context.envelope.time);
  }
}
