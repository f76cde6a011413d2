import * as fc from 'fast-check';
import { uuidV7, uuidV5 } from './ids';

const zeros = new Uint8Array(16);
const ones = new Uint8Array(16).fill(0xff);

describe('a version 7 UUID', () => {
  it('equals the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from(Buffer.from('0000000000000cc318c4dc0c0c07398f', 'hex'));
    const born = Temporal.Instant.fromEpochMilliseconds(0x017f22e279b0);
    expect(uuidV7(born, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has the version and variant bits whatever the random bytes are', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 48 - 1 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (milliseconds, random) => {
          expect(uuidV7(Temporal.Instant.fromEpochMilliseconds(milliseconds), random)).toMatch(shape);
        },
      ),
    );
  });

  it('sorts as text by the time of birth', () => {
    const earlier = uuidV7(Temporal.Instant.from('2026-11-02T01:15:00.000Z'), ones);
    const later = uuidV7(Temporal.Instant.from('2026-11-02T01:15:00.001Z'), zeros);
    expect(earlier < later).toBe(true);
  });

  it('leaves the random bytes it was given untouched', () => {
    uuidV7(Temporal.Instant.from('2026-11-02T01:15:00Z'), zeros);
    expect(zeros.every((byte) => byte === 0)).toBe(true);
  });

  it('refuses a time before 1970 and a wrong number of random bytes', () => {
    expect(() => uuidV7(Temporal.Instant.from('1969-12-31T23:59:59Z'), zeros)).toThrow(RangeError);
    expect(() => uuidV7(Temporal.Instant.from('2026-11-02T01:15:00Z'), new Uint8Array(15))).toThrow(
      RangeError,
    );
  });
});

describe('a name-based UUID', () => {
  it('is the one that RFC 9562 gives as its example', () => {
    const dns = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});
