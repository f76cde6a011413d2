import * as fc from 'fast-check';
import { fold } from '@keng/kernel';
import { RECEIPT_WORDS } from './receipt-word-list';
import {
  drawReceiptWords,
  parseReceiptWords,
  type RandomBytes,
  readBackPositions,
  RECEIPT_LENGTH,
  receiptKey,
} from './receipt-words';

const giving = (...bytes: readonly number[]): RandomBytes => {
  let at = 0;
  return (size) => {
    at += size;
    return Uint8Array.from({ length: size }, (_, further) => bytes[at - size + further] ?? fail());
  };
};
const fail = (): never => {
  throw new Error('no more bytes');
};
const randomness = fc.uint8Array({ minLength: 18, maxLength: 18 });
const code = randomness.map((bytes) => drawReceiptWords(() => bytes));

describe('drawing a receipt code', () => {
  it('gives nine words worth 90 bits', () => {
    expect(drawReceiptWords(giving(...Array.from({ length: 18 }, () => 7)))).toHaveLength(RECEIPT_LENGTH);
    expect(RECEIPT_LENGTH * Math.log2(RECEIPT_WORDS.length)).toBe(90);
  });

  it('draws every word from as many of the 65,536 values of two bytes, in every place', () => {
    for (const place of [0, 4, 8]) {
      const drawn = new Map<string | undefined, number>();
      for (let value = 0; value < 65_536; value++) {
        const bytes = new Uint8Array(18);
        new DataView(bytes.buffer).setUint16(2 * place, value);
        const word = drawReceiptWords(() => bytes)[place];
        drawn.set(word, (drawn.get(word) ?? 0) + 1);
      }
      expect(drawn.size).toBe(1024);
      expect(new Set(drawn.values())).toEqual(new Set([64]));
    }
  });

  it('takes the bytes it is given and not the ones beside them', () => {
    const pool = Uint8Array.from({ length: 64 }, (_, at) => at);
    expect(drawReceiptWords(() => pool.subarray(20, 38))).toEqual(drawReceiptWords(() => pool.slice(20, 38)));
  });
});

describe('reading a receipt code', () => {
  const spellings: readonly ((words: readonly string[]) => string | readonly string[])[] = [
    (words) => words,
    (words) => words.join(' '),
    (words) => words.join(', '),
    (words) => words.join(' - '),
    (words) => words.join('\n'),
    (words) => words.join(' ').toUpperCase(),
    (words) => words.join(' ').normalize('NFD'),
    (words) => fold(words.join(' ')),
    (words) => fold(words.join('')).replaceAll(' ', ''),
    (words) => words.map(fold),
    (words) => words.map((word, at) => `${at + 1}. ${word};`).join('  '),
    (words) => words.flatMap((word) => word.split(' ')),
  ];

  it('finds the words again however they are spelled and set apart', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...spellings), (words, spell) => {
        expect(parseReceiptWords(spell(words))).toEqual(words);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a code with a word too few, too many or unknown', () => {
    fc.assert(
      fc.property(code, (words) => {
        expect(parseReceiptWords(words.slice(1))).toBeUndefined();
        expect(parseReceiptWords([...words, 'quả cam'])).toBeUndefined();
        expect(parseReceiptWords([...words, words[0] ?? ''])).toBeUndefined();
        expect(parseReceiptWords([...words.slice(1), 'máy xay'])).toBeUndefined();
      }),
    );
  });

  it('refuses a word in which one letter is wrong', () => {
    fc.assert(
      fc.property(
        code,
        fc.nat(8),
        fc.nat(20),
        fc.constantFrom(...'abcdeghiklmnopqrstuvxy'.split('')),
        (words, place, at, letter) => {
          const right = fold(words[place] ?? '').replace(' ', '');
          const position = at % right.length;
          const wrong = right.slice(0, position) + letter + right.slice(position + 1);
          fc.pre(wrong !== right);
          expect(parseReceiptWords(words.with(place, wrong))).not.toEqual(words);
          expect(RECEIPT_WORDS.some((word) => fold(word).replace(' ', '') === wrong)).toBe(false);
        },
      ),
    );
  });

  it.each(['', ' ', '…', 'xin chào', '123', 'a'.repeat(100_000), 'ấm áp '.repeat(10_000)])(
    'refuses what is no code at all (%#)',
    (input) => {
      expect(parseReceiptWords(input)).toBeUndefined();
    },
  );
});

describe('the key of a receipt code', () => {
  it('is the same for every spelling', () => {
    fc.assert(
      fc.property(code, (words) => {
        const plain = parseReceiptWords(fold(words.join('')));
        expect(plain && receiptKey(plain)).toEqual(receiptKey(words));
        expect(receiptKey(words.map((word) => word.normalize('NFD').toUpperCase()))).toEqual(
          receiptKey(words),
        );
      }),
    );
  });

  it('differs between two codes', () => {
    fc.assert(
      fc.property(code, code, (a, b) => {
        fc.pre(a.join() !== b.join());
        expect(receiptKey(a)).not.toEqual(receiptKey(b));
      }),
    );
  });
});

describe('choosing the words to read back', () => {
  it('draws each of the 36 pairs of different places from as many bytes, in ascending order', () => {
    const drawn = new Map<string, number>();
    for (let byte = 0; byte < 252; byte++) {
      const [first, second] = readBackPositions(giving(byte));
      expect(first).toBeGreaterThanOrEqual(1);
      expect(second).toBeGreaterThan(first);
      expect(second).toBeLessThanOrEqual(RECEIPT_LENGTH);
      drawn.set(`${first} ${second}`, (drawn.get(`${first} ${second}`) ?? 0) + 1);
    }
    expect(drawn.size).toBe(36);
    expect(new Set(drawn.values())).toEqual(new Set([7]));
  });

  it.each([252, 253, 254, 255])('draws again instead of favouring a pair (%i)', (byte) => {
    expect(readBackPositions(giving(byte, 5))).toEqual(readBackPositions(giving(5)));
  });
});
