import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCsv } from '../read-csv';
import { DONG_NAI_CITY, inForce, LAST_DAY_OF_DISTRICTS, type Period, unitOn } from './periods';

/** Names before 01/07/2025 that the two sources spell differently, with the reason; a person decides each. */
const knownSpellings = readCsv<'code' | 'reason'>(join(__dirname, 'known-spellings.csv'));

const otherList = resolve(__dirname, '../../../../shared/data');
if (existsSync(otherList)) {
  describe('compared with vietnamese-provinces-database', () => {
    type Other = Record<'code' | 'full_name' | 'parent_code', string>;
    const readOther = (name: string) => readCsv<keyof Other>(join(otherList, name));

    it('differs before 01/07/2025 in the listed spellings only', () => {
      const { missing, elsewhere, spelled } = differences(
        inForce(LAST_DAY_OF_DISTRICTS),
        readOther('units-2025-02.csv'),
      );
      expect([missing, elsewhere]).toEqual([[], []]);
      expect(spelled.toSorted()).toEqual(knownSpellings.map(({ code }) => code).toSorted());
    });

    it('differs from 30/04/2026 in the code of xã Ba Chẽ only, which the other list corrected later', () => {
      const aligned = readOther('units-2026.csv').map((row) =>
        row.code === '06978' ? { ...row, code: '06970' } : row,
      );
      expect(unitOn('06970', DONG_NAI_CITY)?.full_name).toBe('Xã Ba Chẽ');
      expect(differences(inForce(DONG_NAI_CITY), aligned)).toEqual({
        missing: [],
        elsewhere: [],
        spelled: [],
      });
    });

    function differences(ours: readonly Period[], others: readonly Other[]) {
      const own = new Map(ours.map((period) => [period.code, period]));
      const codes = new Set(others.map(({ code }) => code));
      const shared = others.flatMap((other) => {
        const period = own.get(other.code);
        return period ? [{ period, other }] : [];
      });
      return {
        missing: [
          ...[...codes].filter((code) => !own.has(code)),
          ...[...own.keys()].filter((code) => !codes.has(code)),
        ],
        elsewhere: shared
          .filter(({ period, other }) => period.parent_code !== other.parent_code)
          .map(({ period }) => period.code),
        spelled: shared
          .filter(({ period, other }) => comparable(period.full_name) !== comparable(other.full_name))
          .map(({ period }) => period.code),
      };
    }
  });
} else {
  console.info('infra/reference/units: not compared, ../shared/data is not beside the checkout');
}

describe('the known spellings', () => {
  it('name units in force on the last day of the districts, each once and with a reason', () => {
    const codes = knownSpellings.map(({ code }) => code);
    expect(codes.filter((code) => unitOn(code, LAST_DAY_OF_DISTRICTS) === undefined)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(knownSpellings.filter(({ reason }) => reason === '')).toEqual([]);
  });
});

/** Letter case, blanks, hyphens, apostrophes and the two ways to set a tone mark (hoà, hòa) do not make a difference. */
function comparable(name: string): string {
  const letters = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\s'’-]/gu, '');
  return letters.replace(
    /(o[ae]|(?<!q)uy)([\u0300\u0301\u0303\u0309\u0323])/gu,
    (_, vowels: string, tone: string) => vowels.charAt(0).concat(tone, vowels.charAt(1)),
  );
}
