import { Injectable } from '@nestjs/common';
import { awardKinds, partyKinds } from '@keng/contracts';
import { Ids } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import {
  enteredRow,
  LawTables,
  NEVER_USED,
  type EnteredRow,
  type LawCells,
  type LawFault,
  type LawField,
  type LawTable,
  type LawUse,
  type NewLawRow,
  type StoredLawRow,
} from '@keng/platform';
import { issuerLevels } from '../domain/law-book';
import { isRuleValue } from '../domain/rule-value';

/** Names of fields are those of columns: a cell goes into its column as it is. */
interface TableParts {
  readonly list: string;
  readonly table: string;
  readonly fields: (read: Read) => Promise<readonly LawField[]>;
  readonly fault?: (cells: LawCells, read: Read) => Promise<LawFault | undefined>;
  /** Joins `recognition.award` as `a` and its decision as `d`; `$2` on are cells of the row, by `useCells`. */
  readonly use?: { readonly where: string; readonly cells: readonly string[] };
}

type Read = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
const BASE_SALARY: TableParts = {
  list: 'base_salary',
  table: 'base_salary',
  fields: async () => [{ field: 'amount_dong', kind: 'count' }],
  use: { where: 'true', cells: [] },
};

const AWARD_FORMS: TableParts = {
  list: 'award_forms',
  table: 'award_form',
  fields: async () => [
    { field: 'award_form_code', kind: 'code', isKey: true },
    { field: 'party_kind', kind: 'choice', choices: partyKinds, isKey: true },
    { field: 'award', kind: 'choice', choices: awardKinds },
    { field: 'label_vi', kind: 'text' },
    { field: 'issuer_level', kind: 'choice', choices: issuerLevels },
    { field: 'issuer_label_vi', kind: 'text' },
    { field: 'coefficient', kind: 'decimal', isOptional: true },
    { field: 'at_most', kind: 'flag' },
  ],
  use: { where: 'a.award_form_code = $2 and a.party_kind = $3', cells: ['award_form_code', 'party_kind'] },
};

const EVERY_FORM = '*';

/** What a rule is called and how its value is measured is the program's: rows vary scope, comparison and value. */
const COMMENDATION_RULES: TableParts = {
  list: 'commendation_rules',
  table: 'commendation_rule',
  fields: async (read) => {
    const rules = await read<{ rule_code: string }>(
      'select distinct rule_code from recognition.commendation_rule order by rule_code',
    );
    const units = await read<{ unit: string }>(
      'select distinct unit from recognition.commendation_rule order by unit',
    );
    const forms = await read<{ code: string }>(
      'select distinct award_form_code as code from recognition.award_form order by code',
    );
    const scopes = [EVERY_FORM, ...forms.map(({ code }) => code)];
    return [
      { field: 'rule_code', kind: 'choice', choices: rules.map((row) => row.rule_code), isKey: true },
      { field: 'scope', kind: 'choice', choices: scopes, isKey: true },
      { field: 'comparison', kind: 'choice', choices: ['gt', 'gte', 'lte'], isOptional: true },
      { field: 'value', kind: 'text' },
      { field: 'unit', kind: 'choice', choices: units.map(({ unit }) => unit) },
    ];
  },
  fault: async ({ rule_code: code, comparison, value = '', unit = '' }, read) => {
    const known = await read<{ unit: string; compared: boolean }>(
      `select distinct unit, comparison is not null as compared from recognition.commendation_rule where rule_code = $1`,
      [code],
    );
    if (!known.some((rule) => measureOf(rule.unit) === measureOf(unit)))
      return { field: 'unit', code: 'not_in_list' };
    if (known.some(({ compared }) => compared) !== (comparison !== undefined))
      return { field: 'comparison', code: comparison === undefined ? 'required' : 'not_in_list' };
    return isRuleValue(unit, value) ? undefined : { field: 'value', code: 'wrong_form' };
  },
};

/** A share of those present may become one of all members; nothing else changes its measure. */
function measureOf(unit: string): string {
  return unit === 'ratio_of_present' || unit === 'ratio_of_members' ? 'share_of_council' : unit;
}

class SqlLawTable implements LawTable {
  readonly list: string;

  constructor(
    private readonly parts: TableParts,
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
  ) {
    this.list = parts.list;
  }

  fields(): Promise<readonly LawField[]> {
    return this.parts.fields((sql, values) => this.work.query(sql, values));
  }

  async rows(): Promise<readonly EnteredRow[]> {
    const fields = await this.fields();
    const rows = await this.work.query<StoredLawRow>(
      `select * from recognition.${this.parts.table} where retired_at is null order by added_at, valid_from, id`,
    );
    return rows.map((row) => enteredRow(row, fields));
  }

  async fault(cells: LawCells): Promise<LawFault | undefined> {
    return this.parts.fault?.(cells, (sql, values) => this.work.query(sql, values));
  }

  async add({ cells, validFrom, validTo, basis, addedBy }: NewLawRow): Promise<string> {
    const id = this.ids.next();
    const row = {
      ...cells,
      id,
      valid_from: String(validFrom),
      valid_to: validTo && String(validTo),
      basis,
      confidence: 'V',
      added_by: addedBy,
    };
    const columns = Object.keys(row).join(', ');
    await this.work.query(
      `insert into recognition.${this.parts.table} (${columns}, added_at)
       select ${columns}, clock_timestamp() from jsonb_populate_record(null::recognition.${this.parts.table}, $1::jsonb)`,
      [JSON.stringify(row)],
    );
    return id;
  }

  /** Rules of appraisal and council leave no trace of their own in an award. */
  async usedSince([row]: readonly EnteredRow[], day: Temporal.PlainDate): Promise<LawUse> {
    const { use } = this.parts;
    if (!use || !row) return NEVER_USED;
    const [found] = await this.work.query<{ count: number; last_on: string | null }>(
      `select count(*)::int as count, max(d.signed_on) as last_on
       from recognition.award a join recognition.award_decision d on d.id = a.decision_id
       where d.signed_on >= $1 and ${use.where}`,
      [String(day), ...use.cells.map((cell) => row.cells[cell] ?? '')],
    );
    return {
      count: found?.count ?? 0,
      lastOn: found?.last_on ? Temporal.PlainDate.from(found.last_on) : null,
    };
  }
}

@Injectable()
export class RecognitionLawTables extends LawTables {
  readonly all: readonly LawTable[];

  constructor(work: UnitOfWork, ids: Ids) {
    super();
    this.all = [BASE_SALARY, AWARD_FORMS, COMMENDATION_RULES].map(
      (parts) => new SqlLawTable(parts, work, ids),
    );
  }
}
