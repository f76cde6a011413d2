import { PREFERENCE_KEY_PATTERN, PREFERENCES_LIMIT, refuseTooMany, TooManyPreferences } from './preference';
import { scope } from './preference.policy';

describe('the key of a preference', () => {
  it.each(['a', 'theme', 'filters.cases.overdue-1', `a${'b'.repeat(63)}`])('may be %s', (key) => {
    expect(key).toMatch(PREFERENCE_KEY_PATTERN);
  });

  it.each(['', 'Theme', '1st', '.a', 'a_b', 'chủ-đề', 'a/b', 'a\n', `a${'b'.repeat(64)}`])(
    'may not be %j',
    (key) => {
      expect(key).not.toMatch(PREFERENCE_KEY_PATTERN);
    },
  );
});

describe('the number of preferences', () => {
  it('ends at a hundred', () => {
    expect(() => refuseTooMany(PREFERENCES_LIMIT - 1)).not.toThrow();
    expect(() => refuseTooMany(PREFERENCES_LIMIT)).toThrow(TooManyPreferences);
  });
});

describe('the policy on preferences', () => {
  it('reaches nobody’s but the actor’s own', () => {
    const administrator = {
      officerId: 'o1',
      appointments: [{ unitId: 'u1', role: 'administrator' as const }],
    };
    expect(scope(administrator)).toEqual({ officerId: 'o1' });
  });
});
