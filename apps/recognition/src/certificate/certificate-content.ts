import type { AwardKind } from '@keng/contracts';
import { formatDateWords, formatRegisterNumber } from '@keng/kernel';
import type { IssuerLevel } from '../domain/law-book';

/** Everything that stands on a certificate, ready to be set. */
export interface CertificateContent {
  readonly issuer: string;
  /** "TẶNG" and, for a title, what is bestowed. */
  readonly verb: string;
  readonly formTitle: string;
  readonly honouree: string;
  /** Where the honouree belongs; the award's code where an alias stands for them. */
  readonly honoureeDetail: string;
  readonly citation: string;
  readonly placeAndDate: string;
  readonly signerTitle: string;
  readonly signerName: string;
  /** What makes it a certificate; null on a preview, which is marked as one. */
  readonly proof: CertificateProof | null;
  /** Vietnam date of the signature, which dates the file as well: a second print is the same file. */
  readonly signedOn: string;
}

/** What stands on a certificate only once its decision is signed. */
export interface CertificateProof {
  readonly decisionLine: string;
  readonly registerLine: string;
  readonly awardNumber: string;
  /** Address that the code on the certificate opens. */
  readonly checkUrl: string;
}

/** What is known of a certificate before its decision is signed. */
export interface NominationFacts {
  readonly award: AwardKind;
  readonly formLabel: string;
  readonly issuerLevel: IssuerLevel;
  /** Full name of the issuing unit, e.g. `Tỉnh Ninh Bình`, `Công an tỉnh Ninh Bình`. */
  readonly issuerName: string;
  /** Name of the province or commune in which it was signed; null where none is known. */
  readonly place: string | null;
  /** Name and unit of a party; null for an alias. */
  readonly party: { readonly name: string; readonly unitName: string } | null;
  readonly citation: string;
}

/** What a certificate is made of. */
export interface CertificateFacts extends NominationFacts {
  readonly signedOn: Temporal.PlainDate;
  readonly decisionNumber: string;
  readonly registerNo: number;
  readonly awardNumber: string;
  readonly signerName: string;
  /** Address of the installation as the public reaches it. */
  readonly publicUrl: string;
}

/** Head of the issuing body, for its heading and above the signature. */
const HEADS: Readonly<Record<IssuerLevel, { readonly heading: string; readonly signer: string }>> = {
  central: { heading: 'THỦ TƯỚNG CHÍNH PHỦ', signer: 'THỦ TƯỚNG' },
  ministry: { heading: 'BỘ TRƯỞNG BỘ CÔNG AN', signer: 'BỘ TRƯỞNG' },
  province: { heading: 'CHỦ TỊCH ỦY BAN NHÂN DÂN', signer: 'CHỦ TỊCH' },
  provincial_police: { heading: 'GIÁM ĐỐC', signer: 'GIÁM ĐỐC' },
  district: { heading: 'CHỦ TỊCH ỦY BAN NHÂN DÂN', signer: 'CHỦ TỊCH' },
  commune: { heading: 'CHỦ TỊCH ỦY BAN NHÂN DÂN', signer: 'CHỦ TỊCH' },
  agency: { heading: 'THỦ TRƯỞNG', signer: 'THỦ TRƯỞNG' },
};

/** Issuers of which there is one in the country: their heading needs no name. */
const ONE_IN_THE_COUNTRY: ReadonlySet<IssuerLevel> = new Set<IssuerLevel>(['central', 'ministry']);

const FORM_TITLES: Readonly<Record<Exclude<AwardKind, 'title'>, string>> = {
  flag: 'CỜ THI ĐUA',
  commendation: 'BẰNG KHEN',
  merit_certificate: 'GIẤY KHEN',
  commemorative_medal: 'KỶ NIỆM CHƯƠNG',
};

/** What stands for a person whose identity is protected (Luật TĐKT; BLTTHS Đ.56 k2). */
export const PROTECTED_HONOUREE = 'Một công dân';

/** Words a certificate in the order and wording of the state's layout. */
export function toCertificate(facts: CertificateFacts): CertificateContent {
  const { signedOn, place, awardNumber } = facts;
  const date = formatDateWords(signedOn);
  return {
    ...wordsOf(facts, `Mã khen thưởng ${awardNumber}`),
    placeAndDate: place === null ? capitalised(date) : `${place}, ${date}`,
    signerName: facts.signerName,
    proof: {
      decisionLine: `Quyết định số ${facts.decisionNumber} ${date}`,
      registerLine: `Số vào sổ khen thưởng: ${formatRegisterNumber(facts.registerNo)}/${signedOn.year}`,
      awardNumber,
      checkUrl: new URL(`/check/${awardNumber}`, facts.publicUrl).href,
    },
    signedOn: String(signedOn),
  };
}

/** The same words before there is a decision: date, signature, numbers and code stay open. */
export function toPreview(facts: NominationFacts, today: Temporal.PlainDate): CertificateContent {
  const openDate = `ngày … tháng … năm ${today.year}`;
  return {
    ...wordsOf(facts, 'Mã khen thưởng được cấp khi có quyết định'),
    placeAndDate: facts.place === null ? capitalised(openDate) : `${facts.place}, ${openDate}`,
    signerName: '',
    proof: null,
    signedOn: String(today),
  };
}

type Words = Omit<CertificateContent, 'placeAndDate' | 'signerName' | 'proof' | 'signedOn'>;

/** @param codeOfAlias stands where the unit of a named honouree would */
function wordsOf(facts: NominationFacts, codeOfAlias: string): Words {
  const { award, party } = facts;
  return {
    issuer: issuerHeading(facts),
    verb: award === 'title' ? 'TẶNG DANH HIỆU' : 'TẶNG',
    formTitle: award === 'title' ? facts.formLabel.toLocaleUpperCase('vi') : FORM_TITLES[award],
    honouree: party?.name ?? PROTECTED_HONOUREE,
    honoureeDetail: party?.unitName ?? codeOfAlias,
    citation: facts.citation,
    signerTitle: HEADS[facts.issuerLevel].signer,
  };
}

function issuerHeading({ issuerLevel, issuerName }: NominationFacts): string {
  const { heading } = HEADS[issuerLevel];
  if (ONE_IN_THE_COUNTRY.has(issuerLevel)) return heading;
  const name = issuerName.replace(/^(ủy|uỷ) ban nhân dân\s+/iu, '');
  return `${heading} ${name}`.toLocaleUpperCase('vi');
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
