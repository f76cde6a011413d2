import { formatRegisterNumber } from '@keng/kernel';
import { isRefusedAs } from './problem';

const LONGEST_LEAP = 1 << 20;

/**
 * Numbers of the offices' books of outgoing papers. Nobody can ask those books, so each begins at 01 and goes up; where
 * a number is taken, ever longer leaps find the end of what is used.
 */
export class DecisionNumbers {
  private readonly last = new Map<string, number>();

  /**
   * Does an act with a number that the office has not used.
   * @param office code of the unit whose book it is
   */
  async use<T>(office: string, symbol: string, act: (decisionNumber: string) => Promise<T>): Promise<T> {
    for (let leap = 1; ; leap *= 2) {
      const number = (this.last.get(office) ?? 0) + leap;
      this.last.set(office, number);
      try {
        return await act(`${formatRegisterNumber(number)}/${symbol}`);
      } catch (error) {
        if (leap > LONGEST_LEAP || !isRefusedAs(error, 'decision-number-taken')) throw error;
      }
    }
  }
}
