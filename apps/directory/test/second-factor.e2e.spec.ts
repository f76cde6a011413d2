import { randomUUID } from 'node:crypto';
import { TOTP, URI } from 'otpauth';
import { expectCleanExit, fakeClock } from '@keng/testing';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { type Answer, type DirectoryUnderTest, startDirectory } from './directory-under-test';

const clock = fakeClock('2026-11-23T08:00:00+07:00');
let directory: DirectoryUnderTest;
let account: { readonly username: string; readonly password: string };
let session: string;

// One account for the file, so each test begins without a second factor and with nothing failed.
beforeEach(async () => {
  directory = await startDirectory({ clock });
  const { username, password } = await createFirstAdministrator(directory.service.app);
  account = { username, password };
  session = (await signIn()).body.sessionToken;
});
afterEach(() => directory.stop());

const post = (path: string, body: object): Promise<Answer> =>
  directory.send({ path: `/internal/${path}`, body });
const signIn = (given: object = {}): Promise<Answer> => post('sessions', { ...account, ...given });
const propose = (key: string = randomUUID()): Promise<Answer> => post('totp', { sessionToken: session, key });
const confirm = (code: string): Promise<Answer> => post('totp/confirmation', { sessionToken: session, code });
const remove = (given: { password?: string; code: string }): Promise<Answer> =>
  post('totp/removal', { sessionToken: session, password: account.password, ...given });
const slugOf = ({ body }: Answer): string => body.type.replace('urn:keng:problem:', '');
const isOn = async (): Promise<boolean> =>
  (await post('sessions/current', { sessionToken: session })).body.totpOn;

/** The authenticator app, once it has taken in the secret. */
function appOf({ body }: Answer): { codeNow: () => string } {
  const totp = URI.parse(body.otpauthUrl);
  if (!(totp instanceof TOTP)) throw new Error('the secret is not for time-based codes');
  return { codeNow: () => totp.generate({ timestamp: clock.now().epochMilliseconds }) };
}

/** Turns the second factor on, and waits until its next code. */
async function turnOn(): Promise<{ codeNow: () => string }> {
  const app = appOf(await propose());
  expect((await confirm(app.codeNow())).status).toBe(204);
  clock.advance({ seconds: 30 });
  return app;
}

describe('turning the second factor on', () => {
  it('shows the secret to be scanned or typed, and asks for nothing before it is confirmed', async () => {
    const { status, body } = await propose();
    expect(status).toBe(201);
    expect(body.otpauthUrl).toContain(`secret=${body.secret}`);
    expect(body.qrSvg).toMatch(/^<svg /);
    expect([await isOn(), (await signIn()).status]).toEqual([false, 200]);
  });

  it('stores the secret sealed', async () => {
    const { secret } = (await propose()).body;
    const rows = await directory.service.work.query<{ whole: string }>(
      'select a::text as whole from directory.account a union all select e::text from directory.audit_entry e',
    );
    const hex = Buffer.from(new TOTP({ secret }).secret.buffer).toString('hex');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ whole }) => whole.includes(secret) || whole.includes(hex))).toEqual([]);
  });

  it('shows the same secret when the request is repeated, five at once too, and another one for another', async () => {
    const key = randomUUID();
    const secrets = (await Promise.all(Array.from({ length: 5 }, () => propose(key)))).map(
      ({ body }) => body.secret,
    );
    expect(new Set(secrets).size).toBe(1);
    expect((await propose()).body.secret).not.toBe(secrets[0]);
  });

  it('needs a code of the secret that was proposed last', async () => {
    const replaced = appOf(await propose());
    const app = appOf(await propose());
    expect(slugOf(await confirm(replaced.codeNow()))).toBe('credentials-wrong');
    expect(await isOn()).toBe(false);
    expect((await confirm(app.codeNow())).status).toBe(204);
    expect(await isOn()).toBe(true);
  });

  it('has nothing to confirm before a proposal and after the confirmation', async () => {
    expect(slugOf(await confirm('000000'))).toBe('totp-not-pending');
    const app = await turnOn();
    expect(slugOf(await confirm(app.codeNow()))).toBe('totp-not-pending');
  });

  it('is not done again by a stolen session while one is on', async () => {
    await turnOn();
    expect(slugOf(await propose())).toBe('totp-already-on');
  });
});

describe('signing in with a second factor', () => {
  it('is told of by the right password only', async () => {
    await turnOn();
    const asked = await signIn();
    expect([asked.status, slugOf(asked)]).toEqual([401, 'totp-required']);
    expect(slugOf(await signIn({ password: 'sai mat khau roi' }))).toBe('credentials-wrong');
  });

  it('takes each code once, whoever of three at once is first', async () => {
    const app = await turnOn();
    const totp = app.codeNow();
    const answers = await Promise.all(Array.from({ length: 3 }, () => signIn({ totp })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(slugOf(await signIn({ totp }))).toBe('credentials-wrong');
  });

  it('takes no code that was used to confirm it, and none that is too old', async () => {
    const app = appOf(await propose());
    const used = app.codeNow();
    await confirm(used);
    expect(slugOf(await signIn({ totp: used }))).toBe('credentials-wrong');
    clock.advance({ seconds: 90 });
    const late = app.codeNow();
    clock.advance({ seconds: 60 });
    expect(slugOf(await signIn({ totp: late }))).toBe('credentials-wrong');
  });

  it('does not let the right password buy new guesses at the code', async () => {
    await turnOn();
    for (let guesses = 1; guesses <= 4; guesses += 1) {
      expect(slugOf(await signIn({ totp: '000000' }))).toBe('credentials-wrong');
      expect(slugOf(await signIn())).toBe('totp-required');
    }
    expect(slugOf(await signIn({ totp: '000000' }))).toBe('credentials-wrong');
    expect(slugOf(await signIn())).toBe('account-locked');
  });

  it('does not count the question for the code as a failure', async () => {
    const app = await turnOn();
    for (let asked = 1; asked <= 8; asked += 1) expect(slugOf(await signIn())).toBe('totp-required');
    expect((await signIn({ totp: app.codeNow() })).status).toBe(200);
  });
});

describe('turning the second factor off', () => {
  it('needs the password and a code, and does not tell which was wrong', async () => {
    const app = await turnOn();
    expect(slugOf(await remove({ password: 'sai mat khau roi', code: app.codeNow() }))).toBe(
      'credentials-wrong',
    );
    expect(slugOf(await remove({ code: '000000' }))).toBe('credentials-wrong');
    expect(await isOn()).toBe(true);
    expect((await remove({ code: app.codeNow() })).status).toBe(204);
    expect([await isOn(), (await signIn()).status]).toEqual([false, 200]);
  });

  it('takes no code that a sign-in has used', async () => {
    const app = await turnOn();
    const code = app.codeNow();
    await signIn({ totp: code });
    expect(slugOf(await remove({ code }))).toBe('credentials-wrong');
  });

  it('is no place to guess: the name is locked as at the door', async () => {
    await turnOn();
    for (let guesses = 1; guesses <= 5; guesses += 1) await remove({ code: '000000' });
    expect(slugOf(await remove({ code: '000000' }))).toBe('account-locked');
    expect(slugOf(await signIn())).toBe('account-locked');
  });

  it('has nothing to do where none is on', async () => {
    expect(slugOf(await remove({ code: '000000' }))).toBe('totp-not-on');
  });
});

describe('the audit trail', () => {
  it('names when the second factor was turned on and off', async () => {
    const app = await turnOn();
    await remove({ code: app.codeNow() });
    const rows = await directory.service.work.query<{ action: string }>(
      `select action from directory.audit_entry where action like '%totp' order by at`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['turn-on-totp', 'turn-off-totp']);
  });
});

expectCleanExit();
