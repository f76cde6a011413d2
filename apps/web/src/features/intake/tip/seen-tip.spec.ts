import type { Tip } from '../tips';
import { doneSince } from './seen-tip';

const entry = (action: string, at: string): Tip['history'][number] => ({
  at,
  action,
  officerId: 'o',
  unitId: 'u',
  detail: {},
});
const aTip = (...history: Tip['history']): Tip => ({ history }) as Tip;

describe('what was done to a tip since it was seen', () => {
  const registered = entry('registered', '2026-11-23T01:00:00Z');
  const corrected = entry('corrected', '2026-11-23T02:00:00Z');

  it('is what the history has more', () => {
    expect(doneSince(aTip(registered), aTip(registered, corrected))).toEqual([corrected]);
  });

  it('does not depend on the order of the history', () => {
    expect(doneSince(aTip(registered), aTip(corrected, registered))).toEqual([corrected]);
  });
});
