import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import type { Actor } from '@keng/kernel';
import { DecisionDesk } from '../use-cases/decision-desk';
import { AwardsQuery } from './awards.query';
import type { DecisionFileView } from './decisions.view';

/** A signed decision with what it granted. */
@Injectable()
export class DecisionsQuery {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly directory: DirectoryCopy,
    private readonly awards: AwardsQuery,
  ) {}

  /** @throws NotFound */
  async get(actor: Actor, decisionId: string): Promise<DecisionFileView> {
    const { decision, dossier } = await this.desk.admit(actor, 'read', decisionId);
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
