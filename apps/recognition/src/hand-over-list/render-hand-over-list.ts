import PdfKit from 'pdfkit';
import { formatDong } from '@keng/kernel';
import { collect, FONT_PATHS } from '../certificate/render-certificate';
import type { HandOverList, ListColumn, ListLine } from './hand-over-list';

type Face = keyof typeof FONT_PATHS;

/** Measures of an A4 page in landscape, in points (NĐ 30/2020, annex I: 20 mm above, below and right, 30 mm left). */
const MARGIN = { top: 57, bottom: 57, left: 72, right: 57 } as const;
const SIZE = { head: 12, title: 14, cell: 10.5 } as const;
const PADDING = 4;
const RULE = 0.5;
/** Room to sign in. */
const LINE_HEIGHT_MIN = 32;
const LINE_HEIGHT_MAX = 200;
const TOTALS_HEIGHT = 18;
const SIGNATURES_HEIGHT = 130;
const FOOT = 36;

/** Sets the list in A4 landscape with sums at the foot of each page. The same list gives the same bytes. */
export async function renderHandOverList(list: HandOverList): Promise<Buffer> {
  const day = new Date(`${list.signedOn}T00:00:00+07:00`);
  const doc = new PdfKit({
    size: 'A4',
    layout: 'landscape',
    margins: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    info: { Title: list.title, Creator: 'Kẻng', CreationDate: day, ModDate: day },
  });
  for (const [face, path] of Object.entries(FONT_PATHS)) doc.registerFont(face, path);
  const pdf = collect(doc);
  new ListPrinter(doc, list).print();
  doc.end();
  return pdf;
}

interface TextPlace {
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'center';
}

class ListPrinter {
  private readonly width: number;
  private readonly bottom: number;
  private readonly columns: readonly (ListColumn & { readonly left: number })[];
  private y: number = MARGIN.top;
  private page = { count: 0, amount: 0 };
  private sum = { count: 0, amount: 0 };

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly list: HandOverList,
  ) {
    this.width = doc.page.width - MARGIN.left - MARGIN.right;
    this.bottom = doc.page.height - MARGIN.bottom - TOTALS_HEIGHT;
    this.columns = placed(list.columns, this.width);
  }

  print(): void {
    this.printHead();
    this.printColumnHeads();
    for (const line of this.list.lines) this.printLine(line);
    this.printTotals();
    this.printClosing();
    this.numberPages();
  }

  private printHead(): void {
    const half = this.width / 2;
    const right = { x: MARGIN.left + half, width: half };
    this.text(this.list.issuer.toLocaleUpperCase('vi'), 'bold', SIZE.head, { width: half });
    const left = this.y;
    this.y = MARGIN.top;
    this.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', SIZE.head, right);
    this.text('Độc lập - Tự do - Hạnh phúc', 'bold', SIZE.head, right);
    this.text(this.list.placeAndDate, 'italic', SIZE.head, right);
    this.y = Math.max(this.y, left) + PADDING * 3;
    this.text(this.list.title, 'bold', SIZE.title);
    this.text(this.list.subtitle, 'italic', SIZE.head);
    this.y += PADDING * 2;
  }

  private printColumnHeads(): void {
    const heads = this.columns.map(({ heading }) => heading);
    this.printRow(heads, 'bold', this.heightOf(heads, 'bold'));
  }

  private printLine({ cells, amount }: ListLine): void {
    const height = Math.max(LINE_HEIGHT_MIN, this.heightOf(cells, 'regular'));
    if (this.y + height > this.bottom) {
      this.printTotals();
      this.turnPage();
      this.printColumnHeads();
    }
    this.printRow(cells, 'regular', height);
    this.page = { count: this.page.count + 1, amount: this.page.amount + amount };
    this.sum = { count: this.sum.count + 1, amount: this.sum.amount + amount };
  }

  private printRow(cells: readonly string[], face: Face, height: number): void {
    for (const [at, { left, width, align }] of this.columns.entries()) {
      this.doc.lineWidth(RULE).rect(left, this.y, width, height).stroke();
      this.doc
        .font(face)
        .fontSize(SIZE.cell)
        .text(cells[at] ?? '', left + PADDING, this.y + PADDING, {
          width: width - 2 * PADDING,
          height: height - PADDING,
          align: face === 'bold' ? 'center' : align,
        });
    }
    this.y += height;
  }

  /** No row is higher than a page: a cell that would be is cut at its foot. */
  private heightOf(cells: readonly string[], face: Face): number {
    this.doc.font(face).fontSize(SIZE.cell);
    const heights = this.columns.map(({ width }, at) =>
      this.doc.heightOfString(cells[at] ?? '', { width: width - 2 * PADDING }),
    );
    return Math.min(Math.max(...heights) + 2 * PADDING, LINE_HEIGHT_MAX);
  }

  private printTotals(): void {
    const { page, sum } = this;
    this.y += PADDING / 2;
    const totals =
      `Cộng trang này: ${page.count} khen thưởng, ${formatDong(page.amount)}. ` +
      `Cộng dồn: ${sum.count} khen thưởng, ${formatDong(sum.amount)}.`;
    this.text(totals, 'italic', SIZE.cell, { align: 'left' });
    this.page = { count: 0, amount: 0 };
  }

  private printClosing(): void {
    if (this.y + SIGNATURES_HEIGHT > this.doc.page.height - MARGIN.bottom) this.turnPage();
    this.y += PADDING;
    for (const line of this.list.closing) this.text(line, 'bold', SIZE.head, { align: 'left' });
    this.y += PADDING * 2;
    const { signatures } = this.list;
    const width = this.width / signatures.length;
    const top = this.y;
    for (const [at, signature] of signatures.entries()) {
      this.y = top;
      const place = { x: MARGIN.left + at * width, width };
      this.text(signature, 'bold', SIZE.head, place);
      this.text('(Ký, ghi rõ họ tên)', 'italic', SIZE.head, place);
    }
  }

  private turnPage(): void {
    this.doc.addPage();
    this.y = MARGIN.top;
  }

  private numberPages(): void {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      // Writing below the margin would open a new page.
      this.doc.page.margins.bottom = 0;
      this.y = this.doc.page.height - FOOT;
      this.text(`Trang ${page + 1}/${count}`, 'regular', SIZE.cell, { align: 'right' });
    }
  }

  private text(text: string, face: Face, size: number, place: TextPlace = {}): void {
    const { x = MARGIN.left, width = this.width, align = 'center' } = place;
    this.doc.font(face).fontSize(size).text(text, x, this.y, { width, align });
    this.y += this.doc.heightOfString(text, { width, align });
  }
}

function placed(columns: readonly ListColumn[], width: number): (ListColumn & { left: number })[] {
  const scale = width / columns.reduce((sum, column) => sum + column.width, 0);
  let left: number = MARGIN.left;
  return columns.map((column) => {
    const at = { ...column, left, width: column.width * scale };
    left += at.width;
    return at;
  });
}
