import { Clock } from '@keng/kernel';
import { fakeClock } from '@keng/testing';
import {
  type Account,
  AccountInactive,
  AccountLocked,
  CredentialsWrong,
  TotpRequired,
} from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import { type AttemptClaim, AttemptRepository } from '../domain/attempt-repository';
import { PasswordHasher, SessionSecrets, TotpCodes, type TotpProposal } from '../domain/credentials';
import type { Session } from '../domain/session';
import { SessionRepository } from '../domain/session-repository';
import { CheckCredentials } from './check-credentials';
import { SignIn } from './sign-in';

const clock: Clock = fakeClock('2026-11-23T08:00:00+07:00');
const RIGHT = 'tieng keng bao yen';

/** Everything that was done, in order: what an attacker could time. */
let steps: string[];

class Attempts extends AttemptRepository {
  outcome: AttemptClaim = { allowed: true };
  claim(): Promise<AttemptClaim> {
    steps.push('claim');
    return Promise.resolve(this.outcome);
  }
  forgive(): Promise<void> {
    steps.push('forgive');
    return Promise.resolve();
  }
  withdraw(): Promise<void> {
    steps.push('withdraw');
    return Promise.resolve();
  }
  forgetOld = unused;
}

class Accounts extends AccountRepository {
  constructor(private readonly accounts: readonly Account[]) {
    super();
  }
  findByUsername(username: string): Promise<Account | undefined> {
    steps.push('find');
    return Promise.resolve(this.accounts.find((account) => account.username === username));
  }
  useTotpStep(): Promise<boolean> {
    return Promise.resolve(true);
  }
  find = unused;
  create = unused;
  createAll = unused;
  renewActivation = unused;
  usernamesOf = unused;
  activate = unused;
  changePassword = unused;
  proposeTotp = unused;
  confirmTotp = unused;
  removeTotp = unused;
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
  passwordChanged = false;
  begin(_: string, session: Session): Promise<boolean> {
    if (!this.passwordChanged) this.begun.push(session);
    return Promise.resolve(!this.passwordChanged);
  }
  find = unused;
  list = unused;
  markSeen = unused;
  choose = unused;
  rotate = unused;
  end = unused;
  endAll = unused;
  forgetUnusedSince = unused;
}

class Totp extends TotpCodes {
  stepOf(_: object, code: string): number | undefined {
    return code === '111111' ? 1 : undefined;
  }
  next(): Uint8Array {
    throw new Error('not used by signing in');
  }
  reveal(): TotpProposal {
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

let attempts: Attempts;
let sessions: Sessions;
let signIn: (credentials: { username: string; password: string; code?: string }) => Promise<string>;
beforeEach(() => {
  steps = [];
  attempts = new Attempts();
  sessions = new Sessions();
  const accounts = new Accounts([account, withoutPassword, withTotp, inactive]);
  const check = new CheckCredentials(accounts, attempts, new Passwords(), new Totp(), clock);
  const useCase = new SignIn(check, sessions, new Secrets(), clock);
  signIn = (credentials) => useCase.execute({ ...credentials, agentFamily: 'firefox' });
});

describe('signing in', () => {
  it('opens a session for the right password and forgives earlier failures', async () => {
    expect(await signIn({ username: 'hoa', password: RIGHT })).toBe('secret');
    expect(sessions.begun).toMatchObject([{ officerId: 'o1', agentFamily: 'firefox' }]);
    expect(steps).toEqual(['claim', 'find', 'verify', 'forgive']);
  });

  it.each([
    ['an unknown user', { username: 'khong-co', password: RIGHT }],
    ['an account without a password', { username: 'moi', password: RIGHT }],
    ['a wrong password', { username: 'hoa', password: 'sai' }],
    ['a wrong password without the code that is needed', { username: 'hai', password: 'sai' }],
    ['a wrong password with the right code', { username: 'hai', password: 'sai', code: '111111' }],
    ['a wrong code', { username: 'hai', password: RIGHT, code: '222222' }],
    ['a wrong password of an inactive account', { username: 'nghi', password: 'sai' }],
  ])('does the same work and gives the same answer for %s', async (_case, request) => {
    await expect(signIn(request)).rejects.toEqual(new CredentialsWrong());
    expect(steps).toEqual(['claim', 'find', 'verify']);
    expect(sessions.begun).toEqual([]);
  });

  it('takes the right code', async () => {
    expect(await signIn({ username: 'hai', password: RIGHT, code: '111111' })).toBe('secret');
  });

  it('asks for the code after the right password, which is no failure and forgives none', async () => {
    await expect(signIn({ username: 'hai', password: RIGHT })).rejects.toEqual(new TotpRequired());
    expect(steps).toEqual(['claim', 'find', 'verify', 'withdraw']);
    expect(sessions.begun).toEqual([]);
  });

  it('tells of an inactive account only who knows its password', async () => {
    await expect(signIn({ username: 'nghi', password: RIGHT })).rejects.toEqual(new AccountInactive());
    expect(sessions.begun).toEqual([]);
  });

  it('opens nothing for a password that was changed while it was looked at', async () => {
    sessions.passwordChanged = true;
    await expect(signIn({ username: 'hoa', password: RIGHT })).rejects.toEqual(new CredentialsWrong());
  });

  it('looks at nothing while the name is locked, and says for how long', async () => {
    attempts.outcome = { allowed: false, retryAfterSeconds: 60 };
    await expect(signIn({ username: 'hoa', password: RIGHT })).rejects.toEqual(new AccountLocked(60));
    expect(steps).toEqual(['claim']);
  });
});
