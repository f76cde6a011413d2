import { buffer } from 'node:stream/consumers';
import { readXlsx, unzip } from '@keng/testing';
import { xlsxStream, type XlsxCell, type XlsxRow, type XlsxSheet } from './xlsx';

const sheet = (rows: XlsxSheet['rows'], more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: 'Sổ',
  columns: [
    { heading: 'Số', width: 8 },
    { heading: 'Nội dung', width: 40 },
  ],
  rows,
  ...more,
});

const bytesOf = (of: XlsxSheet) => buffer(xlsxStream(of));
const partOf = async (of: XlsxSheet, name: string) => unzip(await bytesOf(of)).get(name) ?? '';
const linesOf = (of: XlsxSheet) => partOf(of, 'xl/worksheets/sheet1.xml');
const cellOf = async (cell: XlsxCell): Promise<string> =>
  /<c r="A2".*?<\/c>/s.exec(await linesOf(sheet([{ cells: [cell] }])))?.[0] ?? '';
const textOf = async (text: string): Promise<string | undefined> =>
  /^<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">(.*)<\/t><\/is><\/c>$/s.exec(
    await cellOf(text),
  )?.[1];

describe('a workbook', () => {
  it('is an archive of the parts that programs look for', async () => {
    const parts = unzip(await bytesOf(sheet([{ cells: ['01', 'Mất xe máy'] }])));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(parts.get('_rels/.rels')).toContain('Target="xl/workbook.xml"');
    expect(parts.get('xl/_rels/workbook.xml.rels')).toContain('Id="rId2"');
  });

  it('has lines above, the headings, the rows and lines below, in this order', async () => {
    const lines = await linesOf(sheet([{ cells: ['01', 'tin'] }], { above: ['Tên sổ'], below: ['Khóa sổ'] }));
    const texts = [...lines.matchAll(/<t xml:space="preserve">(.*?)<\/t>/g)].map(([, text]) => text);
    expect(texts).toEqual(['Tên sổ', 'Số', 'Nội dung', '01', 'tin', 'Khóa sổ']);
    expect([...lines.matchAll(/ r="([A-Z]+\d+)"/g)].map(([, at]) => at)).toEqual([
      'A1',
      'A2',
      'B2',
      'A3',
      'B3',
      'A4',
    ]);
  });

  it.each(['=1+1', "=cmd|'/c calc'!A1", '+84912345678', '-5', '@SUM(A1)', '\t=1', 'https://keng.vn'])(
    'keeps %j as text and never as a formula',
    async (text) => {
      expect(await textOf(text)).toBe(text);
    },
  );

  it('formats text as text, so that it stays text when somebody edits the cell', async () => {
    const styles = await partOf(sheet([]), 'xl/styles.xml');
    const looks = [...styles.matchAll(/<xf numFmtId="(\d+)" fontId="(\d)"[^>]*><alignment/g)];
    expect(looks.map(([, format]) => format)).toEqual([
      '49',
      '49',
      '49',
      '3',
      '164',
      '165',
      '49',
      '3',
      '164',
      '165',
    ]);
    expect(looks.slice(6).map(([, , font]) => font)).toEqual(['2', '2', '2', '2']);
  });

  it('escapes what XML and spreadsheets would read as something else', async () => {
    expect(await textOf('<b> & "x"\r\n')).toBe('&lt;b&gt; &amp; &quot;x&quot;\n');
    expect(await textOf('a\u0001b\u000bc\ud800d')).toBe('abcd');
    expect(await textOf('_x0041_ _x004_ 😀')).toBe('_x005F_x0041_ _x004_ 😀');
    expect((await textOf('x'.repeat(40_000)))?.length).toBe(32_767);
  });

  it.each([
    ['a day', Temporal.PlainDate.from('2026-11-02'), 's="4"><v>46328</v>'],
    ['a moment on Vietnam’s clocks', Temporal.Instant.from('2026-11-01T17:00:00Z'), 's="5"><v>46328</v>'],
    ['its time of day', Temporal.Instant.from('2026-11-02T05:00:00Z'), 's="5"><v>46328.5</v>'],
    ['a number', 30_360_000, 's="3"><v>30360000</v>'],
  ])('writes %s as a value of the sheet', async (_, cell, written) => {
    expect(await cellOf(cell)).toContain(written);
  });

  it('strikes every cell of a struck row but the last, which says why', async () => {
    const lines = await linesOf(sheet([{ cells: ['01', 'đính chính'], struck: true }]));
    expect(lines).toMatch(/<c r="A2" s="6" .*<c r="B2" s="2" /);
  });

  it('names columns beyond Z', async () => {
    const columns = Array.from({ length: 28 }, (_, at) => ({ heading: String(at), width: 5 }));
    const lines = await linesOf(sheet([], { columns }));
    expect(lines).toMatch(/r="Z1".*r="AA1".*r="AB1"/);
  });

  it('takes a name that spreadsheets allow', async () => {
    const named = await partOf(
      sheet([], { name: 'Sổ [2026]/<1>: tin báo về tội phạm và hơn' }),
      'xl/workbook.xml',
    );
    expect(/<sheet name="(.*?)"/.exec(named)?.[1]).toBe('Sổ  2026  &lt;1&gt;  tin báo về tội p');
  });

  it('gives the same bytes for the same sheet', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => bytesOf(sheet([{ cells: ['01', 'tin'] }]))));
    expect(first?.equals(second ?? Buffer.of())).toBe(true);
  });

  it('makes rows while it is read, and no more when the reader has gone', async () => {
    let made = 0;
    const rows = function* (): Generator<XlsxRow> {
      for (; made < 1_000_000; made++) yield { cells: [String(made), 'x'.repeat(1_000)] };
    };
    for await (const chunk of xlsxStream(sheet(rows()))) {
      expect(Buffer.isBuffer(chunk)).toBe(true);
      if (made > 0) break;
    }
    expect(made).toBeLessThan(100_000);
  });

  it('fails when a row cannot be made, instead of ending early', async () => {
    const rows = function* (): Generator<XlsxRow> {
      yield { cells: ['01'] };
      throw new Error('no further row');
    };
    await expect(bytesOf(sheet(rows()))).rejects.toThrow('no further row');
  });
});

it('is read back cell by cell', async () => {
  const rows = [{ cells: ['a < b & "c"', null, 7] }, { cells: [null, 'x'] }];
  const bytes = await bytesOf(sheet(rows, { above: ['Tên sổ'] }));
  expect(readXlsx(bytes)).toEqual([['Tên sổ'], ['Số', 'Nội dung'], ['a < b & "c"', '', '7'], ['', 'x']]);
  expect(() => readXlsx(bytes.subarray(0, -30))).toThrow('cut off');
});
