import type { AwardKind, AwardStatus, PartyKind } from '@keng/contracts';
import type { AwardView, BonusView } from './awards.view';

/** One award with its decision and the name of its party. */
export const SELECT_AWARD = `
  select a.id as "awardId", a.version, a.award_number as "awardNumber", a.register_no as "registerNo",
    a.register_year as "registerYear", a.dossier_id as "dossierId", a.nomination_id as "nominationId",
    d.id as "decisionId", d.number as "decisionNumber", d.signed_on as "signedOn", d.law_version as "lawVersion",
    a.issuer_unit_id as "issuerUnitId", a.award_form_code as "awardFormCode", a.award, a.form_label as "formLabel",
    a.honouree_alias as "honoureeAlias", a.honouree_party_id as "honoureePartyId", p.name as "partyName",
    a.party_kind as "partyKind", a.citation, a.coefficient, a.coefficient_basis as "coefficientBasis",
    a.is_ceiling as "isCeiling", a.base_salary as "baseSalary", a.base_salary_basis as "baseSalaryBasis",
    a.bonus_amount as "bonusAmount", a.status, a.handed_over_on as "handedOverOn",
    a.hand_over_minutes as "handOverMinutes", a.received_by as "receivedBy", a.serial_number as "serialNumber"
  from recognition.award a join recognition.award_decision d on d.id = a.decision_id
  left join recognition.party p on p.id = a.honouree_party_id`;

interface BonusColumns {
  readonly coefficient: string | null;
  readonly coefficientBasis: string;
  readonly isCeiling: boolean;
  readonly baseSalary: number;
  readonly baseSalaryBasis: string;
  readonly bonusAmount: number;
}

export interface SelectedAward extends BonusColumns {
  readonly awardId: string;
  readonly version: number;
  readonly awardNumber: string;
  readonly registerNo: number;
  readonly registerYear: number;
  readonly dossierId: string;
  readonly nominationId: string;
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly signedOn: string;
  readonly lawVersion: string;
  readonly issuerUnitId: string;
  readonly awardFormCode: string;
  readonly award: AwardKind;
  readonly formLabel: string;
  readonly honoureeAlias: string | null;
  readonly honoureePartyId: string | null;
  readonly partyName: string | null;
  readonly partyKind: PartyKind;
  readonly citation: string;
  readonly status: AwardStatus;
  readonly handedOverOn: string | null;
  readonly handOverMinutes: string | null;
  readonly receivedBy: 'self' | 'proxy' | null;
  readonly serialNumber: string | null;
}

export function toAwardView(row: SelectedAward): AwardView {
  const {
    honoureeAlias,
    honoureePartyId,
    coefficient,
    coefficientBasis,
    isCeiling,
    baseSalary,
    baseSalaryBasis,
    bonusAmount,
    ...same
  } = row;
  return {
    ...same,
    honouree:
      honoureePartyId === null
        ? { type: 'alias', id: honoureeAlias ?? '' }
        : { type: 'party', id: honoureePartyId },
    bonus: explainBonus({
      coefficient,
      coefficientBasis,
      isCeiling,
      baseSalary,
      baseSalaryBasis,
      bonusAmount,
    }),
  };
}

/** The reckoning line by line, as the treasurer checks it: coefficient × base salary, rounded up to 10.000 đồng. */
export function explainBonus(bonus: BonusColumns): BonusView {
  const { coefficient, baseSalary, bonusAmount: amount, isCeiling } = bonus;
  if (coefficient === null) return { amount, isCeiling, lines: [] };
  const product = (Math.round(Number(coefficient) * 100) * baseSalary) / 100;
  return {
    amount,
    isCeiling,
    lines: [
      { step: 'coefficient', value: String(Number(coefficient)), basis: bonus.coefficientBasis },
      { step: 'base_salary', value: String(baseSalary), basis: bonus.baseSalaryBasis },
      { step: 'product', value: String(product), basis: null },
      { step: 'rounded_up', value: String(amount), basis: null },
    ],
  };
}
