import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file inside an archive; its text may be made while it is written. */
export interface ZipPart {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

interface WrittenPart {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const VERSION = 20;
/** Sizes follow the content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x08_08;
const DEFLATE = 8;
/** 01/01/1980 00:00, so that the same content gives the same bytes. */
const DOS_TIME = 0x00_21_00_00;
const CHUNK_CHARACTERS = 65_536;

/**
 * A ZIP archive (APPNOTE 6.3) as a sequence of bytes: nothing is held but one chunk and the list of parts. For archives
 * below 4 GiB; the extension for larger ones (ZIP64) is not written.
 */
export async function* zip(parts: Iterable<ZipPart>): AsyncGenerator<Buffer, void, undefined> {
  const written: WrittenPart[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const bytes = Buffer.from(name, 'utf8');
    const start = offset;
    const head = localHead(bytes);
    yield head;
    const measure = { crc: 0, size: 0 };
    let packed = 0;
    for await (const chunk of deflated(text, measure)) {
      packed += chunk.length;
      yield chunk;
    }
    const part = { name: bytes, offset: start, packed, ...measure };
    const tail = numbers([4, 0x08_07_4b_50], [4, part.crc], [4, packed], [4, part.size]);
    yield tail;
    offset = start + head.length + packed + tail.length;
    written.push(part);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

function deflated(text: ZipPart['text'], measure: { crc: number; size: number }): AsyncIterable<Buffer> {
  const deflate = createDeflateRaw();
  // A failure of the source ends the deflater with it, where the reader meets it.
  pipeline(Readable.from(measured(text, measure)), deflate, () => undefined);
  return deflate;
}

async function* measured(
  text: ZipPart['text'],
  measure: { crc: number; size: number },
): AsyncGenerator<Buffer> {
  for await (const piece of chunked(text)) {
    const bytes = Buffer.from(piece, 'utf8');
    measure.crc = crc32(bytes, measure.crc);
    measure.size += bytes.length;
    yield bytes;
  }
}

/** Rows are short, and each write to the deflater is a trip to another thread. */
async function* chunked(text: ZipPart['text']): AsyncGenerator<string> {
  let gathered = '';
  for await (const piece of text) {
    gathered += piece;
    if (gathered.length < CHUNK_CHARACTERS) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}

function localHead(name: Buffer): Buffer {
  const fixed = numbers(
    [4, 0x04_03_4b_50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [4, DOS_TIME],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  );
  return Buffer.concat([fixed, name]);
}

function directoryEntry({ name, offset, crc, packed, size }: WrittenPart): Buffer {
  const fixed = numbers(
    [4, 0x02_01_4b_50],
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [4, DOS_TIME],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  );
  return Buffer.concat([fixed, name]);
}

function endOfDirectory(parts: number, length: number, offset: number): Buffer {
  return numbers(
    [4, 0x06_05_4b_50],
    [2, 0],
    [2, 0],
    [2, parts],
    [2, parts],
    [4, length],
    [4, offset],
    [2, 0],
  );
}

/** Little-endian numbers, each as `[bytes, value]`. */
function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
