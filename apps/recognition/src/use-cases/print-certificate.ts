import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { placeNamedBy } from '../certificate/place-name';
import { toCertificate, type CertificateFacts } from '../certificate/certificate-content';
import { CertificatePrinter } from '../certificate/certificate-printer';
import { requirePrintable } from '../domain/award';
import { PartyRepository } from '../domain/party.repository';
import type { AwardFile } from '../persistence/award.repository';
import { RecognitionSettings } from '../recognition-settings';
import { AwardDesk } from './award-desk';

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
    private readonly parties: PartyRepository,
    private readonly directory: DirectoryCopy,
    private readonly printer: CertificatePrinter,
    private readonly settings: RecognitionSettings,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, Forbidden, AwardRevoked */
  async execute(actor: Actor, awardId: string): Promise<PrintedCertificate> {
    const file = await this.desk.admit(actor, 'print', awardId);
    requirePrintable(file.award.status);
    const pdf = await this.printer.print(toCertificate(await this.factsOf(file)));
    await this.work.run(() =>
      this.audit.record({ action: 'print-certificate', subject: 'award', subjectId: awardId }),
    );
    return { pdf, awardNumber: file.award.awardNumber };
  }

  private async factsOf({ award, decision }: AwardFile): Promise<CertificateFacts> {
    const { signedOn } = decision;
    const issuer = await this.directory.describeUnit(award.issuerUnitId, signedOn);
    return {
      award: award.award,
      formLabel: award.formLabel,
      issuerLevel: award.issuerLevel,
      issuerName: issuer?.fullName ?? '',
      place: await this.placeOf(award.issuerUnitId, signedOn),
      party: await this.partyOf(award.honoureePartyId, signedOn),
      citation: award.citation,
      signedOn,
      decisionNumber: decision.number,
      registerNo: award.registerNo,
      awardNumber: award.awardNumber,
      signerName: decision.signerName,
      publicUrl: this.settings.KENG_PUBLIC_URL,
    };
  }

  /**
   * The nearest administrative unit, else the one in the issuer's name: a document is signed in the province or commune
   * of its issuer (NĐ 30/2020).
   */
  private async placeOf(issuerUnitId: string, on: Temporal.PlainDate): Promise<string | null> {
    const issuer = await this.directory.describeUnit(issuerUnitId, on);
    const chain = [...(issuer ? [issuer] : []), ...(await this.directory.ancestors(issuerUnitId, on))];
    const unit = chain.find(({ kind }) => kind === 'administrative');
    return unit?.name ?? (issuer ? placeNamedBy(issuer.fullName) : null);
  }

  private async partyOf(partyId: string | null, on: Temporal.PlainDate): Promise<CertificateFacts['party']> {
    const party = partyId === null ? undefined : await this.parties.find(partyId);
    if (!party) return null;
    const unit = await this.directory.describeUnit(party.unitId, on);
    return { name: party.name, unitName: unit?.fullName ?? '' };
  }
}
