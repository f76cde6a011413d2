import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { CertificatePrinter } from '../certificate/certificate-printer';
import { requirePrintable } from '../domain/award';
import { AwardDesk } from './award-desk';
import { CertificateWriter } from './certificate-writer';

/** A certificate, printed. */
export interface PrintedCertificate {
  readonly pdf: Buffer;
  readonly awardNumber: string;
}

/**
 * Prints the certificate of an award with the names units bore on the day of signature. Each print is in the audit,
 * and comes back only if its trace was written.
 */
@Injectable()
export class PrintCertificate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: AwardDesk,
    private readonly writer: CertificateWriter,
    private readonly printer: CertificatePrinter,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, Forbidden, AwardRevoked */
  async execute(actor: Actor, awardId: string): Promise<PrintedCertificate> {
    const { award, decision } = await this.desk.admit(actor, 'print', awardId);
    requirePrintable(award.status);
    const [content] = await this.writer.write({ decision, awards: [award] });
    if (!content) throw new Error('an award has one certificate');
    const pdf = await this.printer.print({ kind: 'certificate', content });
    await this.work.run(() =>
      this.audit.record({ action: 'print-certificate', subject: 'award', subjectId: awardId }),
    );
    return { pdf, awardNumber: award.awardNumber };
  }
}
