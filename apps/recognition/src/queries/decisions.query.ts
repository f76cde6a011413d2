import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import type { Actor } from '@keng/kernel';
import { NotFound } from '@keng/platform';
import { may } from '../domain/committee.policy';
import { AwardRepository } from '../persistence/award.repository';
import { AwardsQuery } from './awards.query';
import { CommitteeOfficers } from './committee-officers';
import type { DecisionFileView } from './decisions.view';

/** A signed decision with what it granted. */
@Injectable()
export class DecisionsQuery {
  constructor(
    private readonly repository: AwardRepository,
    private readonly officers: CommitteeOfficers,
    private readonly directory: DirectoryCopy,
    private readonly awards: AwardsQuery,
  ) {}

  /** @throws NotFound */
  async get(actor: Actor, decisionId: string): Promise<DecisionFileView> {
    const file = await this.repository.findDecision(decisionId);
    if (!file || may(await this.officers.describe(actor), 'read', file.dossier) !== 'allowed')
      throw new NotFound();
    const { decision, dossier } = file;
    const issuer = await this.directory.describeUnit(decision.issuerUnitId, decision.signedOn);
    const awards = await this.awards.ofDossier(dossier.id);
    const standing = awards.filter(({ status }) => status !== 'revoked');
    return {
      decisionId,
      dossierId: dossier.id,
      decisionNumber: decision.number,
      signedOn: String(decision.signedOn),
      signedByOfficerId: decision.signedBy,
      signerName: decision.signerName,
      issuerUnitId: decision.issuerUnitId,
      issuerName: issuer?.fullName ?? '',
      lawVersion: decision.lawVersion,
      awards,
      totalAmount: standing.reduce((sum, { bonus }) => sum + bonus.amount, 0),
    };
  }
}
