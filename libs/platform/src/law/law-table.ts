import type { FieldCode } from '@keng/contracts';
import type { Effective } from '@keng/kernel';

export const LAW_FIELD_KINDS = ['text', 'code', 'count', 'decimal', 'flag', 'choice', 'list'] as const;
export type LawFieldKind = (typeof LAW_FIELD_KINDS)[number];

export interface LawField {
  readonly field: string;
  readonly kind: LawFieldKind;
  readonly choices?: readonly string[];
  readonly isKey?: boolean;
  readonly isOptional?: boolean;
}

/** Cells by field, as the reference files write them; an empty one is absent. */
export type LawCells = Readonly<Record<string, string>>;

/** A row as it was entered; its last day is what its source says. */
export interface EnteredRow extends Effective {
  readonly rowId: string;
  readonly cells: LawCells;
  readonly confidence: string;
  readonly addedBy: string | null;
  readonly addedAt: Date;
}

export interface NewLawRow {
  readonly cells: LawCells;
  readonly validFrom: Temporal.PlainDate;
  readonly validTo: Temporal.PlainDate | null;
  readonly basis: string;
  readonly addedBy: string;
}

/** What was done under an entry since a day. */
export interface LawUse {
  readonly count: number;
  readonly lastOn: Temporal.PlainDate | null;
}

export interface LawFault {
  readonly field: string;
  readonly code: FieldCode;
}

/** A row of a list of law as the database stores it: what all lists have, and cells by column. */
export type StoredLawRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly basis: string;
  readonly confidence: string;
  readonly added_by: string | null;
  readonly added_at: Date;
};

/** The row as it was entered. Names of fields are those of columns. */
export function enteredRow(row: StoredLawRow, fields: readonly LawField[]): EnteredRow {
  const cells = fields.flatMap(({ field }) => {
    const cell = row[field];
    const isGiven = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
    return isGiven ? [[field, String(cell)]] : [];
  });
  return {
    rowId: row.id,
    cells: Object.fromEntries(cells),
    validFrom: Temporal.PlainDate.from(row.valid_from),
    validTo: row.valid_to === null ? null : Temporal.PlainDate.from(row.valid_to),
    basis: row.basis,
    confidence: row.confidence,
    addedBy: row.added_by,
    addedAt: row.added_at,
  };
}

/** A list of law of a service, kept as rows that are only ever added to. */
export interface LawTable {
  readonly list: string;
  /** May look at rows, for closed lists that are rows themselves. */
  fields(): Promise<readonly LawField[]>;
  /** In the order in which they were entered. */
  rows(): Promise<readonly EnteredRow[]>;
  /** What is wrong with the cells of a new row beyond what the fields say. */
  fault(cells: LawCells, validFrom: Temporal.PlainDate): Promise<LawFault | undefined>;
  /** @returns the row's id */
  add(row: NewLawRow): Promise<string>;
  /** How often the versions of the entry of these rows were applied from the start of that day on. */
  usedSince(entry: readonly EnteredRow[], day: Temporal.PlainDate): Promise<LawUse>;
  /** Each row is in force on its first day only, and any may be replaced before it. */
  readonly isDayByDay?: boolean;
}

/** The lists of law of a service by name. */
export abstract class LawTables {
  abstract readonly all: readonly LawTable[];
}

export const NEVER_USED: LawUse = { count: 0, lastOn: null };
