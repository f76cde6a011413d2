import PdfKit from 'pdfkit';
import { create } from 'qrcode';
import type { CertificateContent } from './certificate-content';
import { CODE_AREA, INK, layoutCertificate, PAGE, type Face, type MeasureFace } from './certificate-layout';
import { drawOrnament } from './draw-ornament';
import type { Pen } from './pen';
import { SvgPen } from './svg-pen';

const PREVIEW = 'BẢN XEM TRƯỚC';
const WATERMARK = { size: 84, degrees: -32, opacity: 0.28 } as const;

const fontPath = (file: string): string => require.resolve(`@expo-google-fonts/tinos/${file}`);

/** Tinos has the metrics of Times New Roman and every Vietnamese letter; what is used of it is embedded in the file. */
export const FONT_PATHS: Readonly<Record<Face, string>> = {
  regular: fontPath('400Regular/Tinos_400Regular.ttf'),
  bold: fontPath('700Bold/Tinos_700Bold.ttf'),
  italic: fontPath('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
};

/** How far a whole page is moved to meet a pre-printed blank, in millimetres to the right and down. */
export interface PrintOffset {
  readonly xMm: number;
  readonly yMm: number;
}

const POINTS_PER_MM = 72 / 25.4;
const NO_OFFSET: PrintOffset = { xMm: 0, yMm: 0 };

/** Sets one certificate as a PDF of one page, A4 landscape. The same content gives the same bytes. */
export async function renderCertificate(content: CertificateContent): Promise<Buffer> {
  const { formTitle, proof, signedOn } = content;
  const doc = openDocument(proof === null ? PREVIEW : `${formTitle} ${proof.awardNumber}`, signedOn);
  const pdf = collect(doc);
  drawPage(doc, content, NO_OFFSET);
  doc.end();
  return pdf;
}

/**
 * Sets many certificates as one PDF, a page each, all moved by the same offset.
 * @param progress told after each page how many are done
 */
export async function renderCertificates(
  contents: readonly CertificateContent[],
  offset: PrintOffset,
  progress: (done: number) => void,
): Promise<Buffer> {
  const [first] = contents;
  const doc = openDocument(first?.proof?.decisionLine ?? '', first?.signedOn ?? '');
  const pdf = collect(doc);
  for (const [at, content] of contents.entries()) {
    drawPage(doc, content, offset);
    progress(at + 1);
  }
  doc.end();
  return pdf;
}

/** Shows one certificate as a picture (SVG) for the screen: the same drawing, line by line where print has it. */
export function renderPicture(content: CertificateContent): Buffer {
  const doc = openDocument('', content.signedOn);
  const pen = new SvgPen((text, face, size) => doc.font(face).fontSize(size).widthOfString(text));
  drawOn(pen, content);
  const title = content.proof === null ? PREVIEW : content.formTitle;
  return Buffer.from(pen.picture(PAGE.width, PAGE.height, title), 'utf8');
}

function drawPage(doc: PDFKit.PDFDocument, content: CertificateContent, { xMm, yMm }: PrintOffset): void {
  doc.addPage();
  doc.translate(xMm * POINTS_PER_MM, yMm * POINTS_PER_MM);
  drawOn(doc, content);
}

function drawOn(pen: Pen, content: CertificateContent): void {
  const measure: MeasureFace = (text, face, size) => pen.font(face).fontSize(size).widthOfString(text);
  const lines = layoutCertificate(content, measure);
  drawOrnament(pen);
  for (const { text, face, size, x, baseline, colour } of lines) {
    pen.font(face).fontSize(size).fillColor(colour);
    pen.text(text, x, baseline, { baseline: 'alphabetic', lineBreak: false });
  }
  if (content.proof === null) drawWatermark(pen);
  else drawCode(pen, content.proof.checkUrl);
}

function openDocument(title: string, on: string): PDFKit.PDFDocument {
  const day = new Date(`${on}T00:00:00+07:00`);
  const doc = new PdfKit({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    info: { Title: title, Creator: 'Kẻng', CreationDate: day, ModDate: day },
  });
  for (const [face, path] of Object.entries(FONT_PATHS)) doc.registerFont(face, path);
  return doc;
}

/** Across the page from corner to corner, so that no part of a preview passes for a certificate. */
function drawWatermark(pen: Pen): void {
  const centre = { x: PAGE.width / 2, y: PAGE.height / 2 };
  pen.font('bold').fontSize(WATERMARK.size);
  const width = pen.widthOfString(PREVIEW);
  pen.save();
  pen.rotate(WATERMARK.degrees, { origin: [centre.x, centre.y] });
  pen.fillColor(INK.red).fillOpacity(WATERMARK.opacity);
  pen.text(PREVIEW, centre.x - width / 2, centre.y, { baseline: 'middle', lineBreak: false });
  pen.restore();
}

/** The public address as a QR code, drawn as vectors with its quiet zone on white. */
function drawCode(pen: Pen, url: string): void {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const quiet = 3;
  const unit = CODE_AREA.size / (modules.size + 2 * quiet);
  pen.rect(CODE_AREA.x, CODE_AREA.y, CODE_AREA.size, CODE_AREA.size).lineWidth(0.6);
  pen.fillAndStroke('#ffffff', INK.gold);
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      pen.rect(CODE_AREA.x + (column + quiet) * unit, CODE_AREA.y + (row + quiet) * unit, unit, unit);
    }
  }
  pen.fill(INK.black);
}

export function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
