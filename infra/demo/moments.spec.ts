import { occurredAt, receivedAt } from './moments';

const now = Temporal.Instant.from('2026-11-23T01:30:00Z'); // 08:30 in Viet Nam

describe('when a tip was received', () => {
  it('is so long before the demo is played', () => {
    const reception = { type: 'ago', ago: Temporal.Duration.from('PT3H10M') } as const;
    expect(String(receivedAt(reception, now))).toBe('2026-11-22T22:20:00Z');
  });

  it('is the hour on the paper, on the clocks of Viet Nam', () => {
    const reception = { type: 'paper', at: Temporal.PlainDateTime.from('2026-11-05T14:30') } as const;
    expect(String(receivedAt(reception, now))).toBe('2026-11-05T07:30:00Z');
  });
});

describe('when it happened', () => {
  it('is a time before the reception', () => {
    const occurrence = { type: 'before', before: Temporal.Duration.from('PT20M') } as const;
    expect(String(occurredAt(occurrence, now))).toBe('2026-11-23T01:10:00Z');
  });

  it('is an evening counted back from the day of reception in Viet Nam: "hqua 22h"', () => {
    const occurrence = { type: 'day', daysBefore: 1, at: Temporal.PlainTime.from('22:00') } as const;
    expect(String(occurredAt(occurrence, now))).toBe('2026-11-22T15:00:00Z');
  });

  it('is never after the reception', () => {
    const occurrence = { type: 'fixed', at: Temporal.PlainDateTime.from('2026-11-23T23:00') } as const;
    expect(occurredAt(occurrence, now).equals(now)).toBe(true);
  });
});
