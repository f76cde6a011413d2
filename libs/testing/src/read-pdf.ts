import { inflateSync } from 'node:zlib';

/** What stands on a page of a PDF, a line for each run of text. */
export type PdfPage = string;

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

/**
 * Reads the text of a PDF as a viewer shows it: every page's content stream, each glyph through the `ToUnicode` map of
 * the font it is set in. Knows as much of the format as the product's own printer writes.
 * @throws Error for anything that is no such PDF
 */
export function readPdf(pdf: Buffer): PdfPage[] {
  if (!pdf.subarray(0, 8).toString('latin1').startsWith('%PDF-1.')) throw new Error('this is no PDF');
  if (!pdf.subarray(-8).toString('latin1').includes('%%EOF')) throw new Error('the PDF is cut off');
  const objects = objectsOf(pdf.toString('latin1'));
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
    .map((page) => textOf(page, objects));
}

type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(text: string): Objects {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)) {
    const [, dictionary = body, content] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? [];
    const written = content === undefined ? undefined : Buffer.from(content, 'latin1');
    const stream = written && /\/Filter \/FlateDecode/.test(dictionary) ? inflateSync(written) : written;
    objects.set(id, { dictionary, stream });
  }
  return objects;
}

function textOf(page: PdfObject, objects: Objects): string {
  const content = streamOf(follow(page, 'Contents', objects)).toString('latin1');
  const fonts = fontsOf(follow(page, 'Resources', objects).dictionary, objects);
  return [...content.matchAll(/\nBT\n([\s\S]*?)\nET\b/g)]
    .map(([, run = '']) => decodeRun(run, fonts))
    .join('\n');
}

type Glyphs = ReadonlyMap<string, string>;

function fontsOf(resources: string, objects: Objects): ReadonlyMap<string, Glyphs> {
  const [, list = ''] = /\/Font <<([\s\S]*?)>>/.exec(resources) ?? [];
  return new Map(
    [...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const font = objects.get(id);
      if (!font) throw new Error(`the PDF has no font ${name}`);
      return [name, glyphsOf(streamOf(follow(font, 'ToUnicode', objects)).toString('latin1'))];
    }),
  );
}

/** From the code of a glyph, as four hexadecimal digits, to what it stands for. */
function glyphsOf(map: string): Glyphs {
  const glyphs = new Map<string, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [at, [, units = '']] of [...list.matchAll(/<(\w+)>/g)].entries()) {
      glyphs.set(hex(Number.parseInt(from, 16) + at), Buffer.from(units, 'hex').swap16().toString('utf16le'));
    }
  }
  return glyphs;
}

function decodeRun(run: string, fonts: ReadonlyMap<string, Glyphs>): string {
  const [, name = ''] = /\/(\w+) [\d.]+ Tf/.exec(run) ?? [];
  const glyphs = fonts.get(name);
  if (!glyphs) throw new Error(`text of the PDF is set in ${name}, which is none of its fonts`);
  const codes = [...run.matchAll(/<([\da-f]+)>/gi)].flatMap(([, shown = '']) => shown.match(/.{4}/g) ?? []);
  return codes.map((code) => glyphs.get(code.toLowerCase()) ?? '\u{fffd}').join('');
}

function follow({ dictionary }: PdfObject, entry: string, objects: Objects): PdfObject {
  const [, id = ''] = new RegExp(`/${entry} (\\d+) 0 R`).exec(dictionary) ?? [];
  const object = objects.get(id);
  if (!object) throw new Error(`the PDF lacks what ${entry} points at`);
  return object;
}

function streamOf({ stream }: PdfObject): Buffer {
  if (!stream) throw new Error('the PDF has no stream where one belongs');
  return stream;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');
