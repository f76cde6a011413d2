import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { type Effective, nfc, overlaps } from '@keng/kernel';

/** A vocabulary file cannot be used. The message names the file, the line and the column, never more than one fault. */
export class VocabularyFileError extends Error {
  override readonly name = 'VocabularyFileError';

  constructor(
    readonly file: string,
    /** Line in the file, the head being line 1. */
    readonly line: number,
    /** Name of the column; `-` when the fault lies in the whole line. */
    readonly column: string,
    readonly fault: string,
  ) {
    super(`${file}:${line}, column ${column}: ${fault}`);
  }
}

const CODE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const LIST_SEPARATOR = '|';

/** One line of a file, read column by column; each reader refuses what does not fit, at its place. */
export class CsvLine {
  constructor(
    private readonly file: string,
    readonly line: number,
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  /** An error at `column` of this line. */
  fault(column: string, fault: string): VocabularyFileError {
    return new VocabularyFileError(this.file, this.line, column, fault);
  }

  /** The text of the cell; must not be empty. */
  text(column: string): string {
    return this.optionalText(column) ?? this.refuse(column, 'is empty');
  }

  optionalText(column: string): string | undefined {
    const cell = this.cells[column];
    return cell === undefined || cell === '' ? undefined : nfc(cell);
  }

  /** An English snake_case code. */
  code(column: string): string {
    const text = this.text(column);
    return CODE.test(text) ? text : this.refuse(column, 'is not a snake_case code');
  }

  oneOf<Value extends string>(column: string, allowed: readonly Value[]): Value {
    return this.optionalOneOf(column, allowed) ?? this.refuse(column, 'is empty');
  }

  optionalOneOf<Value extends string>(column: string, allowed: readonly Value[]): Value | undefined {
    const text = this.optionalText(column);
    if (text === undefined) return undefined;
    return allowed.find((value) => value === text) ?? this.refuse(column, `is none of ${allowed.join(', ')}`);
  }

  flag(column: string): boolean {
    return this.oneOf(column, ['true', 'false']) === 'true';
  }

  optionalFlag(column: string): boolean | undefined {
    const value = this.optionalOneOf(column, ['true', 'false']);
    return value === undefined ? undefined : value === 'true';
  }

  /** A whole number from 1. */
  count(column: string): number {
    const text = this.text(column);
    return /^[1-9]\d*$/.test(text) ? Number(text) : this.refuse(column, 'is not a whole number from 1');
  }

  /** The parts of a cell `a|b|c`; an empty cell is an empty list. */
  list(column: string): readonly string[] {
    const parts = this.optionalText(column)?.split(LIST_SEPARATOR) ?? [];
    return parts.every((part) => part.trim() !== '') ? parts : this.refuse(column, 'has an empty part');
  }

  date(column: string): Temporal.PlainDate {
    const text = this.text(column);
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch {
      return this.refuse(column, 'is not a date YYYY-MM-DD');
    }
  }

  optionalDate(column: string): Temporal.PlainDate | null {
    return this.optionalText(column) === undefined ? null : this.date(column);
  }

  private refuse(column: string, fault: string): never {
    throw this.fault(column, fault);
  }
}

/** How one kind of file is read. `key` tells which rows are versions of one entry: their validity must not overlap. */
export interface CsvTable<Row extends Effective> {
  readonly columns: readonly string[];
  readonly row: (line: CsvLine) => Row;
  readonly key: (row: Row) => string;
  /** The column blamed when two versions of one entry overlap. */
  readonly keyColumn: string;
}

/** @throws VocabularyFileError at the first fault */
export function readCsvTable<Row extends Effective>(path: string, table: CsvTable<Row>): readonly Row[] {
  const file = basename(path);
  const versions = new Map<string, Row[]>();
  return linesOf(file, readFileSync(path, 'utf8'), table.columns).map((line) => {
    const row = table.row(line);
    if (row.validTo && Temporal.PlainDate.compare(row.validTo, row.validFrom) < 0)
      throw line.fault('valid_to', 'lies before valid_from');
    const earlier = versions.get(table.key(row)) ?? [];
    if (earlier.some((other) => overlaps(other, row)))
      throw line.fault(table.keyColumn, 'is in force twice on the same day');
    versions.set(table.key(row), [...earlier, row]);
    return row;
  });
}

function linesOf(file: string, content: string, columns: readonly string[]): CsvLine[] {
  try {
    return parse<CsvLine, Record<string, string>>(content, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      columns: (head: string[]) => expectedHead(file, head, columns),
      on_record: (cells, { lines }) => new CsvLine(file, lines, cells),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new VocabularyFileError(file, Number(error['lines'] ?? 1), '-', error.code);
  }
}

function expectedHead(file: string, given: string[], columns: readonly string[]): string[] {
  if (given.join() === columns.join()) return given;
  throw new VocabularyFileError(file, 1, '-', `the head must be ${columns.join()}`);
}
