import { Injectable } from '@nestjs/common';
import type { CouncilResult } from '../domain/dossier';
import { recordCouncilResult } from '../domain/record-council-result';
import { DossierDesk, type Changed, type DossierChange } from './dossier-desk';

/** Enters the votes of the council. */
@Injectable()
export class RecordCouncilResult {
  constructor(private readonly desk: DossierDesk) {}

  execute(change: Omit<DossierChange, 'action'>, result: CouncilResult): Promise<Changed> {
    return this.desk.change({ ...change, action: 'record-council-result' }, (current, context) =>
      recordCouncilResult(current, result, context),
    );
  }
}
