import type { AwardKind, PartyKind } from '@keng/contracts';
import { inForce, type Effective } from '@keng/kernel';
import { AwardFormNotInForce, FormNotForPartyKind, LawBasisExpired } from './recognition-errors';

export const issuerLevels = [
  'central',
  'ministry',
  'province',
  'provincial_police',
  'district',
  'commune',
  'agency',
] as const;
export type IssuerLevel = (typeof issuerLevels)[number];

/** A form of award for one kind of party (domain G3). */
export interface AwardForm extends Effective {
  readonly code: string;
  readonly award: AwardKind;
  readonly label: string;
  readonly issuerLevel: IssuerLevel;
  readonly issuerLabel: string;
  readonly partyKind: PartyKind;
  /** Factor of the base salary, at most two decimals, as the database writes it; null where the law gives none. */
  readonly coefficient: string | null;
  /** The coefficient is the most that may be paid. */
  readonly isCeiling: boolean;
}

/** Lương cơ sở in whole đồng a month. */
export interface BaseSalary extends Effective {
  readonly amount: number;
}

/** A parameter of appraisal, council or law. `scope` is a form's code, or `*` for every form without its own row. */
export interface CommendationRule extends Effective {
  readonly code: string;
  readonly scope: string;
  readonly comparison: 'gt' | 'gte' | 'lte' | null;
  readonly value: string;
  readonly unit: string;
}

/** A share of a number of people, compared without rounding. */
export interface ShareRule {
  readonly numerator: number;
  readonly denominator: number;
  /** Whether exactly the share is enough. */
  readonly inclusive: boolean;
  /** Of whom the share is taken. */
  readonly of: 'present' | 'members';
}

/**
 * The law as rows in force from day to day; knows nothing but the rows it was given. A day that no row reaches is
 * refused as `LawBasisExpired`.
 */
export class LawBook {
  constructor(
    readonly forms: readonly AwardForm[],
    private readonly salaries: readonly BaseSalary[],
    private readonly rules: readonly CommendationRule[],
  ) {}

  /**
   * The form for that kind of party on a day.
   * @throws AwardFormNotInForce, FormNotForPartyKind
   */
  form(code: string, partyKind: PartyKind, on: Temporal.PlainDate): AwardForm {
    const forms = inForce(
      this.forms.filter((form) => form.code === code),
      on,
    );
    if (forms.length === 0) throw new AwardFormNotInForce({ awardFormCode: code });
    const form = forms.find((candidate) => candidate.partyKind === partyKind);
    if (!form) throw new FormNotForPartyKind({ awardFormCode: code, partyKind });
    return form;
  }

  /**
   * The form on the day of signature. Its instrument may have lapsed though no successor is entered yet: then nothing
   * can be signed on it (NĐ 152/2025 lapses on 01/03/2027).
   * @throws LawBasisExpired
   */
  formForSignature(code: string, partyKind: PartyKind, signedOn: Temporal.PlainDate): AwardForm {
    const form = inForce(
      this.forms.filter((candidate) => candidate.code === code && candidate.partyKind === partyKind),
      signedOn,
    )[0];
    if (!form || this.hasLapsed(form.basis, signedOn)) throw new LawBasisExpired({ awardFormCode: code });
    return form;
  }

  /** @throws LawBasisExpired for a day that the table does not reach */
  baseSalary(on: Temporal.PlainDate): BaseSalary {
    const [salary] = inForce(this.salaries, on);
    if (!salary) throw new LawBasisExpired({ rule: 'base_salary', on: String(on) });
    return salary;
  }

  /** The text of the law that governs a dossier received on that day (domain G1, award dossier). */
  lawVersion(receivedOn: Temporal.PlainDate): string {
    return this.rule('law_version', '*', receivedOn).value.replaceAll('-', '_');
  }

  /** Which share of the members must be present. */
  quorum(on: Temporal.PlainDate): ShareRule {
    return toShare(this.rule('council_quorum', '*', on));
  }

  /** Which share of votes a nomination for that form needs. */
  passThreshold(formCode: string, on: Temporal.PlainDate): ShareRule {
    return toShare(this.rule('council_pass_threshold', formCode, on));
  }

  private rule(code: string, formCode: string, on: Temporal.PlainDate): CommendationRule {
    const rules = inForce(
      this.rules.filter((rule) => rule.code === code),
      on,
    );
    const found = rules.find(({ scope }) => scope === formCode) ?? rules.find(({ scope }) => scope === '*');
    if (!found) throw new LawBasisExpired({ rule: code, on: String(on) });
    return found;
  }

  private hasLapsed(basis: string, on: Temporal.PlainDate): boolean {
    return this.rules.some(
      (rule) =>
        rule.code === 'legal_basis_expires_on' &&
        basis.includes(rule.basis) &&
        Temporal.PlainDate.compare(on, Temporal.PlainDate.from(rule.value)) >= 0,
    );
  }
}

/** Whether `count` of `base` is the share that the rule asks for. */
export function reachesShare(rule: ShareRule, count: number, base: number): boolean {
  const given = count * rule.denominator;
  const asked = base * rule.numerator;
  return rule.inclusive ? given >= asked : given > asked;
}

/** The smallest number of `base` people that is the share. */
export function leastOf(rule: ShareRule, base: number): number {
  const exact = (base * rule.numerator) / rule.denominator;
  const rounded = Math.ceil(exact);
  return rule.inclusive || rounded > exact ? rounded : rounded + 1;
}

function toShare({ value, comparison, unit }: CommendationRule): ShareRule {
  const [numerator = Number.NaN, denominator = Number.NaN] = value.split('/').map(Number);
  return {
    numerator,
    denominator,
    inclusive: comparison === 'gte',
    of: unit === 'ratio_of_present' ? 'present' : 'members',
  };
}
