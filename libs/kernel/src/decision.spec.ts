import { assertNever, decide } from './decision';

describe('deciding', () => {
  it('keeps the events in the order given', () => {
    expect(decide('accepted', 'classified', 'case-opened')).toEqual({
      next: 'accepted',
      events: ['classified', 'case-opened'],
    });
  });

  it('may change state without anything having happened', () => {
    expect(decide({ draft: true })).toEqual({ next: { draft: true }, events: [] });
  });
});

describe('a case that no branch handles', () => {
  it('is refused without repeating the value', () => {
    const stray = 'Nguyễn Văn A' as never;
    expect(() => assertNever(stray)).toThrow(/^a case that no branch handles$/);
  });
});
