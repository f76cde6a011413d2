import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import {
  LawTables,
  NEVER_USED,
  type EnteredRow,
  type LawCells,
  type LawFault,
  type LawField,
  type LawTable,
  type LawUse,
  type NewLawRow,
} from '@keng/platform';
import { categoryObjection } from '../vocabulary/category-policy';
import {
  CATEGORY_KINDS,
  CLOCK_UNITS,
  DESK_UNIT_KINDS,
  URGENCY_CODES,
  type CategoryRow,
  type ClockRuleRow,
} from '../vocabulary/vocabulary-rows';
import { VocabularyStore } from './vocabulary-store';

interface Stored<Content> {
  readonly id: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: string;
  readonly content: Content;
  readonly addedBy: string | null;
  readonly addedAt: Date;
}

const SEPARATOR = '|';

/** A list of the vocabulary, read past the store: the form of this moment shows what was added a moment ago. */
abstract class VocabularyTable<Content extends { readonly confidence: string }> implements LawTable {
  abstract readonly list: string;
  protected abstract readonly stored: 'categories' | 'clockRules';

  constructor(
    protected readonly work: UnitOfWork,
    protected readonly store: VocabularyStore,
  ) {}

  abstract fields(): Promise<readonly LawField[]>;
  abstract fault(cells: LawCells): Promise<LawFault | undefined>;
  abstract add(row: NewLawRow): Promise<string>;
  abstract usedSince(entry: readonly EnteredRow[], day: Temporal.PlainDate): Promise<LawUse>;
  protected abstract cellsOf(content: Content): LawCells;

  async rows(): Promise<readonly EnteredRow[]> {
    const rows = await this.work.query<Stored<Content>>(
      `select id, valid_from as "validFrom", valid_to as "validTo", basis, content, added_by as "addedBy",
         loaded_at as "addedAt" from intake.vocabulary_row where list = $1 order by id`,
      [this.stored],
    );
    return rows.map(({ id, validFrom, validTo, content, ...row }) => ({
      ...row,
      rowId: String(id),
      cells: this.cellsOf(content),
      validFrom: Temporal.PlainDate.from(validFrom),
      validTo: validTo === null ? null : Temporal.PlainDate.from(validTo),
      confidence: content.confidence,
    }));
  }
}

/** The closed taxonomy. */
class CategoryTable extends VocabularyTable<CategoryRow> {
  readonly list = 'categories';
  protected readonly stored = 'categories';

  async fields(): Promise<readonly LawField[]> {
    const themes = [...new Set(this.store.law.categories.map(({ theme }) => theme))];
    return [
      { field: 'code', kind: 'code', isKey: true },
      { field: 'label_vi', kind: 'text' },
      { field: 'label_en', kind: 'text' },
      { field: 'citation', kind: 'text' },
      { field: 'kind_group', kind: 'choice', choices: CATEGORY_KINDS },
      { field: 'theme', kind: 'choice', choices: themes },
      { field: 'default_urgency', kind: 'choice', choices: URGENCY_CODES },
    ];
  }

  /** Nothing about opinion, faith, ethnicity or politics, and no category without an article (product.md). */
  async fault(cells: LawCells): Promise<LawFault | undefined> {
    const { code = '', label_vi: labelVi = '', label_en: labelEn = '', citation = '' } = cells;
    const objection = categoryObjection({ code, labelVi, labelEn, citation });
    return objection && { field: objection.column, code: 'wrong_form' };
  }

  async add({ cells, addedBy, ...validity }: NewLawRow): Promise<string> {
    const row = {
      ...validity,
      code: cells['code'] ?? '',
      labelVi: cells['label_vi'] ?? '',
      labelEn: cells['label_en'] ?? '',
      citation: cells['citation'] ?? '',
      kind: oneOf(CATEGORY_KINDS, cells['kind_group']),
      theme: cells['theme'] ?? '',
      defaultUrgency: oneOf(URGENCY_CODES, cells['default_urgency']),
    };
    return String(await this.store.add({ list: 'categories', row, addedBy }));
  }

  /** A tip keeps the code it was classified under. */
  async usedSince(): Promise<LawUse> {
    return NEVER_USED;
  }

  protected cellsOf(row: CategoryRow): LawCells {
    return {
      code: row.code,
      label_vi: row.labelVi,
      label_en: row.labelEn,
      citation: row.citation,
      kind_group: row.kind,
      theme: row.theme,
      default_urgency: row.defaultUrgency,
    };
  }
}

/** The terms of the desk. From what a clock counts is the program's, so it is copied. */
class DeskClockTable extends VocabularyTable<ClockRuleRow> {
  readonly list = 'clock_rules';
  protected readonly stored = 'clockRules';

  async fields(): Promise<readonly LawField[]> {
    const { clockRules, categories } = this.store.law;
    const clockCodes = [...new Set(clockRules.map(({ clockCode }) => clockCode))];
    const categoryCodes = [...new Set(categories.map(({ code }) => code))];
    return [
      { field: 'clock_code', kind: 'choice', choices: clockCodes, isKey: true },
      { field: 'unit_kind', kind: 'choice', choices: DESK_UNIT_KINDS, isKey: true, isOptional: true },
      { field: 'urgency', kind: 'choice', choices: URGENCY_CODES, isKey: true, isOptional: true },
      { field: 'remote', kind: 'flag', isKey: true, isOptional: true },
      { field: 'category_codes', kind: 'list', choices: categoryCodes, isKey: true, isOptional: true },
      { field: 'amount', kind: 'count' },
      { field: 'unit', kind: 'choice', choices: CLOCK_UNITS },
      { field: 'rolls_over', kind: 'flag' },
    ];
  }

  async fault({ amount }: LawCells): Promise<LawFault | undefined> {
    return Number(amount) > LONGEST_TERM ? { field: 'amount', code: 'too_large' } : undefined;
  }

  async add({ cells, addedBy, ...validity }: NewLawRow): Promise<string> {
    const [unitKind, urgency] = [
      DESK_UNIT_KINDS.find((kind) => kind === cells['unit_kind']),
      URGENCY_CODES.find((code) => code === cells['urgency']),
    ];
    const clockCode = cells['clock_code'] ?? '';
    const alike = this.store.law.clockRules.find((rule) => rule.clockCode === clockCode);
    const row = {
      ...validity,
      clockCode,
      ...(unitKind !== undefined && { unitKind }),
      ...(urgency !== undefined && { urgency }),
      ...(cells['remote'] !== undefined && { remote: cells['remote'] === 'true' }),
      categoryCodes: this.inKnownOrder(cells['category_codes']?.split(SEPARATOR) ?? []),
      amount: Number(cells['amount']),
      unit: oneOf(CLOCK_UNITS, cells['unit']),
      startsFrom: alike?.startsFrom ?? 'received',
      rollsOver: cells['rolls_over'] === 'true',
    };
    return String(await this.store.add({ list: 'clockRules', row, addedBy }));
  }

  /** The order of categories is part of a stored key, though it means nothing. */
  private inKnownOrder(codes: readonly string[]): readonly string[] {
    const known = this.store.law.clockRules.find(
      ({ categoryCodes }) =>
        categoryCodes.length === codes.length && categoryCodes.every((code) => codes.includes(code)),
    );
    return known?.categoryCodes ?? codes.toSorted();
  }

  async usedSince([row]: readonly EnteredRow[], day: Temporal.PlainDate): Promise<LawUse> {
    const [use] = await this.work.query<{ count: number; lastOn: string | null }>(
      `select count(*)::int as count, max((started_at at time zone 'Asia/Ho_Chi_Minh')::date) as "lastOn"
       from intake.tip_clock where started_at >= $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
         and rule_id in (select v.id from intake.vocabulary_row v join intake.vocabulary_row own
           on own.list = v.list and own.key = v.key where own.id = $1)`,
      [row === undefined ? 0 : Number(row.rowId), String(day)],
    );
    return { count: use?.count ?? 0, lastOn: use?.lastOn ? Temporal.PlainDate.from(use.lastOn) : null };
  }

  protected cellsOf(row: ClockRuleRow): LawCells {
    return {
      clock_code: row.clockCode,
      ...(row.unitKind && { unit_kind: row.unitKind }),
      ...(row.urgency && { urgency: row.urgency }),
      ...(row.remote !== undefined && { remote: String(row.remote) }),
      ...(row.categoryCodes.length > 0 && { category_codes: row.categoryCodes.join(SEPARATOR) }),
      amount: String(row.amount),
      unit: row.unit,
      rolls_over: String(row.rollsOver),
    };
  }
}

const LONGEST_TERM = 10_000;

/** A cell that was checked to be one of these words. */
function oneOf<Word extends string>(words: readonly [Word, ...Word[]], cell: string | undefined): Word {
  return words.find((word) => word === cell) ?? words[0];
}

@Injectable()
export class IntakeLawTables extends LawTables {
  readonly all: readonly LawTable[];

  constructor(@Inject(UnitOfWork) work: UnitOfWork, @Inject(VocabularyStore) store: VocabularyStore) {
    super();
    this.all = [new CategoryTable(work, store), new DeskClockTable(work, store)];
  }
}
