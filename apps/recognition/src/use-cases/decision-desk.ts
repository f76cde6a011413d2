import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { Forbidden, NotFound } from '@keng/platform';
import { may } from '../domain/committee.policy';
import { AwardRepository, type DecisionFile } from '../persistence/award.repository';
import { CommitteeOfficers } from '../queries/committee-officers';

/** Finds a decision for an officer who may do something with it. */
@Injectable()
export class DecisionDesk {
  constructor(
    private readonly awards: AwardRepository,
    private readonly officers: CommitteeOfficers,
  ) {}

  /** @throws NotFound, Forbidden as the policy says */
  async admit(actor: Actor, action: 'read' | 'print', decisionId: string): Promise<DecisionFile> {
    const file = await this.awards.findDecision(decisionId);
    if (!file) throw new NotFound();
    const verdict = may(await this.officers.describe(actor), action, file.dossier);
    if (verdict === 'hidden') throw new NotFound();
    if (verdict === 'forbidden') throw new Forbidden();
    return file;
  }
}
