/** What is needed to draw a certificate: of PDFKit's document, or of a picture that looks the same. */
export interface Pen {
  save(): Pen;
  restore(): Pen;
  translate(x: number, y: number): Pen;
  rotate(degrees: number, options?: { origin?: [number, number] }): Pen;
  scale(x: number, y: number): Pen;
  lineWidth(width: number): Pen;
  strokeColor(colour: string): Pen;
  fillColor(colour: string): Pen;
  opacity(opacity: number): Pen;
  fillOpacity(opacity: number): Pen;
  rect(x: number, y: number, width: number, height: number): Pen;
  circle(x: number, y: number, radius: number): Pen;
  polygon(...points: [number, number][]): Pen;
  moveTo(x: number, y: number): Pen;
  lineTo(x: number, y: number): Pen;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): Pen;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): Pen;
  fill(colour?: string): Pen;
  stroke(colour?: string): Pen;
  fillAndStroke(fill: string, stroke: string): Pen;
  font(face: string): Pen;
  fontSize(size: number): Pen;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: TextOptions): Pen;
}

export interface TextOptions {
  /** What stands at `y`: the base line, or the middle of small letters. */
  baseline: 'alphabetic' | 'middle';
  lineBreak: false;
}
