import { AliasTaken, sealIdentity, type SealedIdentity, type Sealing } from './identity';

const alias = '11111111-1111-4111-8111-111111111111';
const now = Temporal.Instant.from('2026-11-02T08:15:00+07:00');

const sealed = (change: Partial<SealedIdentity> = {}): SealedIdentity => ({
  alias,
  version: 1,
  eventSeq: 1,
  sealedBy: 'officer-a',
  sealedAt: now.subtract({ minutes: 3 }),
  destroyed: false,
  ...change,
});

const sealing = (change: Partial<Sealing> = {}): Sealing => ({
  alias,
  officerId: 'officer-a',
  now,
  claimed: false,
  known: undefined,
  ...change,
});

describe('sealing an identity', () => {
  it('tells that it was sealed, and nothing of whose it is', () => {
    const { next, events } = sealIdentity(sealing());
    expect(next).toMatchObject({ alias, version: 1, eventSeq: 1, sealedBy: 'officer-a', destroyed: false });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ type: 'identity-sealed', alias });
    expect(events[0]?.sealedAt.toString()).toBe(now.toString());
  });

  it('accepts the box before and after the tip was saved, once', () => {
    expect(sealIdentity(sealing({ claimed: true })).events).toHaveLength(1);
  });

  it('lets the same officer correct it while no tip names the alias, without a second event', () => {
    const { next, events } = sealIdentity(sealing({ known: sealed() }));
    expect(next.version).toBe(2);
    expect(events).toEqual([]);
  });

  it.each([
    ['another officer', { known: sealed({ sealedBy: 'officer-b' }) }],
    ['a correction after the tip was saved', { known: sealed(), claimed: true }],
    ['an alias whose identity was destroyed', { known: sealed({ destroyed: true }) }],
  ])('refuses %s', (_, change) => {
    expect(() => sealIdentity(sealing(change))).toThrow(AliasTaken);
  });
});
