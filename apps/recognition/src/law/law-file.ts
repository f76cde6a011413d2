import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';

/** A law file cannot be used; the message names file, line and column and says what is expected there. */
export class LawFileError extends Error {
  constructor(file: string, line: number, column: string, expected: string) {
    super(`${file}:${line}, column ${column}: ${expected}`);
    this.name = 'LawFileError';
  }
}

/** What a cell must be. Null stands for an empty one, where that is allowed. */
export interface Column {
  readonly expected: string;
  readonly fits: (cell: string | null) => boolean;
}

/** Cells by column, as the database takes them. */
export type LawRow = Readonly<Record<string, string | null>>;

const isDate = (cell: string): boolean => {
  try {
    return Temporal.PlainDate.from(cell, { overflow: 'reject' }).toString() === cell;
  } catch {
    return false;
  }
};

const matching = (pattern: RegExp, expected: string): Column => ({
  expected,
  fits: (cell) => cell !== null && pattern.test(cell),
});

export const text: Column = { expected: 'some text', fits: (cell) => cell !== null };
export const optionalText: Column = { expected: 'text or nothing', fits: () => true };
export const code = matching(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'a snake_case code');
export const codeOrAll = matching(/^(\*|[a-z][a-z0-9]*(_[a-z0-9]+)*)$/, 'the code of a form, or *');
export const flag = matching(/^(true|false)$/, 'true or false');
export const dong = matching(/^[1-9]\d*$/, 'whole đồng');
export const day: Column = {
  expected: 'a date YYYY-MM-DD',
  fits: (cell) => cell !== null && isDate(cell),
};
export const optionalDay: Column = {
  expected: 'a date YYYY-MM-DD or nothing',
  fits: (cell) => cell === null || isDate(cell),
};
export const optionalCoefficient: Column = {
  expected: 'a number with at most two decimals, or nothing',
  fits: (cell) => cell === null || /^\d{1,4}(\.\d{1,2})?$/.test(cell),
};

/** One word of a closed list. */
export function oneOf(words: readonly string[]): Column {
  return {
    expected: `one of ${words.join(', ')}`,
    fits: (cell) => cell !== null && words.includes(cell),
  };
}

/** One word of a closed list, or nothing. */
export function optionalOneOf(words: readonly string[]): Column {
  return {
    expected: `one of ${words.join(', ')}, or nothing`,
    fits: (cell) => cell === null || words.includes(cell),
  };
}

/** Reads a law file whose head is exactly `columns`. @throws LawFileError at the first fault */
export function readLawFile(path: string, columns: Readonly<Record<string, Column>>): readonly LawRow[] {
  const file = basename(path);
  const head = Object.keys(columns);
  const records = parseLines(file, readFileSync(path, 'utf8'), head);
  return records.map(({ record, line }) => {
    const row = Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, toCell(cell)]));
    for (const [name, { fits, expected }] of Object.entries(columns)) {
      if (!fits(row[name] ?? null)) throw new LawFileError(file, line, name, `expected ${expected}`);
    }
    const { valid_from: from, valid_to: to } = row;
    if (from && to && to < from)
      throw new LawFileError(file, line, 'valid_to', 'expected no day before valid_from');
    return row;
  });
}

interface Line {
  readonly record: Readonly<Record<string, string>>;
  readonly line: number;
}

function parseLines(file: string, content: string, head: readonly string[]): Line[] {
  try {
    return parse<Line, Record<string, string>>(content, {
      bom: true,
      skip_empty_lines: true,
      columns: (given: string[]) => {
        if (given.join() === head.join()) return given;
        throw new LawFileError(file, 1, '-', `expected the head ${head.join()}`);
      },
      on_record: (record, { lines }) => ({ record, line: lines }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new LawFileError(file, Number(error['lines'] ?? 1), '-', `expected RFC 4180 (${error.code})`);
  }
}

function toCell(cell: string): string | null {
  const trimmed = cell.normalize('NFC').trim();
  return trimmed === '' ? null : trimmed;
}
