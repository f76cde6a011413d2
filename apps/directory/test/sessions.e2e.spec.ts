import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { TOTP, URI } from 'otpauth';
import { expectCleanExit, fakeClock } from '@keng/testing';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { AccountRepository } from '../src/domain/account-repository';
import { SessionRepository } from '../src/domain/session-repository';
import { type Answer, type DirectoryUnderTest, startDirectory } from './directory-under-test';

const clock = fakeClock('2026-11-23T08:00:00+07:00');
let directory: DirectoryUnderTest;
let account: { readonly username: string; readonly password: string };

beforeAll(async () => {
  directory = await startDirectory({ clock });
  const { username, password } = await createFirstAdministrator(directory.service.app);
  account = { username, password };
});
afterAll(() => directory.stop());
beforeEach(() => {
  // Each test begins with a clean slate: what failed the day before is forgotten, what was open has ended.
  clock.advance({ hours: 25 });
});

const signIn = (given: object = {}): Promise<Answer> =>
  directory.send({ path: '/internal/sessions', body: { ...account, ...given } });
const exchange = (sessionToken: string, more: object = {}): Promise<Answer> =>
  directory.send({ path: '/internal/tokens', body: { sessionToken, ...more } });
const end = (sessionToken: string, everywhere = false): Promise<Answer> =>
  directory.send({ path: '/internal/sessions/end', body: { sessionToken, everywhere } });
const slugOf = ({ body }: Answer): string => body.type.replace('urn:keng:problem:', '');

describe('signing in', () => {
  it('answers with a secret, the officer and the end of the session', async () => {
    const { status, body } = await signIn();
    expect(status).toBe(200);
    expect(body.sessionToken).toMatch(/^[\w-]{43}$/);
    expect(body.officer).toMatchObject({
      displayName: 'Quản trị viên 01',
      appointments: [{ role: 'administrator' }],
    });
    expect(body.expiresAt).toBe(clock.now().add({ minutes: 30 }).toString());
  });

  it('takes the user name in capitals and with blanks around it', async () => {
    expect((await signIn({ username: ` ${account.username.toUpperCase()} ` })).status).toBe(200);
  });

  it('gives the same answer for a wrong password and for nobody of that name', async () => {
    const wrong = await signIn({ password: 'khong phai mat khau' });
    const nobody = await signIn({ username: 'khong-co-ai', password: 'khong phai mat khau' });
    const { correlationId: _a, ...ofWrong } = wrong.body;
    const { correlationId: _b, ...ofNobody } = nobody.body;
    expect([wrong.status, slugOf(wrong)]).toEqual([401, 'credentials-wrong']);
    expect(ofNobody).toEqual(ofWrong);
  });

  it('stores neither the secret nor what was typed as user name', async () => {
    const { body } = await signIn();
    await signIn({ username: 'mat-khau-go-nham-o' });
    const rows = await directory.service.work.query<{ whole: string }>(
      `select s::text as whole from directory.session s union all select f::text from directory.failed_attempt f
       union all select a::text from directory.audit_entry a`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { whole } of rows) {
      expect(whole).not.toContain(body.sessionToken);
      expect(whole).not.toContain('mat-khau-go-nham-o');
    }
  });

  it('ends the session that the browser held before', async () => {
    const before = (await signIn()).body.sessionToken;
    await signIn({ replaces: before });
    expect((await exchange(before)).status).toBe(401);
  });
});

describe.each(['quantri', 'khong-co-ai'])('failing to sign in as %s', (username) => {
  const fail = (): Promise<Answer> => signIn({ username, password: 'sai mat khau roi' });

  it('locks the name after five failures, for one minute and twice as long each time, up to an hour', async () => {
    for (let failures = 1; failures <= 5; failures += 1)
      expect(slugOf(await fail())).toBe('credentials-wrong');
    for (const seconds of [60, 120, 240, 480, 960, 1920, 3600, 3600]) {
      const locked = await fail();
      expect([locked.status, slugOf(locked), locked.body.retryAfterSeconds]).toEqual([
        403,
        'account-locked',
        seconds,
      ]);
      clock.advance({ seconds });
      expect(slugOf(await fail())).toBe('credentials-wrong');
    }
  });

  it('lets five of twenty guesses at once be tried', async () => {
    const slugs = (await Promise.all(Array.from({ length: 20 }, fail))).map(slugOf);
    expect(slugs.filter((slug) => slug === 'credentials-wrong')).toHaveLength(5);
    expect(slugs.filter((slug) => slug === 'account-locked')).toHaveLength(15);
  });
});

describe('a locked account', () => {
  it('refuses the right password too, and is free again after the time', async () => {
    for (let failures = 1; failures <= 5; failures += 1) await signIn({ password: 'sai mat khau roi' });
    expect(slugOf(await signIn())).toBe('account-locked');
    clock.advance({ seconds: 60 });
    expect((await signIn()).status).toBe(200);
  });

  it('begins to count anew after a success', async () => {
    for (let failures = 1; failures <= 4; failures += 1) await signIn({ password: 'sai mat khau roi' });
    await signIn();
    for (let failures = 1; failures <= 4; failures += 1) await signIn({ password: 'sai mat khau roi' });
    expect((await signIn()).status).toBe(200);
  });
});

describe('old failures', () => {
  it('are forgotten by the sweep after a day', async () => {
    const repository = directory.service.app.get(AccountRepository);
    await repository.forgetOldAttempts(clock.now());
    await signIn({ username: 'khong-co-ai', password: 'sai mat khau roi' });
    expect(await repository.forgetOldAttempts(clock.now().add({ hours: 24 }))).toBe(0);
    expect(await repository.forgetOldAttempts(clock.now().add({ hours: 24, seconds: 1 }))).toBe(1);
  });
});

describe('the token', () => {
  it('is good for 60 seconds, names the officer and the appointments in force, and verifies against the JWKS', async () => {
    const { body: session } = await signIn();
    const { status, body } = await exchange(session.sessionToken);
    expect(status).toBe(200);
    const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', directory.service.url));
    const currentDate = new Date(clock.now().epochMilliseconds);
    const { payload, protectedHeader } = await jwtVerify(body.token, keys, {
      issuer: 'keng-directory',
      algorithms: ['EdDSA'],
      currentDate,
    });
    expect(protectedHeader.alg).toBe('EdDSA');
    expect(payload.sub).toBe(session.officer.officerId);
    expect(payload['appointments']).toEqual(session.officer.appointments);
    expect(payload['sid']).toMatch(/^[0-9a-f]{16}$/);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
    expect(Object.keys(payload).sort()).toEqual(['appointments', 'exp', 'iat', 'iss', 'sid', 'sub']);
  });

  it('shows the public half of the key only', async () => {
    const { body } = await directory.send({ path: '/.well-known/jwks.json' });
    expect(Object.keys(body.keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it('has the same session id each time and another one for another session', async () => {
    const sidOf = async (secret: string): Promise<unknown> =>
      decodeJwt((await exchange(secret)).body.token)['sid'];
    const one = (await signIn()).body.sessionToken;
    const other = (await signIn()).body.sessionToken;
    expect(await sidOf(one)).toBe(await sidOf(one));
    expect(await sidOf(one)).not.toBe(await sidOf(other));
  });
});

describe('a session', () => {
  it('ends when nobody used it for 30 minutes', async () => {
    const { sessionToken } = (await signIn()).body;
    clock.advance({ minutes: 29 });
    expect((await exchange(sessionToken)).status).toBe(200);
    clock.advance({ minutes: 29 });
    expect((await exchange(sessionToken)).status).toBe(200);
    clock.advance({ minutes: 30 });
    expect(slugOf(await exchange(sessionToken))).toBe('unauthenticated');
  });

  it('is not kept alive by what a page does by itself', async () => {
    const { sessionToken } = (await signIn()).body;
    const background = { background: true };
    clock.advance({ minutes: 29 });
    expect((await exchange(sessionToken, background)).body.token).toEqual(expect.any(String));
    clock.advance({ minutes: 1 });
    expect((await exchange(sessionToken, background)).status).toBe(401);
    expect((await exchange(sessionToken)).status).toBe(401);
  });

  it('ends after twelve hours however much it is used', async () => {
    const { sessionToken } = (await signIn()).body;
    const began = clock.now();
    for (let used = 1; used < 48; used += 1) {
      clock.advance({ minutes: 15 });
      const { body } = await exchange(sessionToken);
      expect(Temporal.Instant.compare(body.expiresAt, began.add({ hours: 12 }))).toBeLessThanOrEqual(0);
    }
    clock.advance({ minutes: 15 });
    expect((await exchange(sessionToken)).status).toBe(401);
  });

  it('ends at sign-out, and the others of the officer go on', async () => {
    const one = (await signIn()).body.sessionToken;
    const other = (await signIn()).body.sessionToken;
    expect((await end(one)).status).toBe(204);
    expect((await exchange(one)).status).toBe(401);
    expect((await exchange(other)).status).toBe(200);
    expect((await end(one)).status).toBe(204);
  });

  it('ends with all others of the officer at sign-out everywhere', async () => {
    const one = (await signIn()).body.sessionToken;
    const other = (await signIn()).body.sessionToken;
    await end(one, true);
    expect((await exchange(one)).status).toBe(401);
    expect((await exchange(other)).status).toBe(401);
  });

  it('is forgotten by the sweep once nobody can use it any more', async () => {
    await signIn();
    const repository = directory.service.app.get(SessionRepository);
    expect(await repository.forgetUnusedSince(clock.now())).toBeGreaterThanOrEqual(0);
    expect(await repository.forgetUnusedSince(clock.now().add({ seconds: 1 }))).toBe(1);
  });
});

describe('a second factor', () => {
  const codeAt = (totp: TOTP): string => totp.generate({ timestamp: clock.now().epochMilliseconds });

  it('is asked for once confirmed, and takes each step once', async () => {
    const { sessionToken } = (await signIn()).body;
    const proposal = await directory.send({ path: '/internal/totp', body: { sessionToken } });
    const totp = URI.parse(proposal.body.otpauthUri) as TOTP;
    expect((await signIn()).status).toBe(200);

    const confirm = (code: string): Promise<Answer> =>
      directory.send({ path: '/internal/totp/confirmation', body: { sessionToken, code } });
    expect(slugOf(await confirm('000000'))).toBe('credentials-wrong');
    expect((await confirm(codeAt(totp))).status).toBe(204);

    expect(slugOf(await signIn())).toBe('credentials-wrong');
    expect(slugOf(await signIn({ totp: codeAt(totp) }))).toBe('credentials-wrong');
    clock.advance({ seconds: 30 });
    const code = codeAt(totp);
    const answers = await Promise.all(Array.from({ length: 3 }, () => signIn({ totp: code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);

    clock.advance({ seconds: 90 });
    const again = await directory.send({ path: '/internal/totp', body: { sessionToken } });
    expect(slugOf(again)).toBe('forbidden');
    const late = codeAt(totp);
    clock.advance({ seconds: 60 });
    expect(slugOf(await signIn({ totp: late }))).toBe('credentials-wrong');
  });
});

describe('the audit trail', () => {
  it('names sign-ins, sign-outs and locks', async () => {
    const rows = await directory.service.work.query<{ action: string }>(
      'select distinct action from directory.audit_entry',
    );
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'sign-in',
        'sign-out',
        'sign-out-everywhere',
        'lock-username',
        'activate-account',
      ]),
    );
  });
});

expectCleanExit();
