import { DecisionNumbers } from './decision-numbers';
import { DeskProblem } from './problem';

/** An office whose book is full up to a number. */
function bookUsedUpTo(last: number): {
  readonly used: string[];
  readonly act: (number: string) => Promise<string>;
} {
  const used: string[] = [];
  return {
    used,
    act: async (number) => {
      if (Number.parseInt(number, 10) <= last)
        throw new DeskProblem(409, 'decision-number-taken', '', 'POST /');
      used.push(number);
      return number;
    },
  };
}

describe('numbers of decisions', () => {
  it('begin at 01 for each office and go up', async () => {
    const numbers = new DecisionNumbers();
    const { act } = bookUsedUpTo(0);
    expect(await numbers.use('UBND-37', 'QĐ-UBND', act)).toBe('01/QĐ-UBND');
    expect(await numbers.use('UBND-37', 'QĐ-UBND', act)).toBe('02/QĐ-UBND');
    expect(await numbers.use('CA-37', 'QĐ-CAT', act)).toBe('01/QĐ-CAT');
  });

  it('leap over those that are taken, and go on one by one from there', async () => {
    const numbers = new DecisionNumbers();
    const book = bookUsedUpTo(300);
    const first = Number.parseInt(await numbers.use('UBND-37', 'QĐ-UBND', book.act), 10);
    const second = Number.parseInt(await numbers.use('UBND-37', 'QĐ-UBND', book.act), 10);
    expect(first).toBeGreaterThan(300);
    expect(second).toBe(first + 1);
    expect(book.used).toHaveLength(2);
  });

  it('do not hide another refusal', async () => {
    const refused = new DeskProblem(403, 'forbidden', '', 'POST /');
    const use = new DecisionNumbers().use('UBND-37', 'QĐ-UBND', async () => {
      throw refused;
    });
    await expect(use).rejects.toBe(refused);
  });
});
