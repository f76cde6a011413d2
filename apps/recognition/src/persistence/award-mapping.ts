import type { Award, AwardDecision, HandOver } from '../domain/award';
import { decisionNumberKey } from '../domain/decision-number';
import type { Dossier, Nomination } from '../domain/dossier';
import type { AwardDecisionRow, AwardRow } from './award.row';
import { toHonouree, toHonoureeColumns } from './honouree-columns';

/** All papers of one issuer share one series (decisions 3.2). */
export const DECISION_SERIES = 'outgoing';

/** What an award is given when it is written: its place in the issuer's register, and a number nobody can guess. */
export interface AwardNumbers {
  readonly registerNo: number;
  readonly awardNumber: string;
}

export function toDecision(row: AwardDecisionRow): AwardDecision {
  const { id, number, signedOn, signerName, recordedBy, recordedAt } = row;
  return { id, number, signedOn, signedByOfficerId: row.signedBy, signerName, recordedBy, recordedAt };
}

export function toDecisionRow(dossier: Dossier, decision: AwardDecision): AwardDecisionRow {
  const { id, number, signedOn, signerName, recordedBy, recordedAt } = decision;
  return {
    id,
    dossierId: dossier.id,
    issuerUnitId: dossier.issuerUnitId,
    series: DECISION_SERIES,
    year: signedOn.year,
    number,
    numberKey: decisionNumberKey(number),
    signedOn,
    signedBy: decision.signedByOfficerId,
    signerName,
    recordedBy,
    recordedAt,
    lawVersion: dossier.lawVersion,
  };
}

export function toAward(row: AwardRow, nomination: Nomination | undefined, tipIds: readonly string[]): Award {
  return {
    id: row.id,
    version: row.version,
    eventSeq: row.eventSeq,
    nominationId: row.nominationId,
    honouree: toHonouree(row),
    partyKind: row.partyKind,
    awardFormCode: row.awardFormCode,
    award: row.award,
    formLabel: row.formLabel,
    issuerLevel: row.issuerLevel,
    meritIds: nomination?.meritIds ?? [],
    tipIds,
    citation: row.citation,
    bonus: {
      coefficient: row.coefficient,
      coefficientBasis: row.coefficientBasis,
      isCeiling: row.isCeiling,
      baseSalary: row.baseSalary,
      baseSalaryBasis: row.baseSalaryBasis,
      amount: row.bonusAmount,
    },
    status: row.status,
    handOver: toHandOver(row),
  };
}

export function toHandOver(row: AwardRow): HandOver | null {
  const { handedOverOn, handOverMinutes, receivedBy, serialNumber } = row;
  if (handedOverOn === null || handOverMinutes === null || receivedBy === null) return null;
  return { handedOverOn, minutesNumber: handOverMinutes, receivedBy, serialNumber };
}

export function toAwardRow(
  award: Award,
  dossier: Dossier,
  decision: AwardDecision,
  { registerNo, awardNumber }: AwardNumbers,
): AwardRow {
  return {
    id: award.id,
    version: award.version,
    eventSeq: award.eventSeq,
    awardNumber,
    registerNo,
    registerYear: decision.signedOn.year,
    dossierId: dossier.id,
    nominationId: award.nominationId,
    decisionId: decision.id,
    issuerUnitId: dossier.issuerUnitId,
    awardFormCode: award.awardFormCode,
    award: award.award,
    ...toHonoureeColumns(award.honouree),
    partyKind: award.partyKind,
    citation: award.citation,
    formLabel: award.formLabel,
    issuerLevel: award.issuerLevel,
    coefficient: award.bonus.coefficient,
    coefficientBasis: award.bonus.coefficientBasis,
    isCeiling: award.bonus.isCeiling,
    baseSalary: award.bonus.baseSalary,
    baseSalaryBasis: award.bonus.baseSalaryBasis,
    bonusAmount: award.bonus.amount,
    status: award.status,
    ...toHandOverColumns(award.handOver),
  };
}

export function toHandOverColumns(
  handOver: HandOver | null,
): Pick<AwardRow, 'handedOverOn' | 'handOverMinutes' | 'receivedBy' | 'serialNumber'> {
  return {
    handedOverOn: handOver?.handedOverOn ?? null,
    handOverMinutes: handOver?.minutesNumber ?? null,
    receivedBy: handOver?.receivedBy ?? null,
    serialNumber: handOver?.serialNumber ?? null,
  };
}
