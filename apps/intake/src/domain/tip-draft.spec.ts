import type { Actor } from '@keng/kernel';
import { isToBeKept, OPEN_DRAFTS_MAX, type KnownDraft } from './tip-draft';
import { draftScope, mayUseDraft } from './tip-draft.policy';
import { TipDraftEnded, TooManyTipDrafts } from './tip-errors';

const known = (more: Partial<KnownDraft> = {}): KnownDraft => ({
  unitId: 'commune',
  revision: 5,
  savedAt: Temporal.Instant.from('2026-11-02T01:15:00Z'),
  ended: false,
  ...more,
});

describe('saving a draft', () => {
  it.each([
    [4, false],
    [5, false],
    [6, true],
  ])('after revision 5, keeps revision %i: %s', (revision, kept) => {
    expect(isToBeKept(revision, known(), 0)).toBe(kept);
  });

  it('does not bring back a draft that ended, however new the revision', () => {
    expect(() => isToBeKept(99, known({ ended: true }), 0)).toThrow(TipDraftEnded);
  });

  it('refuses a new draft beyond the twentieth, and none that is there already', () => {
    expect(isToBeKept(1, undefined, OPEN_DRAFTS_MAX - 1)).toBe(true);
    expect(() => isToBeKept(1, undefined, OPEN_DRAFTS_MAX)).toThrow(TooManyTipDrafts);
    expect(isToBeKept(6, known(), OPEN_DRAFTS_MAX)).toBe(true);
  });
});

describe('who may use a draft', () => {
  const officer = (officerId: string, role: 'operator' | 'desk_commander', ...unitIds: string[]): Actor => ({
    officerId,
    appointments: unitIds.map((unitId) => ({ unitId, role })),
  });
  const draft = { officerId: 'writer', unitId: 'commune' };

  it('is its own officer', () => {
    expect(mayUseDraft(officer('writer', 'operator', 'commune'), draft)).toBe(true);
  });

  it.each([
    ['another operator of the desk', officer('other', 'operator', 'commune')],
    ['the commander of the desk', officer('chief', 'desk_commander', 'commune')],
    ['the officer at another desk', officer('writer', 'operator', 'elsewhere')],
    ['the officer in another role', officer('writer', 'desk_commander', 'commune')],
  ])('is not %s', (_, actor) => {
    expect(mayUseDraft(actor, draft)).toBe(false);
  });

  it('lists the own drafts of the desks where the officer takes tips', () => {
    expect(draftScope(officer('writer', 'operator', 'commune', 'post'))).toEqual({
      officerId: 'writer',
      deskUnitIds: ['commune', 'post'],
    });
    expect(draftScope(officer('chief', 'desk_commander', 'commune')).deskUnitIds).toEqual([]);
  });
});
