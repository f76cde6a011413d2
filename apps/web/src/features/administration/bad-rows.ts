import type { ImportFault } from './import-api';

const FAULT_COLUMNS = ['fault_line', 'fault_column', 'fault'] as const;
const HEAD = 1;
/** So that a spreadsheet reads the marks of Vietnamese. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The rows of a file that something is wrong with, each with where and what. Put right, the file can be imported as it
 * is: the columns that say what was wrong are read over.
 */
export function badRowsOf(csv: string, faults: readonly ImportFault[]): string {
  const lines = csv.replace(BYTE_ORDER_MARK, '').split(/\r?\n/u);
  const head = lines[0] ?? '';
  const delimiter = head.includes(';') && !head.includes(',') ? ';' : ',';
  const names = cellsOf(head, delimiter);
  const kept = names.flatMap((name, at) => (isFaultColumn(name) ? [] : [at]));
  const write = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
  const rows = [...Map.groupBy(faults, ({ line }) => line)]
    .filter(([line]) => line !== HEAD)
    .map(([line, own]) => {
      const cells = cellsOf(lines[line - 1] ?? '', delimiter);
      const columns = own.map(({ column }) => column).join(', ');
      const words = own.map(({ column, fault }) => `${column}: ${fault}`).join('; ');
      return write([...kept.map((at) => cells[at] ?? ''), String(line), columns, words]);
    });
  return `${BYTE_ORDER_MARK}${[write([...kept.map((at) => names[at] ?? ''), ...FAULT_COLUMNS]), ...rows].join('\r\n')}\r\n`;
}

const isFaultColumn = (name: string): boolean => FAULT_COLUMNS.some((each) => each === name.trim());

/** The cells of one line (RFC 4180). */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"' && isQuoted && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
