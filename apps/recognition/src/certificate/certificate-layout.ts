import type { CertificateContent, CertificateProof } from './certificate-content';
import { fitText } from './fit-text';

export type Face = 'regular' | 'bold' | 'italic';

/** One line of text on the page; `x` is its left edge, `baseline` its base line, in points from the upper left. */
export interface PlacedLine {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly colour: string;
}

export type MeasureFace = (text: string, face: Face, size: number) => number;

/** A4 landscape in points. */
export const PAGE = { width: 841.89, height: 595.28 } as const;
/** Inside of the ornament: nothing that is read may leave it. */
export const TEXT_AREA = { left: 66, right: 775.89, top: 54, bottom: 541 } as const;
/** The code that opens the public check. */
export const CODE_AREA = { x: 76, y: 466, size: 66 } as const;

export const INK = { black: '#1d1a16', red: '#b5121b', gold: '#b8892b', grey: '#5c5346' } as const;

interface Block {
  readonly text: string;
  readonly face: Face;
  readonly colour?: string;
  readonly largest: number;
  readonly smallest: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align?: 'left' | 'centre';
}

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const CENTRE = { x: 96, width: PAGE.width - 192 } as const;
const SIGNATURE = { x: 492, width: 264 } as const;
const NOTES = { x: CODE_AREA.x + CODE_AREA.size + 12, width: 300 } as const;

/**
 * Sets a certificate in the order of the state's layout: country and motto, issuer, "TẶNG", form, honouree,
 * achievement; place, date and signature on the right, decision and register number on the left (NĐ 98/2023; NĐ
 * 30/2020, annex I).
 */
export function layoutCertificate(content: CertificateContent, measure: MeasureFace): readonly PlacedLine[] {
  return blocksOf(content).flatMap((block) => place(block, measure));
}

function blocksOf(content: CertificateContent): readonly Block[] {
  const proof = content.proof === null ? [] : notes(content.proof);
  return [...heading(content), ...honour(content), ...signature(content), ...proof];
}

function heading({ issuer, verb, formTitle }: CertificateContent): Block[] {
  const bold = { ...CENTRE, face: 'bold', smallest: 5 } as const;
  return [
    { ...bold, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', largest: 14.5, y: 56, height: 20 },
    { ...bold, text: MOTTO, largest: 14.5, y: 76, height: 20 },
    { ...bold, text: issuer, largest: 18, y: 116, height: 26 },
    { ...bold, text: verb, largest: 16, y: 146, height: 23 },
    { ...bold, text: formTitle, colour: INK.red, largest: 46, y: 170, height: 62 },
  ];
}

function honour({ honouree, honoureeDetail, citation }: CertificateContent): Block[] {
  return [
    { ...CENTRE, text: honouree, face: 'bold', largest: 27, smallest: 6, y: 240, height: 40 },
    { ...CENTRE, text: honoureeDetail, face: 'regular', largest: 15, smallest: 5, y: 280, height: 23 },
    { ...CENTRE, text: citation, face: 'italic', largest: 18, smallest: 7, y: 310, height: 86 },
  ];
}

function signature({ placeAndDate, signerTitle, signerName }: CertificateContent): Block[] {
  return [
    { ...SIGNATURE, text: placeAndDate, face: 'italic', largest: 14, smallest: 3, y: 402, height: 20 },
    { ...SIGNATURE, text: signerTitle, face: 'bold', largest: 15, smallest: 9, y: 424, height: 21 },
    { ...SIGNATURE, text: signerName, face: 'bold', largest: 15, smallest: 3, y: 514, height: 22 },
  ];
}

function notes({ decisionLine, registerLine, awardNumber, checkUrl }: CertificateProof): Block[] {
  const left = { ...NOTES, face: 'regular', align: 'left', smallest: 3 } as const;
  return [
    { ...left, text: decisionLine, largest: 11.5, y: 466, height: 17 },
    { ...left, text: registerLine, largest: 11.5, y: 483, height: 17 },
    { ...left, text: `Tra cứu: ${awardNumber}`, largest: 9.5, y: 503, height: 14, colour: INK.grey },
    { ...left, text: new URL(checkUrl).host, largest: 9.5, y: 517, height: 14, colour: INK.grey },
  ];
}

/** Cap height of Tinos lies so far below the top of a line, as a part of its size. */
const ASCENT = 0.89;

function place(block: Block, measure: MeasureFace): PlacedLine[] {
  const { text, face, x, y, width, height, align = 'centre', colour = INK.black } = block;
  const widthOf = (line: string, size: number): number => measure(line, face, size);
  const { lines, size, leading } = fitText(text, block, widthOf);
  const top = y + (height - lines.length * leading) / 2;
  return lines.map((line, at) => {
    const lineWidth = widthOf(line, size);
    return {
      text: line,
      face,
      size,
      x: align === 'centre' ? x + (width - lineWidth) / 2 : x,
      baseline: top + at * leading + size * ASCENT,
      width: lineWidth,
      colour,
    };
  });
}
