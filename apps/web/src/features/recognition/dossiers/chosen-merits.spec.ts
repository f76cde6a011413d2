import { aMerit } from '../shared/merit.example';
import { honoureesOf, nominationsOf, periodOf } from './chosen-merits';

const citizen = { type: 'alias', id: 'a1' } as const;
const merits = [
  aMerit({ meritId: 'm1', occurredOn: '2026-10-05' }),
  aMerit({ meritId: 'm2', honouree: citizen, occurredOn: '2026-09-01' }),
  aMerit({ meritId: 'm3', occurredOn: '2026-10-09' }),
];

describe('nominating chosen merits', () => {
  it('makes one nomination for each honouree, with all that was chosen of them', () => {
    let last = 0;
    const made = nominationsOf(merits, () => `n${(last += 1)}`);
    expect(made.map(({ nominationId, honouree, meritIds }) => [nominationId, honouree.id, meritIds])).toEqual(
      [
        ['n1', 'p1', ['m1', 'm3']],
        ['n2', 'a1', ['m2']],
      ],
    );
  });

  it('asks for each honouree once', () => {
    expect(honoureesOf(merits)).toEqual([{ type: 'party', id: 'p1' }, citizen]);
  });

  it('spans the days of the merits', () => {
    expect(periodOf(merits)).toEqual({ from: '2026-09-01', to: '2026-10-09' });
    expect(periodOf([])).toBeUndefined();
  });
});
