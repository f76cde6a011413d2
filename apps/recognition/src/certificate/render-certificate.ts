import PdfKit from 'pdfkit';
import { create } from 'qrcode';
import type { CertificateContent } from './certificate-content';
import { CODE_AREA, INK, layoutCertificate, PAGE, type Face, type MeasureFace } from './certificate-layout';
import { drawOrnament } from './draw-ornament';

const fontPath = (file: string): string => require.resolve(`@expo-google-fonts/tinos/${file}`);

/** Tinos has the metrics of Times New Roman and every Vietnamese letter; what is used of it is embedded in the file. */
export const FONT_PATHS: Readonly<Record<Face, string>> = {
  regular: fontPath('400Regular/Tinos_400Regular.ttf'),
  bold: fontPath('700Bold/Tinos_700Bold.ttf'),
  italic: fontPath('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
};

/** Sets one certificate as a PDF of one page, A4 landscape. The same content gives the same bytes. */
export async function renderCertificate(content: CertificateContent): Promise<Buffer> {
  const doc = openDocument(content);
  const measure: MeasureFace = (text, face, size) => doc.font(face).fontSize(size).widthOfString(text);
  const lines = layoutCertificate(content, measure);
  drawOrnament(doc);
  for (const { text, face, size, x, baseline, colour } of lines) {
    doc.font(face).fontSize(size).fillColor(colour);
    doc.text(text, x, baseline, { baseline: 'alphabetic', lineBreak: false });
  }
  drawCode(doc, content.checkUrl);
  const pdf = collect(doc);
  doc.end();
  return pdf;
}

function openDocument({ formTitle, awardNumber, signedOn }: CertificateContent): PDFKit.PDFDocument {
  const day = new Date(`${signedOn}T00:00:00+07:00`);
  const doc = new PdfKit({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    info: { Title: `${formTitle} ${awardNumber}`, Creator: 'Kẻng', CreationDate: day, ModDate: day },
  });
  for (const [face, path] of Object.entries(FONT_PATHS)) doc.registerFont(face, path);
  return doc;
}

/** The public address as a QR code, drawn as vectors with its quiet zone on white. */
function drawCode(doc: PDFKit.PDFDocument, url: string): void {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const quiet = 3;
  const unit = CODE_AREA.size / (modules.size + 2 * quiet);
  doc.rect(CODE_AREA.x, CODE_AREA.y, CODE_AREA.size, CODE_AREA.size).lineWidth(0.6);
  doc.fillAndStroke('#ffffff', INK.gold);
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      doc.rect(CODE_AREA.x + (column + quiet) * unit, CODE_AREA.y + (row + quiet) * unit, unit, unit);
    }
  }
  doc.fill(INK.black);
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
