import { crc32, inflateRawSync } from 'node:zlib';

const END_LENGTH = 22;
const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;

/**
 * The parts of an archive by name, read by its directory, as programs do; what it says of each part is checked.
 * @throws Error for anything that is no such archive
 */
export function unzip(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.length - END_LENGTH;
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error('the archive is cut off');
  const parts = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [crc, packed = 0, size] = [16, 20, 24].map((field) => archive.readUInt32LE(at + field));
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, nameEnd);
    if (archive.readUInt32LE(at) !== ENTRY || archive.readUInt32LE(local) !== LOCAL)
      throw new Error(`no part begins where the directory says: ${name}`);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const content = inflateRawSync(archive.subarray(start, start + packed));
    if (content.length !== size || crc32(content) !== crc) throw new Error(`a part is damaged: ${name}`);
    parts.set(name, content.toString('utf8'));
    at = nameEnd;
  }
  if (at !== end) throw new Error('the directory does not end where it says');
  return parts;
}

/** The first sheet of a workbook as the product writes it: the cells of each row, numbers and days as written. */
export function readXlsx(workbook: Buffer): string[][] {
  const sheet = unzip(workbook).get('xl/worksheets/sheet1.xml') ?? '';
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row = '']) => {
    const cells: string[] = [];
    for (const [, column = '', text, value] of row.matchAll(
      /<c r="([A-Z]+)\d+"[^>]*>(?:<is><t[^>]*>(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gsu,
    ))
      cells[columnAt(column)] = plain(text ?? value ?? '');
    return Array.from(cells, (cell) => cell ?? '');
  });
}

const LETTERS = 26;
const columnAt = (name: string): number =>
  Array.from(name).reduce((at, letter) => at * LETTERS + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (xml: string): string =>
  xml.replaceAll(/&(?:amp|lt|gt|quot);/gu, (sign) => SIGNS[sign] ?? sign);
