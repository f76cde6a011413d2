import { Injectable } from '@nestjs/common';
import { submitDossier } from '../domain/submit-dossier';
import { DossierDesk, type Changed, type DossierChange } from './dossier-desk';

/** Hands a dossier in. */
@Injectable()
export class SubmitDossier {
  constructor(private readonly desk: DossierDesk) {}

  execute(change: Omit<DossierChange, 'action'>): Promise<Changed> {
    return this.desk.change({ ...change, action: 'submit' }, submitDossier);
  }
}
