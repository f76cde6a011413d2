import { Argon2Passwords, SignInBusy } from './argon2-passwords';

describe('password hashing', () => {
  const passwords = new Argon2Passwords();

  it('hashes by Argon2id with 19 MiB, two passes and one lane', async () => {
    expect(await passwords.hash('tieng keng bao yen')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('knows the right password from a wrong one', async () => {
    const hash = await passwords.hash('tieng keng bao yen');
    expect(await passwords.verify(hash, 'tieng keng bao yen')).toBe(true);
    expect(await passwords.verify(hash, 'tieng keng bao ye')).toBe(false);
  });

  it('says no when there is no hash', async () => {
    expect(await passwords.verify(undefined, 'tieng keng bao yen')).toBe(false);
  });

  it('turns people away rather than let more than 200 wait', async () => {
    const attempts = Array.from({ length: 230 }, () => passwords.verify(undefined, 'tieng keng'));
    const outcomes = await Promise.allSettled(attempts);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ reason }) => reason instanceof SignInBusy)).toBe(true);
    expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(201);
    expect(await passwords.verify(undefined, 'tieng keng')).toBe(false);
  });
});
