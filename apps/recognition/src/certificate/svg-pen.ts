import type { Face } from './certificate-layout';
import type { Pen, TextOptions } from './pen';

interface State {
  readonly transforms: readonly string[];
  readonly lineWidth: number;
  readonly stroke: string;
  readonly fill: string;
  readonly strokeOpacity: number;
  readonly fillOpacity: number;
}

const START: State = {
  transforms: [],
  lineWidth: 1,
  stroke: '#000000',
  fill: '#000000',
  strokeOpacity: 1,
  fillOpacity: 1,
};

const STYLES: Readonly<Record<Face, string>> = {
  regular: '',
  bold: ' font-weight="700"',
  italic: ' font-style="italic"',
};

/** Half of the height of small letters, as a part of the size. */
const MIDDLE = 0.23;

/**
 * Draws as PDFKit does, into an SVG picture. Letters are text in a face with the widths of Times New Roman, each line
 * held to the width that it has in print.
 */
export class SvgPen implements Pen {
  private readonly parts: string[] = [];
  private readonly saved: State[] = [];
  private state = START;
  private path = '';
  private face: Face = 'regular';
  private size = 12;

  /** @param measure width of a text in a face at a size, as print has it */
  constructor(private readonly measure: (text: string, face: Face, size: number) => number) {}

  /** The picture, `width` × `height` points. */
  picture(width: number, height: number, title: string): string {
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" lang="vi"`,
      ` font-family="'Times New Roman', Tinos, 'Liberation Serif', serif"><title>${escape(title)}</title>`,
      ...this.parts,
      '</svg>',
    ].join('');
  }

  save(): this {
    this.saved.push(this.state);
    return this;
  }

  restore(): this {
    this.state = this.saved.pop() ?? START;
    return this;
  }

  translate(x: number, y: number): this {
    return this.transform(`translate(${short(x)} ${short(y)})`);
  }

  rotate(degrees: number, { origin }: { origin?: [number, number] } = {}): this {
    const about = origin ? ` ${short(origin[0])} ${short(origin[1])}` : '';
    return this.transform(`rotate(${short(degrees)}${about})`);
  }

  scale(x: number, y: number): this {
    return this.transform(`scale(${short(x)} ${short(y)})`);
  }

  lineWidth(lineWidth: number): this {
    return this.set({ lineWidth });
  }

  strokeColor(stroke: string): this {
    return this.set({ stroke });
  }

  fillColor(fill: string): this {
    return this.set({ fill });
  }

  opacity(opacity: number): this {
    return this.set({ strokeOpacity: opacity, fillOpacity: opacity });
  }

  fillOpacity(fillOpacity: number): this {
    return this.set({ fillOpacity });
  }

  rect(x: number, y: number, width: number, height: number): this {
    return this.draw(`M${point(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`);
  }

  circle(x: number, y: number, radius: number): this {
    const half = (to: number): string => `a${point(radius, radius)} 0 1 0 ${short(to)} 0`;
    return this.draw(`M${point(x - radius, y)}${half(2 * radius)}${half(-2 * radius)}z`);
  }

  polygon(...points: [number, number][]): this {
    return this.draw(`M${points.map(([x, y]) => point(x, y)).join('L')}z`);
  }

  moveTo(x: number, y: number): this {
    return this.draw(`M${point(x, y)}`);
  }

  lineTo(x: number, y: number): this {
    return this.draw(`L${point(x, y)}`);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this {
    return this.draw(`C${point(x1, y1)} ${point(x2, y2)} ${point(x, y)}`);
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): this {
    return this.draw(`Q${point(x1, y1)} ${point(x, y)}`);
  }

  fill(colour = this.state.fill): this {
    this.set({ fill: colour });
    return this.paint(`${this.fillOf()} stroke="none"`);
  }

  stroke(colour = this.state.stroke): this {
    this.set({ stroke: colour });
    return this.paint(`fill="none" ${this.strokeOf()}`);
  }

  fillAndStroke(fill: string, stroke: string): this {
    this.set({ fill, stroke });
    return this.paint(`${this.fillOf()} ${this.strokeOf()}`);
  }

  font(face: string): this {
    this.face = face in STYLES ? (face as Face) : 'regular';
    return this;
  }

  fontSize(size: number): this {
    this.size = size;
    return this;
  }

  widthOfString(text: string): number {
    return this.measure(text, this.face, this.size);
  }

  text(text: string, x: number, y: number, { baseline }: TextOptions): this {
    const at = baseline === 'middle' ? y + this.size * MIDDLE : y;
    const width = this.widthOfString(text);
    if (text.trim() === '') return this;
    this.parts.push(
      `<text x="${short(x)}" y="${short(at)}" font-size="${short(this.size)}"${STYLES[this.face]}`,
      ` textLength="${short(width)}" lengthAdjust="spacingAndGlyphs" ${this.fillOf()}${this.place()}>`,
      `${escape(text)}</text>`,
    );
    return this;
  }

  private set(part: Partial<State>): this {
    this.state = { ...this.state, ...part };
    return this;
  }

  private transform(transform: string): this {
    return this.set({ transforms: [...this.state.transforms, transform] });
  }

  private draw(part: string): this {
    this.path += part;
    return this;
  }

  private paint(colours: string): this {
    this.parts.push(`<path d="${this.path}" ${colours}${this.place()}/>`);
    this.path = '';
    return this;
  }

  private fillOf(): string {
    const { fill, fillOpacity } = this.state;
    return `fill="${fill}"${fillOpacity === 1 ? '' : ` fill-opacity="${fillOpacity}"`}`;
  }

  private strokeOf(): string {
    const { stroke, strokeOpacity, lineWidth } = this.state;
    const through = strokeOpacity === 1 ? '' : ` stroke-opacity="${strokeOpacity}"`;
    return `stroke="${stroke}" stroke-width="${lineWidth}"${through}`;
  }

  private place(): string {
    const { transforms } = this.state;
    return transforms.length === 0 ? '' : ` transform="${transforms.join(' ')}"`;
  }
}

const HUNDREDTHS = 100;
const short = (value: number): string => String(Math.round(value * HUNDREDTHS) / HUNDREDTHS);
const point = (x: number, y: number): string => `${short(x)} ${short(y)}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
