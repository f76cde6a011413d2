import * as fc from 'fast-check';
import { fitText, TextDoesNotFit } from './fit-text';

/** Every sign is half as wide as it is high. */
const measure = (text: string, size: number): number => (text.length * size) / 2;
const box = { width: 200, height: 60, largest: 20, smallest: 5 };

describe('fitting a text into a box', () => {
  it('sets a short text large, in one line', () => {
    expect(fitText('Giấy khen', box, measure)).toMatchObject({ lines: ['Giấy khen'], size: 20 });
  });

  it('wraps before it shrinks, and evens the lines out', () => {
    const { lines, size } = fitText('một hai ba bốn năm sáu bảy', box, measure);
    expect([lines, size]).toEqual([['một hai ba bốn', 'năm sáu bảy'], 20]);
  });

  it('breaks a word that is wider than the box', () => {
    expect(fitText('x'.repeat(40), { ...box, smallest: 20 }, measure).lines.length).toBeGreaterThan(1);
  });

  it('keeps every word, and never leaves its box', () => {
    const words = fc.array(fc.stringMatching(/^[a-zđ]{1,30}$/), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(words, (list) => {
        const { lines, size, leading } = fitText(list.join(' '), box, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        expect(lines.length * leading).toBeLessThanOrEqual(box.height);
        for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(box.width);
      }),
    );
  });

  it('says so when even the smallest size is too large', () => {
    expect(() => fitText('x'.repeat(5_000), box, measure)).toThrow(TextDoesNotFit);
  });
});
