import type { PlacesDocument } from '../queries/places.query';
import { chooseEncoding, isKnown } from './conditional-answer';

const bytes = Buffer.of();
const document: PlacesDocument = [
  { encoding: 'br', etag: '"a-br"', bytes },
  { encoding: 'gzip', etag: '"a-gzip"', bytes },
  { etag: '"a"', bytes },
];

describe('choosing an encoding', () => {
  it.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['br', 'BR;q=0.8, gzip'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'br;q=0, gzip;q=0.5'],
    [undefined, 'br;q=0.0, identity'],
    [undefined, 'zstd'],
    [undefined, ''],
    [undefined, undefined],
  ])('takes %s for "%s"', (encoding, accepted) => {
    expect(chooseEncoding(document, accepted).encoding).toBe(encoding);
  });
});

describe('knowing a tag', () => {
  it.each([
    [true, '"a-br"'],
    [true, 'W/"a-br"'],
    [true, '"x", "a-br"'],
    [false, '"a-gzip"'],
    [false, 'a-br'],
    [false, undefined],
  ])('is %s for %s', (known, header) => {
    expect(isKnown('"a-br"', header)).toBe(known);
  });
});
