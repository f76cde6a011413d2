import type { AwardKind, AwardStatus } from '@keng/contracts';
import { bonusAmount, decide, type Decision } from '@keng/kernel';
import type { HonouredParty } from './honouree';
import type { AwardForm, BaseSalary, IssuerLevel } from './law-book';
import { AlreadyHandedOver, AwardRevoked, InvalidField } from './recognition-errors';

/** The issuer's signed decision on a dossier. */
export interface AwardDecision {
  readonly id: string;
  /** As it stands on paper, e.g. `05/QĐ-UBND`. */
  readonly number: string;
  readonly signedOn: Temporal.PlainDate;
  readonly signedByOfficerId: string;
  /** As printed on certificates; officers' names are public in their decisions. */
  readonly signerName: string;
  readonly recordedBy: string;
  readonly recordedAt: Temporal.Instant;
}

/** The figures of the law on the day of signature; they never change afterwards. */
export interface FrozenBonus {
  /** Null where the law gives this party no amount. */
  readonly coefficient: string | null;
  readonly coefficientBasis: string;
  readonly isCeiling: boolean;
  /** Whole đồng a month. */
  readonly baseSalary: number;
  readonly baseSalaryBasis: string;
  /** Whole đồng: coefficient × base salary, rounded up to 10.000. */
  readonly amount: number;
}

export interface HandOver {
  readonly handedOverOn: Temporal.PlainDate;
  readonly minutesNumber: string;
  readonly receivedBy: 'self' | 'proxy';
  readonly serialNumber: string | null;
}

/** One award of a decision. */
export interface Award extends HonouredParty {
  readonly id: string;
  readonly version: number;
  readonly eventSeq: number;
  readonly nominationId: string;
  readonly awardFormCode: string;
  readonly award: AwardKind;
  readonly formLabel: string;
  readonly issuerLevel: IssuerLevel;
  readonly meritIds: readonly string[];
  readonly tipIds: readonly string[];
  readonly citation: string;
  readonly bonus: FrozenBonus;
  readonly status: AwardStatus;
  readonly handOver: HandOver | null;
}

export interface AwardHandedOver {
  readonly type: 'award-handed-over';
  readonly awardId: string;
  readonly handedOverOn: Temporal.PlainDate;
}

/** Freezes what the law pays on the day of signature (NĐ 152/2025 Đ.50–54). */
export function freezeBonus(form: AwardForm, salary: BaseSalary): FrozenBonus {
  return {
    coefficient: form.coefficient,
    coefficientBasis: form.basis,
    isCeiling: form.isCeiling,
    baseSalary: salary.amount,
    baseSalaryBasis: salary.basis,
    amount: form.coefficient === null ? 0 : bonusAmount(form.coefficient, salary.amount),
  };
}

/** The award as the act of handing it over sees it. */
export type GrantedAward = Pick<Award, 'id' | 'version' | 'eventSeq' | 'status' | 'handOver'> & {
  readonly signedOn: Temporal.PlainDate;
};

/**
 * Records that the award was handed over, to the honouree or to somebody with written authority.
 * @throws AwardRevoked, AlreadyHandedOver, InvalidField for a day before the signature or after today
 */
export function handOverAward(
  award: GrantedAward,
  handOver: HandOver,
  today: Temporal.PlainDate,
): Decision<GrantedAward, AwardHandedOver> {
  if (award.status === 'revoked') throw new AwardRevoked();
  if (award.handOver !== null) throw new AlreadyHandedOver();
  const { handedOverOn } = handOver;
  if (Temporal.PlainDate.compare(handedOverOn, award.signedOn) < 0)
    throw new InvalidField('handedOverOn', 'too_small');
  if (Temporal.PlainDate.compare(handedOverOn, today) > 0)
    throw new InvalidField('handedOverOn', 'too_large');
  const next: GrantedAward = {
    ...award,
    version: award.version + 1,
    eventSeq: award.eventSeq + 1,
    status: 'handed_over',
    handOver,
  };
  return decide<GrantedAward, AwardHandedOver>(next, {
    type: 'award-handed-over',
    awardId: award.id,
    handedOverOn,
  });
}

/** What a certificate may be printed for: never for a revoked award. @throws AwardRevoked */
export function requirePrintable(status: AwardStatus): void {
  if (status === 'revoked') throw new AwardRevoked();
}
