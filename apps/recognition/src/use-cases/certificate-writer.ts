import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import {
  toCertificate,
  toPreview,
  type CertificateContent,
  type NominationFacts,
} from '../certificate/certificate-content';
import { placeNamedBy } from '../certificate/place-name';
import type { Dossier, Nomination } from '../domain/dossier';
import type { AwardForm } from '../domain/law-book';
import { PartyRepository } from '../domain/party.repository';
import type { DecisionFile } from '../persistence/award.repository';
import { RecognitionSettings } from '../recognition-settings';

/** Who issues, as papers of one day name it. */
export interface NamedIssuer {
  readonly issuerName: string;
  readonly place: string | null;
}

/** Parties by id, with the unit's name of the day. */
export type NamedParties = ReadonlyMap<string, NonNullable<NominationFacts['party']>>;

/** Finds the words of certificates: names as units bore them on the day of signature. */
@Injectable()
export class CertificateWriter {
  constructor(
    private readonly parties: PartyRepository,
    private readonly directory: DirectoryCopy,
    private readonly settings: RecognitionSettings,
  ) {}

  /** The certificates of awards of one decision, in the order given. */
  async write({ decision, awards }: Omit<DecisionFile, 'dossier'>): Promise<CertificateContent[]> {
    const { signedOn } = decision;
    const issuer = await this.issuerOn(decision.issuerUnitId, signedOn);
    const parties = await this.partiesOn(
      awards.map(({ honoureePartyId }) => honoureePartyId),
      signedOn,
    );
    return awards.map((award) =>
      toCertificate({
        award: award.award,
        formLabel: award.formLabel,
        issuerLevel: award.issuerLevel,
        ...issuer,
        party: parties.get(award.honoureePartyId ?? '') ?? null,
        citation: award.citation,
        signedOn,
        decisionNumber: decision.number,
        registerNo: award.registerNo,
        awardNumber: award.awardNumber,
        signerName: decision.signerName,
        publicUrl: this.settings.KENG_PUBLIC_URL,
      }),
    );
  }

  /** What the certificate of a nomination would say if it were signed today. */
  async preview(
    dossier: Dossier,
    { honouree, citation }: Nomination,
    { form, today }: { readonly form: AwardForm; readonly today: Temporal.PlainDate },
  ): Promise<CertificateContent> {
    const parties = await this.partiesOn([honouree.type === 'party' ? honouree.id : null], today);
    const facts: NominationFacts = {
      award: form.award,
      formLabel: form.label,
      issuerLevel: form.issuerLevel,
      ...(await this.issuerOn(dossier.issuerUnitId, today)),
      party: parties.get(honouree.id) ?? null,
      citation,
    };
    return toPreview(facts, today);
  }

  /**
   * The issuer, and the place of its papers: the nearest administrative unit, else the one in the issuer's name, for a
   * document is signed in the province or commune of its issuer (NĐ 30/2020).
   */
  async issuerOn(issuerUnitId: string, on: Temporal.PlainDate): Promise<NamedIssuer> {
    const issuer = await this.directory.describeUnit(issuerUnitId, on);
    const chain = [...(issuer ? [issuer] : []), ...(await this.directory.ancestors(issuerUnitId, on))];
    const unit = chain.find(({ kind }) => kind === 'administrative');
    const issuerName = issuer?.fullName ?? '';
    return { issuerName, place: unit?.name ?? placeNamedBy(issuerName) };
  }

  async partiesOn(ids: readonly (string | null)[], on: Temporal.PlainDate): Promise<NamedParties> {
    const parties = await this.parties.findAll(ids.filter((id) => id !== null));
    const unitNames = new Map<string, string>();
    for (const unitId of new Set(parties.map((party) => party.unitId))) {
      const unit = await this.directory.describeUnit(unitId, on);
      unitNames.set(unitId, unit?.fullName ?? '');
    }
    return new Map(
      parties.map(({ id, name, unitId }) => [id, { name, unitName: unitNames.get(unitId) ?? '' }]),
    );
  }
}
