import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { EntryLog } from '../domain/entry-log';
import { SealedTexts } from '../domain/sealed-texts';
import { CaseDesk } from '../use-cases/case-desk';
import type { CaseDetailView } from './case-detail.view';
import { toCaseDetail } from './to-case-detail';

/** A case with its words (row 25). */
@Injectable()
export class GetCase {
  constructor(
    private readonly desk: CaseDesk,
    private readonly entries: EntryLog,
    private readonly texts: SealedTexts,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, caseId: string): Promise<CaseDetailView> {
    return this.desk.read(actor, caseId, async (current) => {
      const entries = await this.entries.ofCase(caseId);
      return toCaseDetail(current, entries, await this.texts.getAll(caseId), this.clock.now());
    });
  }
}
