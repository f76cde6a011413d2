import { composeBell } from './bell-lines';

describe('the bell', () => {
  it('is silent where nothing waits, and while nothing is known', () => {
    expect(composeBell({})).toEqual({ total: 0, lines: [] });
    const nothing = { total: 0, items: [] };
    expect(composeBell({ tips: nothing, cases: nothing, dossiers: nothing, parked: 0 })).toEqual({
      total: 0,
      lines: [],
    });
  });

  it('leads to the list of each line, and counts what waits for several reasons once', () => {
    const bell = composeBell({
      tips: {
        total: 3,
        items: [
          { reason: 'breached', count: 1 },
          { reason: 'incoming', count: 1 },
          { reason: 'classification', count: 2 },
        ],
      },
      cases: {
        total: 2,
        items: [
          { reason: 'due_soon', count: 2 },
          { reason: 'plan_approval', count: 1 },
        ],
      },
    });
    expect(bell.total).toBe(5);
    expect(bell.lines.map(({ id, count, target }) => [id, count, target.to, target.search])).toEqual([
      ['tips_breached', 1, '/intake', { lane: 'breached' }],
      ['tips_incoming', 1, '/intake', { lane: 'incoming' }],
      ['tips_classification', 2, '/intake', { waitsFor: 'classification' }],
      ['cases_due_soon', 2, '/cases', { lane: 'due_soon' }],
      ['cases_plan_approval', 1, '/cases', { waitsFor: 'plan_approval' }],
    ]);
  });

  it('leads committees to their dossiers and administrators to events that were put aside', () => {
    const bell = composeBell({
      dossiers: { total: 4, items: [{ reason: 'supplement', count: 4 }] },
      parked: 7,
    });
    expect(bell.total).toBe(11);
    expect(bell.lines).toEqual([
      {
        id: 'dossiers_supplement',
        count: 4,
        target: { to: '/recognition/dossiers', search: { waitsFor: 'supplement' } },
      },
      { id: 'parked', count: 7, target: { to: '/administration' } },
    ]);
  });
});
