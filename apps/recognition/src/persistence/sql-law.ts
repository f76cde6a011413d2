import { Injectable } from '@nestjs/common';
import type { AwardKind, PartyKind } from '@keng/contracts';
import { succession, type Effective } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import {
  LawBook,
  type AwardForm,
  type BaseSalary,
  type CommendationRule,
  type IssuerLevel,
} from '../domain/law-book';
import { Law } from '../domain/law';

interface ValidityRow {
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly basis: string;
}

interface FormRow extends ValidityRow {
  readonly award_form_code: string;
  readonly award: AwardKind;
  readonly label_vi: string;
  readonly issuer_level: IssuerLevel;
  readonly issuer_label_vi: string;
  readonly party_kind: PartyKind;
  readonly coefficient: string | null;
  readonly at_most: boolean;
}

interface SalaryRow extends ValidityRow {
  readonly amount_dong: number;
}

interface RuleRow extends ValidityRow {
  readonly rule_code: string;
  readonly scope: string;
  readonly comparison: CommendationRule['comparison'];
  readonly value: string;
  readonly unit: string;
}

/** Reads the law from its tables each time: an administrator may have added a row, here or in another process. */
@Injectable()
export class SqlLaw extends Law {
  constructor(private readonly work: UnitOfWork) {
    super();
  }

  async read(): Promise<LawBook> {
    const forms = await this.rows<FormRow>('award_form', 'award_form_code, valid_from, party_kind');
    const salaries = await this.rows<SalaryRow>('base_salary', 'valid_from');
    const rules = await this.rows<RuleRow>('commendation_rule', 'rule_code, scope, valid_from');
    return new LawBook(
      succession(forms.map(toForm), ({ code, partyKind }) => `${code} ${partyKind}`),
      succession(salaries.map(toSalary), () => ''),
      succession(rules.map(toRule), ({ code, scope }) => `${code} ${scope}`),
    );
  }

  /** Rows of one day in the order in which they were entered. */
  private rows<Row extends object>(table: string, order: string): Promise<Row[]> {
    return this.work.query<Row>(
      `select * from recognition.${table} where retired_at is null order by ${order}, added_at, id`,
    );
  }
}

function toValidity({ valid_from: from, valid_to: to, basis }: ValidityRow): Effective {
  return {
    validFrom: Temporal.PlainDate.from(from),
    validTo: to === null ? null : Temporal.PlainDate.from(to),
    basis,
  };
}

function toForm(row: FormRow): AwardForm {
  return {
    ...toValidity(row),
    code: row.award_form_code,
    award: row.award,
    label: row.label_vi,
    issuerLevel: row.issuer_level,
    issuerLabel: row.issuer_label_vi,
    partyKind: row.party_kind,
    coefficient: row.coefficient,
    isCeiling: row.at_most,
  };
}

function toSalary(row: SalaryRow): BaseSalary {
  return { ...toValidity(row), amount: row.amount_dong };
}

function toRule(row: RuleRow): CommendationRule {
  const { scope, comparison, value, unit } = row;
  return { ...toValidity(row), code: row.rule_code, scope, comparison, value, unit };
}
