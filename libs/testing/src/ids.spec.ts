import { sequenceIds } from './ids';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids in sequence', () => {
  it('are valid UUIDs that sort in the order they were given out', () => {
    const ids = sequenceIds('7a');
    const given = Array.from({ length: 300 }, () => ids.next());
    expect(given.every((id) => UUID_V7.test(id))).toBe(true);
    expect([...given].sort()).toEqual(given);
    expect(new Set(given).size).toBe(300);
    expect(given[0]).toBe('0000007a-0000-7000-8000-000000000001');
  });

  it('refuse a prefix that would not make a UUID', () => {
    expect(() => sequenceIds('tip')).toThrow('hexadecimal');
  });
});
