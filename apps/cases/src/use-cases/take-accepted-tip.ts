import { Injectable } from '@nestjs/common';
import { Clock, Ids, vietnamYear } from '@keng/kernel';
import { drawRegisterNumber, UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { addTip, takesTips } from '../domain/add-tip';
import type { CaseId } from '../domain/case';
import { CaseRepository } from '../domain/case.repository';
import { LawBook } from '../domain/law-book';
import { openCase, type AcceptedTip } from '../domain/open-case';

/** The register of cases (sổ thụ lý vụ việc), one series for each unit and year. */
export const CASE_REGISTER = 'case';

/**
 * A tip accepted at an intake desk becomes a case or joins one. Intake cannot wait for an answer, so every accepted
 * tip ends in exactly one case:
 *
 * - its case is not there yet: opened, whether intake meant to join it or not, for tips of one case travel on keys
 *   of their own and may arrive in any order;
 * - its case takes tips: the tip joins;
 * - its case has ended meanwhile: a case of its own is opened, with the ended one as predecessor. Its clocks run, so
 *   the tip is not lost in a closed file; intake learns the case's id from `CaseOpened`.
 *
 * The case number is drawn once, in the transaction that moves the cursor and writes the natural key; a repeat finds
 * the key and draws nothing (decisions 1.7: numbers are never made by replay).
 */
@Injectable()
export class TakeAcceptedTip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly law: LawBook,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
  ) {}

  async execute(tip: AcceptedTip): Promise<void> {
    await this.work.run(async () => {
      if (await this.cases.wasHandled(tip.acceptedByEvent)) return;
      const current = await this.cases.findForChange(tip.caseId);
      if (current && takesTips(current)) {
        const decision = addTip(current, tip, await this.law.clocks(), () => this.ids.next());
        await this.cases.save(decision);
        await this.record('case-add-tip', tip.caseId, tip);
        return;
      }
      await this.open(current ? { ...tip, caseId: this.ids.next() as CaseId } : tip, current?.id ?? null);
    });
  }

  private async open(tip: AcceptedTip, predecessorCaseId: CaseId | null): Promise<void> {
    const now = this.clock.now();
    const law = await this.law.clocks();
    const caseYear = vietnamYear(now);
    const series = { unitId: tip.unitId, register: CASE_REGISTER, year: caseYear };
    const caseNumber = await drawRegisterNumber(this.work, 'cases', series);
    const newId = (): string => this.ids.next();
    await this.cases.open(openCase(tip, { caseNumber, caseYear, predecessorCaseId, now, law, newId }));
    await this.record('case-open', tip.caseId, tip);
  }

  private async record(action: string, caseId: CaseId, { tipId }: AcceptedTip): Promise<void> {
    await this.audit.record({ action, subject: 'case', subjectId: caseId, detail: { tipId } });
  }
}
