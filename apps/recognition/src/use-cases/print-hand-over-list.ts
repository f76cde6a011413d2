import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { CertificatePrinter } from '../certificate/certificate-printer';
import { toHandOverList } from '../hand-over-list/hand-over-list';
import { CertificateWriter } from './certificate-writer';
import { DecisionDesk } from './decision-desk';

/** Prints the list on which the awards of a decision are signed for. Each print is in the audit. */
@Injectable()
export class PrintHandOverList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: DecisionDesk,
    private readonly writer: CertificateWriter,
    private readonly printer: CertificatePrinter,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, Forbidden */
  async execute(actor: Actor, decisionId: string): Promise<Buffer> {
    const { decision, awards } = await this.desk.admit(actor, 'print', decisionId);
    const { signedOn } = decision;
    const standing = awards.filter(({ status }) => status !== 'revoked');
    const parties = await this.writer.partiesOn(
      standing.map(({ honoureePartyId }) => honoureePartyId),
      signedOn,
    );
    const list = toHandOverList({
      ...(await this.writer.issuerOn(decision.issuerUnitId, signedOn)),
      decisionNumber: decision.number,
      signedOn,
      awards: standing.map(({ honoureePartyId, awardNumber, formLabel, bonusAmount }) => ({
        party: parties.get(honoureePartyId ?? '') ?? null,
        awardNumber,
        formLabel,
        amount: bonusAmount,
      })),
      revokedCount: awards.length - standing.length,
    });
    const pdf = await this.printer.print({ kind: 'hand-over-list', list });
    await this.work.run(() =>
      this.audit.record({ action: 'print-hand-over-list', subject: 'decision', subjectId: decisionId }),
    );
    return pdf;
  }
}
