import { Injectable } from '@nestjs/common';
import { decideDossier, type SignedDecision } from '../domain/decide-dossier';
import { DossierDesk, type Changed, type DossierChange } from './dossier-desk';
import { KnownUnits } from './known-units';

/** Enters the signed decision and grants its awards. */
@Injectable()
export class DecideDossier {
  constructor(
    private readonly desk: DossierDesk,
    private readonly known: KnownUnits,
  ) {}

  /** @throws InvalidFields for an unknown signer, and as decideDossier */
  async execute(
    change: Omit<DossierChange, 'action'>,
    signed: Omit<SignedDecision, 'signerName'>,
  ): Promise<Changed> {
    const { signedByOfficerId, signedOn } = signed;
    const signerName = await this.known.officerName('signedByOfficerId', signedByOfficerId);
    return this.desk.change({ ...change, action: 'decide' }, async (current, context) => {
      const isSignerIssuer = await this.known.isIssuer(signedByOfficerId, current.issuerUnitId, signedOn);
      return decideDossier(current, { ...signed, signerName, isSignerIssuer }, context);
    });
  }
}
