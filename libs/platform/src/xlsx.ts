import { Readable } from 'node:stream';
import { VIETNAM } from '@keng/kernel';
import { XLSX_STYLE, XLSX_STYLES } from './xlsx-styles';
import { zip } from './zip';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Text stays text whatever it begins with; days and moments become dates of the sheet, moments on Vietnam's clocks. */
export type XlsxCell = string | number | Temporal.PlainDate | Temporal.Instant | null;

export interface XlsxColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

export interface XlsxRow {
  readonly cells: readonly XlsxCell[];
  /** Struck out: a line through every cell but the last, which says why. */
  readonly struck?: boolean;
}

/** One table with lines of text above and below it. */
export interface XlsxSheet {
  readonly name: string;
  readonly above?: readonly string[];
  readonly columns: readonly XlsxColumn[];
  readonly rows: Iterable<XlsxRow> | AsyncIterable<XlsxRow>;
  readonly below?: readonly string[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CELL_CHARACTERS = 32_767;
const NAME_CHARACTERS = 31;
const DAY_SECONDS = 86_400;
const DAY_ZERO = Temporal.PlainDate.from('1899-12-30');
/** What XML 1.0 cannot hold, halves of surrogate pairs included. */
const NOT_XML = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A workbook of one sheet (ECMA-376), made row by row while it is read. The same sheet gives the same bytes; nothing
 * tells who made it. No cell is ever a formula: all text is written as inline strings in the format "text", which
 * a program that opens the file does not evaluate, nor when a person edits the cell.
 */
export function xlsxStream(sheet: XlsxSheet): Readable {
  return Readable.from(
    zip([
      { name: '[Content_Types].xml', text: [CONTENT_TYPES] },
      { name: '_rels/.rels', text: [relationships('officeDocument', 'xl/workbook.xml')] },
      { name: 'xl/workbook.xml', text: [workbook(sheet.name)] },
      {
        name: 'xl/_rels/workbook.xml.rels',
        text: [relationships('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')],
      },
      { name: 'xl/styles.xml', text: [`${XML}${XLSX_STYLES}`] },
      { name: 'xl/worksheets/sheet1.xml', text: worksheet(sheet) },
    ]),
    { objectMode: false },
  );
}

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PART}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/></Types>`;

/** @param pairs type and target of each relationship, in turn */
function relationships(...pairs: readonly string[]): string {
  const links = pairs.flatMap((type, at) =>
    at % 2 === 0
      ? [`<Relationship Id="rId${at / 2 + 1}" Type="${OFFICE}/${type}" Target="${pairs[at + 1] ?? ''}"/>`]
      : [],
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function workbook(name: string): string {
  const safe = escaped(name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, NAME_CHARACTERS));
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${safe}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

async function* worksheet({ above = [], columns, rows, below = [] }: XlsxSheet): AsyncGenerator<string> {
  const frozen = above.length + 1;
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  for (const [at, { width }] of columns.entries()) {
    yield `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  }
  yield '</cols><sheetData>';
  let line = 1;
  for (const text of above) yield rowOf(line++, [textCell(text, XLSX_STYLE.plain)]);
  yield rowOf(
    line++,
    columns.map(({ heading }) => textCell(heading, XLSX_STYLE.heading)),
  );
  for await (const { cells, struck = false } of rows) {
    const last = cells.length - 1;
    yield rowOf(
      line++,
      cells.map((cell, at) => cellOf(cell, struck && at < last)),
    );
  }
  for (const text of below) yield rowOf(line++, [textCell(text, XLSX_STYLE.plain)]);
  yield '</sheetData></worksheet>';
}

/** @param cells each as a function of its address */
function rowOf(line: number, cells: readonly ((address: string) => string)[]): string {
  return `<row r="${line}">${cells.map((cell, at) => cell(`${columnName(at)}${line}`)).join('')}</row>`;
}

/** A, B … Z, AA … */
function columnName(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

function cellOf(cell: XlsxCell, struck: boolean): (address: string) => string {
  const style = struck ? XLSX_STYLE.struck : XLSX_STYLE.upright;
  if (cell === null) return () => '';
  if (typeof cell === 'string') return textCell(cell, style.text);
  if (typeof cell === 'number') return numberCell(cell, style.number);
  if (cell instanceof Temporal.PlainDate) return numberCell(DAY_ZERO.until(cell).days, style.day);
  return numberCell(serialOf(cell), style.moment);
}

/** Days since the day zero of spreadsheets, on Vietnam's clocks; the fraction is the time of day. */
function serialOf(instant: Temporal.Instant): number {
  const local = instant.toZonedDateTimeISO(VIETNAM);
  const seconds = local.hour * 3_600 + local.minute * 60 + local.second;
  return DAY_ZERO.until(local.toPlainDate()).days + seconds / DAY_SECONDS;
}

function numberCell(value: number, style: number): (address: string) => string {
  return (address) => `<c r="${address}" s="${style}"><v>${value}</v></c>`;
}

function textCell(text: string, style: number): (address: string) => string {
  return (address) =>
    `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Spreadsheets read `_x0041_` as an escaped letter, so an underscore that begins such a word is escaped itself. */
function cellText(text: string): string {
  const whole = text.replaceAll(/\r\n?/g, '\n').slice(0, CELL_CHARACTERS);
  return escaped(whole.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_'));
}

function escaped(text: string): string {
  return text.replaceAll(NOT_XML, '').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
