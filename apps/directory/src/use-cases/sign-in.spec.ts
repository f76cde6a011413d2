import { Clock } from '@keng/kernel';
import { fakeClock } from '@keng/testing';
import { type Account, AccountLocked, CredentialsWrong } from '../domain/account';
import { AccountRepository, type AttemptClaim } from '../domain/account-repository';
import { PasswordHasher, SessionSecrets, TotpCodes, type TotpProposal } from '../domain/credentials';
import type { Session } from '../domain/session';
import { SessionRepository } from '../domain/session-repository';
import { SignIn } from './sign-in';

const clock: Clock = fakeClock('2026-11-23T08:00:00+07:00');
const RIGHT = 'tieng keng bao yen';

/** Everything that was done, in order: what an attacker could time. */
let steps: string[];

class Accounts extends AccountRepository {
  claim: AttemptClaim = { allowed: true };
  constructor(private readonly accounts: readonly Account[]) {
    super();
  }
  claimAttempt(): Promise<AttemptClaim> {
    steps.push('claim');
    return Promise.resolve(this.claim);
  }
  findByUsername(username: string): Promise<Account | undefined> {
    steps.push('find');
    return Promise.resolve(this.accounts.find((account) => account.username === username));
  }
  forgiveAttempts(): Promise<void> {
    steps.push('forgive');
    return Promise.resolve();
  }
  useTotpStep(): Promise<boolean> {
    return Promise.resolve(true);
  }
  find = unused;
  create = unused;
  activate = unused;
  proposeTotp = unused;
  forgetOldAttempts = unused;
}

class Passwords extends PasswordHasher {
  verify(hash: string | undefined, password: string): Promise<boolean> {
    steps.push('verify');
    return Promise.resolve(hash !== undefined && hash === `hash of ${password}`);
  }
  hash = unused;
}

class Sessions extends SessionRepository {
  readonly begun: Session[] = [];
  begin(_: string, session: Session): Promise<void> {
    this.begun.push(session);
    return Promise.resolve();
  }
  find = unused;
  markSeen = unused;
  end = unused;
  endAll = unused;
  forgetUnusedSince = unused;
}

class Totp extends TotpCodes {
  stepOf(_: object, code: string): number | undefined {
    return code === '111111' ? 1 : undefined;
  }
  propose(): TotpProposal {
    throw new Error('not used by signing in');
  }
}

class Secrets extends SessionSecrets {
  next = (): string => 'secret';
  idOf = (): string => 'id';
}

function unused(): Promise<never> {
  return Promise.reject(new Error('not used by signing in'));
}

const account: Account = {
  officerId: 'o1',
  username: 'hoa',
  active: true,
  passwordHash: `hash of ${RIGHT}`,
  activationIssue: 1,
  totpConfirmed: false,
};
const { passwordHash: _, ...withoutPassword } = { ...account, username: 'moi' };
const withTotp = { ...account, username: 'hai', totpSealed: new Uint8Array(1), totpConfirmed: true };
const inactive = { ...account, username: 'nghi', active: false };

let accounts: Accounts;
let sessions: Sessions;
let signIn: SignIn;
beforeEach(() => {
  steps = [];
  accounts = new Accounts([account, withoutPassword, withTotp, inactive]);
  sessions = new Sessions();
  signIn = new SignIn(accounts, sessions, new Passwords(), new Totp(), new Secrets(), clock);
});

describe('signing in', () => {
  it('opens a session for the right password and forgives earlier failures', async () => {
    expect(await signIn.execute({ username: 'hoa', password: RIGHT })).toBe('secret');
    expect(sessions.begun).toHaveLength(1);
    expect(steps).toEqual(['claim', 'find', 'verify', 'forgive']);
  });

  it.each([
    ['an unknown user', { username: 'khong-co', password: RIGHT }],
    ['an account without a password', { username: 'moi', password: RIGHT }],
    ['a wrong password', { username: 'hoa', password: 'sai' }],
    ['a missing code', { username: 'hai', password: RIGHT }],
    ['a wrong code', { username: 'hai', password: RIGHT, totp: '222222' }],
    ['a wrong password of an inactive account', { username: 'nghi', password: 'sai' }],
  ])('does the same work and gives the same answer for %s', async (_case, request) => {
    await expect(signIn.execute(request)).rejects.toEqual(new CredentialsWrong());
    expect(steps).toEqual(['claim', 'find', 'verify']);
    expect(sessions.begun).toEqual([]);
  });

  it('takes the right code', async () => {
    expect(await signIn.execute({ username: 'hai', password: RIGHT, totp: '111111' })).toBe('secret');
  });

  it('tells of an inactive account only who knows its password', async () => {
    await expect(signIn.execute({ username: 'nghi', password: RIGHT })).rejects.toBeInstanceOf(AccountLocked);
    expect(sessions.begun).toEqual([]);
  });

  it('looks at nothing while the name is locked', async () => {
    accounts.claim = { allowed: false, retryAfterSeconds: 60 };
    await expect(signIn.execute({ username: 'hoa', password: RIGHT })).rejects.toMatchObject({
      slug: 'account-locked',
      params: { retryAfterSeconds: 60 },
    });
    expect(steps).toEqual(['claim']);
  });
});
