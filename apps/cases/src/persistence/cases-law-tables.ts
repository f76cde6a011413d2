import { Injectable } from '@nestjs/common';
import { Ids } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import {
  enteredRow,
  LawTables,
  type EnteredRow,
  type LawCells,
  type LawFault,
  type LawField,
  type LawTable,
  type LawUse,
  type NewLawRow,
  type StoredLawRow,
} from '@keng/platform';
import { RULE_CODES } from '../domain/clock-rule';

const BACKWARDS = 'days_before';

const FIELDS: readonly LawField[] = [
  { field: 'rule_code', kind: 'choice', choices: RULE_CODES, isKey: true },
  { field: 'amount', kind: 'count' },
  { field: 'unit', kind: 'choice', choices: ['hours', 'days', 'working_days', 'months', BACKWARDS] },
  { field: 'rolls_over', kind: 'flag' },
  { field: 'due_soon_hours', kind: 'count' },
];

/** What `smallint` holds. */
const LARGEST = 32_767;

/** The terms of a case, for whoever keeps the law. What a rule counts from is the program's, so it is copied. */
class ClockRuleTable implements LawTable {
  readonly list = 'clock_rules';

  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  async fields(): Promise<readonly LawField[]> {
    return FIELDS;
  }

  async rows(): Promise<readonly EnteredRow[]> {
    const rows = await this.work.query<StoredLawRow>(
      'select * from cases.clock_rule where retired_at is null order by added_at, valid_from, id',
    );
    return rows.map((row) => enteredRow(row, FIELDS));
  }

  async fault({
    rule_code: code,
    amount,
    unit,
    due_soon_hours: dueSoon,
  }: LawCells): Promise<LawFault | undefined> {
    const [rule] = await this.work.query<{ backwards: boolean }>(
      `select counted_from = 'verification_end' as backwards from cases.clock_rule where rule_code = $1 limit 1`,
      [code],
    );
    if (!rule) return { field: 'rule_code', code: 'not_in_list' };
    if (rule.backwards !== (unit === BACKWARDS)) return { field: 'unit', code: 'not_in_list' };
    if (Number(amount) > LARGEST) return { field: 'amount', code: 'too_large' };
    return Number(dueSoon) > LARGEST ? { field: 'due_soon_hours', code: 'too_large' } : undefined;
  }

  async add({ cells, validFrom, validTo, basis, addedBy }: NewLawRow): Promise<string> {
    const id = this.ids.next();
    await this.work.query(
      `insert into cases.clock_rule (id, rule_code, clock_code, amount, unit, counted_from, rolls_over, due_soon_hours,
         valid_from, valid_to, basis, confidence, added_by, added_at)
       select $1, rule_code, clock_code, $3, $4, counted_from, $5, $6, $7, $8, $9, 'V', $10, clock_timestamp()
       from cases.clock_rule where rule_code = $2 limit 1`,
      [
        id,
        cells['rule_code'],
        cells['amount'],
        cells['unit'],
        cells['rolls_over'],
        cells['due_soon_hours'],
        String(validFrom),
        validTo && String(validTo),
        basis,
        addedBy,
      ],
    );
    return id;
  }

  async usedSince([row]: readonly EnteredRow[], day: Temporal.PlainDate): Promise<LawUse> {
    const [use] = await this.work.query<{ count: number; last_on: string | null }>(
      `select count(*)::int as count, max((started_at at time zone 'Asia/Ho_Chi_Minh')::date) as last_on
       from cases.case_clock where started_at >= $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
         and rule_id in (select id from cases.clock_rule where rule_code = $1)`,
      [row?.cells['rule_code'] ?? '', String(day)],
    );
    return { count: use?.count ?? 0, lastOn: use?.last_on ? Temporal.PlainDate.from(use.last_on) : null };
  }
}

@Injectable()
export class CasesLawTables extends LawTables {
  readonly all: readonly LawTable[];

  constructor(work: UnitOfWork, ids: Ids) {
    super();
    this.all = [new ClockRuleTable(work, ids)];
  }
}
