import { Injectable } from '@nestjs/common';
import type { Notice } from '../domain/case';
import { sendNotice, type NoticeFacts } from '../domain/send-notice';
import { CaseDesk, type CaseChange } from './case-desk';

/** Records that a notice was sent (row 31). */
@Injectable()
export class RecordNotice {
  constructor(private readonly desk: CaseDesk) {}

  async execute(
    request: Omit<CaseChange, 'action'>,
    facts: NoticeFacts,
  ): Promise<{ notice: Notice; clockId: string; version: number }> {
    const { decision, version } = await this.desk.change(
      { ...request, action: 'send-notice' },
      (current, context) => sendNotice(current, facts, context),
    );
    return { notice: decision.notice, clockId: decision.clockId, version };
  }
}
