import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import { formatDateTimeVi } from '@keng/kernel';
import { FONTS, PAGE, SIZES } from './page-style';
import type { PrintedColumn, PrintedLine, PrintedTable } from './printed-table';

type Document = PDFKit.PDFDocument;

interface Column extends PrintedColumn {
  readonly left: number;
}

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** A4 landscape, with the head of a state document (NĐ 30/2020/NĐ-CP, annex I), page totals and signature lines. */
export async function renderTable(table: PrintedTable): Promise<Uint8Array> {
  const made = new Date(table.madeAt);
  const document = new PdfDocument({
    size: 'A4',
    layout: 'landscape',
    margins: PAGE.margins,
    bufferPages: true,
    lang: 'vi-VN',
    info: { Title: table.title.join(' '), CreationDate: made, ModDate: made },
  });
  document.registerFont('plain', FONTS.plain);
  document.registerFont('bold', FONTS.bold);
  document.registerFont('italic', FONTS.italic);
  const finished = buffer(document);
  new TablePrinter(document, table).print();
  document.end();
  return finished;
}

class TablePrinter {
  private readonly columns: readonly Column[];
  private readonly right: number;
  private readonly bottom: number;
  private y: number = PAGE.margins.top;
  private linesOnPage = 0;
  private linesSoFar = 0;

  constructor(
    private readonly document: Document,
    private readonly table: PrintedTable,
  ) {
    this.right = document.page.width - PAGE.margins.right;
    this.bottom = document.page.height - PAGE.margins.bottom - PAGE.totalsHeight;
    this.columns = placed(table.columns, PAGE.margins.left, this.right);
  }

  print(): void {
    this.printHead();
    this.printColumnHeads();
    for (const line of this.table.lines) this.printLine(line);
    this.printTotals();
    this.printClosing();
    this.numberPages();
  }

  private printHead(): void {
    const { issuer, title, subtitle, openingLine } = this.table;
    const half = (this.right - PAGE.margins.left) / 2;
    const top = this.y;
    if (issuer.above) this.text(issuer.above.toUpperCase(), 'plain', SIZES.head, { width: half });
    this.text(issuer.name.toUpperCase(), 'bold', SIZES.head, { width: half });
    const left = this.y;
    this.y = top;
    this.text(NATION, 'bold', SIZES.head, { width: half, x: PAGE.margins.left + half });
    this.text(MOTTO, 'bold', SIZES.head, { width: half, x: PAGE.margins.left + half, underline: true });
    this.y = Math.max(this.y, left) + PAGE.gap;
    for (const line of title) this.text(line, 'bold', SIZES.title, {});
    this.text(subtitle, 'italic', SIZES.head, {});
    this.y += PAGE.gap;
    this.text(openingLine, 'italic', SIZES.head, { align: 'left' });
    this.y += PAGE.gap / 2;
  }

  private text(
    text: string,
    font: 'plain' | 'bold' | 'italic',
    size: number,
    {
      x = PAGE.margins.left,
      width = this.right - PAGE.margins.left,
      ...options
    }: PDFKit.Mixins.TextOptions & { x?: number },
  ): void {
    const placedText = { width, align: 'center' as const, ...options };
    this.document.font(font).fontSize(size).text(text, x, this.y, placedText);
    this.y += this.document.heightOfString(text, placedText);
  }

  private printColumnHeads(): void {
    const numbers = this.columns.map((_, at) => `(${at + 1})`);
    this.printRow(
      this.columns.map(({ heading }) => heading),
      { font: 'bold', align: 'center' },
    );
    this.printRow(numbers, { font: 'italic', align: 'center' });
  }

  private printLine({ cells, struck, earlier = false }: PrintedLine): void {
    if (this.y + this.heightOf(cells, 'plain') > this.bottom) {
      this.printTotals();
      this.document.addPage();
      this.y = PAGE.margins.top;
      this.linesOnPage = 0;
      this.printColumnHeads();
    }
    this.printRow(cells, { font: 'plain', align: 'left', strike: struck });
    if (earlier) return;
    this.linesOnPage += 1;
    this.linesSoFar += 1;
  }

  private printRow(
    cells: readonly string[],
    {
      font,
      align,
      strike = false,
    }: { font: 'plain' | 'bold' | 'italic'; align: 'left' | 'center'; strike?: boolean },
  ): void {
    const height = this.heightOf(cells, font);
    const { document, y } = this;
    for (const [at, { left, width }] of this.columns.entries()) {
      document.lineWidth(PAGE.line).rect(left, y, width, height).stroke();
      document
        .font(font)
        .fontSize(SIZES.cell)
        .text(cells[at] ?? '', left + PAGE.padding, y + PAGE.padding, {
          width: width - 2 * PAGE.padding,
          height: height - PAGE.padding,
          align,
          strike: strike && at < this.columns.length - 1,
        });
    }
    this.y += height;
  }

  /** No row is higher than a page: a cell that would be is cut at its foot. */
  private heightOf(cells: readonly string[], font: string): number {
    this.document.font(font).fontSize(SIZES.cell);
    const heights = this.columns.map(({ width }, at) =>
      this.document.heightOfString(cells[at] ?? '', { width: width - 2 * PAGE.padding }),
    );
    return Math.min(Math.max(...heights) + 2 * PAGE.padding, PAGE.rowHeightMax);
  }

  private printTotals(): void {
    const totals = `Cộng trang này: ${this.linesOnPage} mục. Cộng dồn: ${this.linesSoFar} mục.`;
    this.y += PAGE.gap / 4;
    this.text(totals, 'italic', SIZES.cell, { align: 'left' });
  }

  private printClosing(): void {
    if (this.y + PAGE.signatureHeight > this.document.page.height - PAGE.margins.bottom) {
      this.document.addPage();
      this.y = PAGE.margins.top;
    }
    this.y += PAGE.gap;
    this.text(this.table.closingLine, 'italic', SIZES.head, { align: 'left' });
    this.y += PAGE.gap;
    const { signatures } = this.table;
    const width = (this.right - PAGE.margins.left) / signatures.length;
    const top = this.y;
    for (const [at, signature] of signatures.entries()) {
      this.y = top;
      const x = PAGE.margins.left + at * width;
      this.text(signature, 'bold', SIZES.head, { x, width });
      this.text('(Ký, ghi rõ họ tên)', 'italic', SIZES.head, { x, width });
    }
  }

  private numberPages(): void {
    const { count } = this.document.bufferedPageRange();
    const printedAt = formatDateTimeVi(Temporal.Instant.from(this.table.madeAt));
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(page);
      // Writing below the margin would open a new page.
      this.document.page.margins.bottom = 0;
      this.y = this.document.page.height - PAGE.footer;
      this.text(`In ${printedAt}. Trang ${page + 1}/${count}`, 'plain', SIZES.cell, { align: 'right' });
    }
  }
}

function placed(columns: readonly PrintedColumn[], left: number, right: number): Column[] {
  const scale = (right - left) / columns.reduce((sum, { width }) => sum + width, 0);
  let x = left;
  return columns.map(({ heading, width }) => {
    const column = { heading, left: x, width: width * scale };
    x += column.width;
    return column;
  });
}
