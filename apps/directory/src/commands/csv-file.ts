import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { nfc } from '@keng/kernel';

/** A file as it was read, under the name by which messages call it. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
  /** Lines that are left out, because something is wrong with them. */
  readonly without?: ReadonlySet<number>;
}

/** @throws Error of the file system */
export function readCsvFile(path: string): CsvFile {
  return { name: basename(path), text: readFileSync(path, 'utf8') };
}

/** One cell that cannot be used. */
export interface CsvFault {
  readonly file: string;
  /** Line of the file; the head is line 1. */
  readonly line: number;
  /** Name of the column; `-` when the whole line is at fault. */
  readonly column: string;
  /** What is wrong, in Vietnamese; never repeats the cell. */
  readonly fault: string;
}

const SHOWN_FAULTS = 100;
/** A file of bad rows has these in addition; once the rows are put right it is read like any other. */
const FAULT_COLUMNS: readonly string[] = ['fault_line', 'fault_column', 'fault'];

/** The files cannot be imported; nothing was. Holds every fault found. */
export class FaultyFiles extends Error {
  override readonly name = 'FaultyFiles';

  constructor(readonly faults: readonly CsvFault[]) {
    const shown = faults.slice(0, SHOWN_FAULTS);
    const more = faults.length - shown.length;
    super(
      [
        `Không nhập được: ${faults.length} lỗi. Dữ liệu chưa thay đổi.`,
        ...shown.map(({ file, line, column, fault }) => `${file}:${line}:${column}: ${fault}`),
        ...(more > 0 ? [`… và ${more} lỗi khác.`] : []),
      ].join('\n'),
    );
  }
}

/** Gathers faults, so that a person can correct all of them at once. */
export class FaultReport {
  private readonly faults: CsvFault[] = [];

  add(fault: CsvFault): void {
    this.faults.push(fault);
  }

  /** @throws FaultyFiles when anything was found */
  throwIfAny(): void {
    if (this.faults.length > 0) throw new FaultyFiles(this.faults);
  }
}

/** A line of a file; a reader reports what does not fit and goes on with a value of the right type. */
export class CsvLine {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: Readonly<Record<string, string>>,
    private readonly report: FaultReport,
  ) {}

  fault(column: string, fault: string): void {
    this.report.add({ file: this.file, line: this.line, column, fault });
  }

  /** Whether the file has that column. */
  has(column: string): boolean {
    return this.cells[column] !== undefined;
  }

  /** The cell in NFC; undefined when it is empty or the file has no such column. */
  optional(column: string): string | undefined {
    const cell = this.cells[column];
    return cell === undefined || cell === '' ? undefined : nfc(cell);
  }

  text(column: string): string {
    const text = this.optional(column);
    if (text === undefined) this.fault(column, 'không được để trống');
    return text ?? '';
  }

  matching(column: string, pattern: RegExp, expected: string, maxLength = 200): string {
    const text = this.text(column);
    if (text !== '' && (text.length > maxLength || !pattern.test(text))) this.fault(column, expected);
    return text;
  }

  oneOf<Value extends string>(column: string, allowed: readonly Value[]): Value | undefined {
    const text = this.text(column);
    const found = allowed.find((value) => value === text);
    if (found === undefined && text !== '') this.fault(column, `phải là một trong: ${allowed.join(', ')}`);
    return found;
  }

  /** A day `YYYY-MM-DD` that exists. */
  day(column: string): string {
    return this.text(column) === '' ? '' : (this.optionalDay(column) ?? '');
  }

  optionalDay(column: string): string | undefined {
    const text = this.optional(column);
    if (text === undefined) return undefined;
    try {
      if (/^\d{4}-\d{2}-\d{2}$/.test(text))
        return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
    } catch {
      // A day such as 30 February: reported below like any other text that is no day.
    }
    this.fault(column, 'phải là một ngày có thật, dạng YYYY-MM-DD');
    return undefined;
  }

  flag(column: string): boolean | undefined {
    const text = this.optional(column);
    if (text !== undefined && text !== 'true' && text !== 'false')
      this.fault(column, 'phải là true hoặc false');
    return text === undefined ? undefined : text === 'true';
  }
}

/** Spreadsheets of this country write semicolons, because the comma is in numbers. */
function delimiterOf({ text }: CsvFile): ',' | ';' {
  const [head = ''] = text.split(/\r?\n/, 1);
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}

/** The names of the columns; empty for an empty file. */
export function headOf(file: CsvFile): readonly string[] {
  return (
    file.text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0]
      ?.split(delimiterOf(file))
      .map((name) => name.trim()) ?? []
  );
}

/** How many lines there are below the head. */
export function lineCountOf({ text }: CsvFile): number {
  return text.split('\n').filter((line) => line.trim() !== '').length - 1;
}

/**
 * The lines of a file in UTF-8 with a head (RFC 4180).
 * @param required columns that must be there; others are allowed only when listed in `optional`
 */
export function readLines(
  file: CsvFile,
  required: readonly string[],
  optional: readonly string[],
  report: FaultReport,
): CsvLine[] {
  const head = headOf(file);
  const tell = (line: number, column: string, fault: string): void =>
    report.add({ file: file.name, line, column, fault });
  const missing = required.filter((column) => !head.includes(column));
  const unknown = head.filter(
    (column) => !required.includes(column) && !optional.includes(column) && !FAULT_COLUMNS.includes(column),
  );
  for (const column of missing) tell(1, column, 'thiếu cột này');
  for (const column of unknown) tell(1, column, 'không có cột này');
  if (missing.length + unknown.length > 0) return [];
  try {
    const rows = parse<{ record: Record<string, string>; info: { lines: number } }>(file.text, {
      bom: true,
      delimiter: delimiterOf(file),
      trim: true,
      skip_empty_lines: true,
      columns: true,
      info: true,
    });
    return rows
      .filter(({ info }) => file.without?.has(info.lines) !== true)
      .map(({ record, info }) => new CsvLine(file.name, info.lines, record, report));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    tell(Number(error['lines'] ?? 1), '-', `dòng không đúng dạng CSV (${error.code})`);
    return [];
  }
}
