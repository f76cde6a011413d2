import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AwardGrantedV1, AwardHandedOverV1 } from '@keng/contracts';
import { defineConsumerGroup, OnEvent } from '@keng/messaging';
import { AliasCopies } from '../persistence/alias-copies';
import { AWARD_TABLES } from './derived-tables';

/** Awards to reporters: each shows on that alias's own receipt and nowhere else. */
export const awardsGroup = defineConsumerGroup({
  name: 'intake.awards',
  service: 'intake',
  kind: 'projection',
  topics: ['keng.recognition.award'],
  derives: AWARD_TABLES,
});

@Controller()
export class AwardsConsumer {
  constructor(private readonly copies: AliasCopies) {}

  @OnEvent(awardsGroup, AwardGrantedV1)
  onAwardGranted(@Payload() event: AwardGrantedV1): Promise<void> {
    return this.copies.awarded(event);
  }

  @OnEvent(awardsGroup, AwardHandedOverV1)
  onAwardHandedOver(@Payload() event: AwardHandedOverV1): Promise<void> {
    return this.copies.handedOver(event);
  }
}
