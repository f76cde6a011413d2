import { Injectable } from '@nestjs/common';
import { submitDossier } from '../domain/submit-dossier';
import { DossierDesk, type Changed, type DossierChange } from './dossier-desk';
import { KnownUnits } from './known-units';

/** Hands a dossier in. */
@Injectable()
export class SubmitDossier {
  constructor(
    private readonly desk: DossierDesk,
    private readonly known: KnownUnits,
  ) {}

  execute(change: Omit<DossierChange, 'action'>): Promise<Changed> {
    return this.desk.change({ ...change, action: 'submit' }, async (current, context) => {
      const issuerLevels = await this.known.formLevels(current.issuerUnitId, current.receivedOn);
      return submitDossier(current, issuerLevels, context);
    });
  }
}
