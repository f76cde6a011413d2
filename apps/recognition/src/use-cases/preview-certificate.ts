import { Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit, NotFound } from '@keng/platform';
import { CertificatePrinter } from '../certificate/certificate-printer';
import { Law } from '../domain/law';
import { ReadableDossiers } from '../queries/readable-dossiers';
import { CertificateWriter } from './certificate-writer';

/** Shows a committee the certificate of a nomination before there is a decision, marked as what it is. */
@Injectable()
export class PreviewCertificate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly dossiers: ReadableDossiers,
    private readonly writer: CertificateWriter,
    private readonly printer: CertificatePrinter,
    private readonly law: Law,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * @param kind a PDF as it prints, or a picture (SVG) of it for the page
   * @throws NotFound
   */
  async execute(
    actor: Actor,
    { dossierId, nominationId }: { readonly dossierId: string; readonly nominationId: string },
    kind: 'certificate' | 'picture',
  ): Promise<Buffer> {
    const dossier = await this.dossiers.get(actor, dossierId);
    const nomination = dossier.nominations.find(({ id }) => id === nominationId);
    if (!nomination) throw new NotFound();
    const { awardFormCode, partyKind } = nomination;
    const form = (await this.law.read()).form(awardFormCode, partyKind, dossier.receivedOn);
    const today = vietnamDate(this.clock.now());
    const content = await this.writer.preview(dossier, nomination, { form, today });
    const file = await this.printer.print({ kind, content });
    await this.work.run(() =>
      this.audit.record({
        action: 'preview-certificate',
        subject: 'dossier',
        subjectId: dossierId,
        detail: { nominationId },
      }),
    );
    return file;
  }
}
