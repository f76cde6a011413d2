import { Injectable } from '@nestjs/common';
import type { AwardStatus } from '@keng/contracts';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { StaleVersion, UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { handOverAward, type HandOver } from '../domain/award';
import { AwardRepository } from '../persistence/award.repository';
import { AwardDesk } from './award-desk';
import { judge } from './dossier-desk';

/** Records that an award was handed over. */
@Injectable()
export class HandOverAward {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: AwardDesk,
    private readonly awards: AwardRepository,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, Forbidden, StaleVersion and as handOverAward */
  async execute(
    actor: Actor,
    at: { readonly awardId: string; readonly version: number },
    handOver: HandOver,
  ): Promise<{ status: AwardStatus; version: number }> {
    return this.work.run(async () => {
      const { granted } = await this.desk.admit(actor, 'hand-over', at.awardId);
      if (granted.version !== at.version) throw new StaleVersion();
      const decision = await judge(() => handOverAward(granted, handOver, vietnamDate(this.clock.now())));
      await this.awards.save(decision);
      await this.audit.record({ action: 'hand-over-award', subject: 'award', subjectId: at.awardId });
      return { status: decision.next.status, version: decision.next.version };
    });
  }
}
