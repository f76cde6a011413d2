import * as fc from 'fast-check';
import { fold, isBlank, nfc } from './text';

describe('folding a text', () => {
  it('removes tone and vowel marks and lowers the case', () => {
    expect(fold('Phường Hoa Lư, tỉnh NINH BÌNH')).toBe('phuong hoa lu, tinh ninh binh');
    expect(fold('ăâêôơư ẮẤẾỐỚỨ ỳỵỷỹý')).toBe('aaeoou aaeoou yyyyy');
  });

  it('writes đ and the eth of older keyboards as d', () => {
    expect(fold('Đường Đinh Tiên Hoàng')).toBe('duong dinh tien hoang');
    expect(fold('Ðà Nẵng')).toBe('da nang');
  });

  it('does not care where the tone mark was set', () => {
    expect(fold('hoà bình')).toBe(fold('hòa bình'));
    expect(fold('thuỷ')).toBe(fold('thủy'));
  });

  it('does not care whether the input is composed', () => {
    const name = 'Nguyễn Thị Đường';
    expect(fold(name.normalize('NFD'))).toBe(fold(name.normalize('NFC')));
  });

  it('collapses white space of every kind and trims it', () => {
    expect(fold('  tổ\tdân \n phố\u00a05 ')).toBe('to dan pho 5');
  });

  it('spells typographic signs as one types them', () => {
    expect(fold('“Tiếng kẻng” – an ninh…')).toBe('"tieng keng" - an ninh...');
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

/** What is typed and pasted: composed and not, without width, turned around, in pictures. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'ế',
        'ế'.normalize('NFD'),
        'Đ',
        'đ̃',
        '\u200b',
        '\u200d',
        '\ufeff',
        '\u202e',
        '\u2066',
        '👩‍👩‍👧',
        'ﬃ',
        'İ',
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('any text at all', () => {
  it('is the same word composed and decomposed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(nfc(text.normalize('NFD'))).toBe(nfc(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('is folded to one line that folds to itself', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(fold(text)).not.toMatch(/^\s|\s$|[^\S ]/u);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('loses no sign to normal form C that it would not gain again', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(nfc(text).normalize('NFD')).toBe(text.normalize('NFD'));
      }),
    );
  });

  it('is folded as a whole, though it be a million signs', () => {
    expect(fold('Đế '.repeat(350_000))).toHaveLength(3 * 350_000 - 1);
  });
});

describe('normal form C', () => {
  it('composes what was typed in pieces and keeps every mark', () => {
    expect(nfc('e\u0302\u0301')).toBe('ế');
    expect(nfc('hoà')).not.toBe(nfc('hòa'));
  });
});

describe('a blank text', () => {
  it('holds nothing but white space', () => {
    expect(isBlank('')).toBe(true);
    expect(isBlank(' \t\n\u00a0')).toBe(true);
    expect(isBlank(' . ')).toBe(false);
  });
});
