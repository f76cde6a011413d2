import { Injectable } from '@nestjs/common';
import { appraiseDossier, type AppraisalFinding } from '../domain/appraise-dossier';
import { DossierDesk, type Changed, type DossierChange } from './dossier-desk';

/** Enters what the standing body found. */
@Injectable()
export class AppraiseDossier {
  constructor(private readonly desk: DossierDesk) {}

  execute(change: Omit<DossierChange, 'action'>, finding: AppraisalFinding): Promise<Changed> {
    return this.desk.change({ ...change, action: 'appraise' }, (current, context) =>
      appraiseDossier(current, finding, context),
    );
  }
}
