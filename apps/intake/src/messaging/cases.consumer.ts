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
} from '@keng/contracts';
import { defineConsumerGroup, EventContext, OnEvent } from '@keng/messaging';
import { CaseCopies } from '../persistence/case-copies';
import { CASE_TABLES } from './derived-tables';

/** What became of accepted tips, and which officers may read them. */
export const casesGroup = defineConsumerGroup({
  name: 'intake.cases',
  service: 'intake',
  kind: 'projection',
  topics: ['keng.cases.case'],
  derives: CASE_TABLES,
  ignores: [CasePlanApprovedV1],
});

@Controller()
export class CasesConsumer {
  constructor(private readonly copies: CaseCopies) {}

  @OnEvent(casesGroup, CaseOpenedV1)
  onCaseOpened(@Payload() event: CaseOpenedV1): Promise<void> {
    return this.copies.opened(event);
  }

  @OnEvent(casesGroup, CaseTipAddedV1)
  onCaseTipAdded(@Payload() event: CaseTipAddedV1, @Ctx() { envelope }: EventContext): Promise<void> {
    return this.copies.tipAdded(event, envelope.time);
  }

  @OnEvent(casesGroup, CaseAssignedV1)
  onCaseAssigned(@Payload() event: CaseAssignedV1, @Ctx() { envelope }: EventContext): Promise<void> {
    return this.copies.assigned(event, envelope.time);
  }

  @OnEvent(casesGroup, CaseExtendedV1)
  onCaseExtended(@Payload() event: CaseExtendedV1): Promise<void> {
    return this.copies.extended(event);
  }

  @OnEvent(casesGroup, CaseNoticeSentV1)
  onCaseNoticeSent(@Payload() event: CaseNoticeSentV1): Promise<void> {
    return this.copies.noticeSent(event);
  }

  @OnEvent(casesGroup, CaseConcludedV1)
  onCaseConcluded(@Payload() event: CaseConcludedV1): Promise<void> {
    return this.copies.concluded(event);
  }
}
