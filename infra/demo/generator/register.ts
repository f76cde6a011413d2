import { toCsv } from './cells';
import { draftsOf } from './drafts';
import { PROVINCES } from './places';
import { Random } from './random';
import { Teller } from './tell';

/** The year whose register this is, as a seed: the same seed gives the same bytes. */
const SEED = 2026;

/** The whole register of the demo as CSV. */
export function makeRegister(seed: number = SEED): string {
  const random = new Random(seed);
  const teller = new Teller(random);
  const rows = PROVINCES.flatMap((province) => {
    const drafts = draftsOf(province, teller, random);
    const originals = random.shuffled(drafts.filter(({ sameAs }) => sameAs === undefined));
    const repeats = drafts.filter(({ sameAs }) => sameAs !== undefined);
    const inOrder = repeats.reduce((order, repeat) => {
      const first = order.findIndex((draft) => draft === repeat.sameAs);
      return order.toSpliced(random.between(first + 1, order.length), 0, repeat);
    }, originals);
    return inOrder.map((draft, at) => ({
      row: `${province.letters}-${String(at + 1).padStart(3, '0')}`,
      draft,
    }));
  });
  return toCsv(rows);
}
