import { Injectable } from '@nestjs/common';
import { approvePlan } from '../domain/plan';
import { CaseDesk, type CaseChange } from './case-desk';

/** Approves the verification plan (row 28). */
@Injectable()
export class ApprovePlan {
  constructor(private readonly desk: CaseDesk) {}

  async execute(
    request: Omit<CaseChange, 'action'>,
  ): Promise<{ approvedAt: Temporal.Instant; version: number }> {
    const { decision, version } = await this.desk.change({ ...request, action: 'approve-plan' }, approvePlan);
    return { approvedAt: decision.approvedAt, version };
  }
}
