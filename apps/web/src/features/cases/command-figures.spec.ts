import type { CaseItem } from './cases-api';
import { commandFigures } from './command-figures';

const NOW = Date.parse('2026-11-22T09:00:00+07:00');

function anItem(caseId: string, dueAt: string | undefined, parts: Partial<CaseItem> = {}): CaseItem {
  return {
    caseId,
    caseNumber: 1,
    caseYear: 2026,
    unitId: 'unit',
    categoryCode: 'theft',
    state: 'verifying',
    term: 'base',
    leadOfficerId: 'lead',
    ...(dueAt !== undefined && {
      status: 'on_time',
      nextClock: { clockId: caseId, code: 'verification', dueAt, legalEndAt: dueAt, status: 'on_time' },
    }),
    ...parts,
  };
}

describe("a commander's figures", () => {
  it('count what each lead officer has in hand, the one in trouble first', () => {
    const { loads, overdue } = commandFigures(
      [
        anItem('a', undefined),
        anItem('b', undefined),
        anItem('c', undefined, { leadOfficerId: 'other', status: 'overdue' }),
        anItem('d', undefined, { leadOfficerId: 'other', status: 'due_soon' }),
      ],
      NOW,
    );
    expect(loads).toEqual([
      { officerId: 'other', open: 2, overdue: 1, dueSoon: 1 },
      { officerId: 'lead', open: 2, overdue: 0, dueSoon: 0 },
    ]);
    expect(overdue).toBe(1);
  });

  it('show who has nothing in hand, after all who have', () => {
    const { loads } = commandFigures([anItem('a', undefined)], NOW, ['free', 'lead']);
    expect(loads).toEqual([
      { officerId: 'lead', open: 1, overdue: 0, dueSoon: 0 },
      { officerId: 'free', open: 0, overdue: 0, dueSoon: 0 },
    ]);
  });

  it('list what has lapsed or lapses within seven days, by the end of the seventh', () => {
    const { lapsing } = commandFigures(
      [
        anItem('later', '2026-11-30T00:00:01+07:00'),
        anItem('last', '2026-11-30T00:00:00+07:00'),
        anItem('past', '2026-11-20T00:00:00+07:00'),
        anItem('none', undefined),
      ],
      NOW,
    );
    expect(lapsing.map(({ caseId }) => caseId)).toEqual(['past', 'last']);
  });

  it('list what nobody leads, earliest clock first', () => {
    const { leadOfficerId: _, ...late } = anItem('late', '2026-11-30T00:00:00+07:00');
    const { leadOfficerId: __, ...early } = anItem('early', '2026-11-24T00:00:00+07:00');
    expect(commandFigures([late, early], NOW).unassigned.map(({ caseId }) => caseId)).toEqual([
      'early',
      'late',
    ]);
  });
});
