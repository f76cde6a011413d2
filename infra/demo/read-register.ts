import { CsvError, parse } from 'csv-parse/sync';
import { COLUMNS, type Column, type DemoRow } from './register-row';
import { RegisterCells, type RegisterFault } from './register-cells';
import { toRow } from './to-row';
import { crossFaults } from './cross-faults';

/** The register cannot be played; holds every fault found. */
export class FaultyRegister extends Error {
  override readonly name = 'FaultyRegister';

  constructor(readonly faults: readonly RegisterFault[]) {
    super(faults.map(({ line, column, fault }) => `line ${line}, ${column}: ${fault}`).join('\n'));
  }
}

/**
 * The tips of a register, in the order of the file.
 * @param text CSV with the columns of {@link COLUMNS}
 * @throws FaultyRegister with every fault by line and column
 */
export function readRegister(text: string): DemoRow[] {
  const lines = parseLines(text);
  const faults: RegisterFault[] = [];
  const rows = lines.map(({ cells, line }) => toRow(new RegisterCells(line, cells, faults)));
  faults.push(...crossFaults(rows));
  if (faults.length > 0) throw new FaultyRegister(faults);
  return rows;
}

interface Line {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

function parseLines(text: string): Line[] {
  requireColumns(text.split(/\r?\n/, 1)[0]?.split(',') ?? []);
  try {
    const records = parse<{ record: Record<Column, string>; info: { lines: number } }>(text, {
      columns: true,
      info: true,
    });
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    throw new FaultyRegister([{ line, column: '-', fault: `not CSV (${error.code})` }]);
  }
}

/** @throws FaultyRegister unless the head names every column in order */
function requireColumns(head: readonly string[]): void {
  const faults = COLUMNS.flatMap((column, at) =>
    head[at] === column ? [] : [{ line: 1, column, fault: `expected as column ${at + 1}` }],
  );
  if (faults.length > 0) throw new FaultyRegister(faults);
}
