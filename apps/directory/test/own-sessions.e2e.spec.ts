import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { expectCleanExit, fakeClock } from '@keng/testing';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { AccountRepository } from '../src/domain/account-repository';
import { PasswordHasher } from '../src/domain/credentials';
import { ImportOfficers } from '../src/use-cases/import-officers';
import { readOfficerFile } from '../src/commands/read-officer-file';
import {
  type Answer,
  type DirectoryUnderTest,
  type ListedSession,
  startDirectory,
} from './directory-under-test';

const PASSWORD = 'tieng keng bao yen 37';
const NEW_PASSWORD = 'mua roi tren song Hong';

const clock = fakeClock('2026-11-23T08:00:00+07:00');
let directory: DirectoryUnderTest;
let officers = 0;
let username: string;

beforeAll(async () => {
  directory = await startDirectory({ clock });
  await createFirstAdministrator(directory.service.app);
});
afterAll(() => directory.stop());
// An officer of its own for each test, with two appointments.
beforeEach(async () => {
  officers += 1;
  username = `hai.vai.${officers}`;
  await makeOfficer(username);
});

/** @param operatorUntil last day of the appointment as operator */
async function makeOfficer(name: string, operatorUntil = ''): Promise<void> {
  const text = [
    'username,display_name,unit_code,role,capacity,valid_from,valid_to,basis',
    `${name},Cán bộ Hai Vai,14464,operator,,2026-01-01,${operatorUntil},QĐ 5/QĐ-CAX`,
    `${name},Cán bộ Hai Vai,14482,desk_commander,,2026-01-01,,QĐ 6/QĐ-CAX`,
  ].join('\n');
  const { app } = directory.service;
  await app
    .get(ImportOfficers)
    .execute({ read: (known) => readOfficerFile({ name: 'can-bo.csv', text }, known) });
  const account = await app.get(AccountRepository).findByUsername(name);
  if (!account) throw new Error('the officer was not made');
  await app.get(AccountRepository).activate(account, await app.get(PasswordHasher).hash(PASSWORD));
}

const post = (path: string, body: object): Promise<Answer> =>
  directory.send({ path: `/internal/${path}`, body });
const signIn = (given: object = {}): Promise<Answer> =>
  post('sessions', { username, password: PASSWORD, ...given });
const secretOf = async (given: object = {}): Promise<string> => (await signIn(given)).body.sessionToken;
const statusOf = async (sessionToken: string): Promise<number> =>
  (await post('tokens', { sessionToken })).status;
const rolesIn = async (sessionToken: string): Promise<unknown> => {
  const { appointments } = decodeJwt<{ appointments: readonly { role: string }[] }>(
    (await post('tokens', { sessionToken })).body.token,
  );
  return appointments.map(({ role }) => role).toSorted();
};
const changePassword = (sessionToken: string, given: object = {}): Promise<Answer> =>
  post('passwords', { sessionToken, currentPassword: PASSWORD, newPassword: NEW_PASSWORD, ...given });
const slugOf = ({ body }: Answer): string => body.type.replace('urn:keng:problem:', '');

describe('a session’s idle time', () => {
  const idleEndOf = async (sessionToken: string): Promise<string> =>
    (await post('sessions/current', { sessionToken })).body.idleExpiresAt;
  const minutesFromNow = (minutes: number): string => clock.now().add({ minutes }).toString();

  it('begins anew with a renewal, to the second', async () => {
    const secret = await secretOf();
    clock.advance({ seconds: 10 });
    const renewed = await post('sessions/renewal', { sessionToken: secret });
    expect([renewed.status, renewed.body.idleExpiresAt]).toEqual([200, minutesFromNow(30)]);
    expect(await idleEndOf(secret)).toBe(minutesFromNow(30));
  });

  it('is not put off by asking when it ends', async () => {
    const secret = await secretOf();
    clock.advance({ minutes: 20 });
    expect(await idleEndOf(secret)).toBe(minutesFromNow(10));
    expect(await idleEndOf(secret)).toBe(minutesFromNow(10));
  });

  it('never reaches past the end of the session', async () => {
    const secret = await secretOf();
    for (let minutes = 0; minutes < 11 * 60 + 50; minutes += 10) {
      clock.advance({ minutes: 10 });
      await post('sessions/renewal', { sessionToken: secret });
    }
    const { body } = await post('sessions/current', { sessionToken: secret });
    expect([body.expiresAt, body.sessionExpiresAt]).toEqual([minutesFromNow(10), minutesFromNow(10)]);
  });

  it('is not renewed once it is over', async () => {
    const secret = await secretOf();
    clock.advance({ minutes: 30 });
    expect(slugOf(await post('sessions/renewal', { sessionToken: secret }))).toBe('unauthenticated');
  });
});

describe('the list of one’s sessions', () => {
  const list = async (sessionToken: string): Promise<readonly ListedSession[]> =>
    (await post('sessions/list', { sessionToken })).body.sessions;

  it('shows those that can be used, the last used first, with the browser’s family and no more', async () => {
    await secretOf({ agentFamily: 'edge' });
    clock.advance({ minutes: 31 });
    const startedAt = clock.now().toString();
    await secretOf({ agentFamily: 'firefox' });
    clock.advance({ minutes: 5 });
    const now = clock.now().toString();
    expect(await list(await secretOf({ agentFamily: 'chrome' }))).toEqual([
      { startedAt: now, lastSeenAt: now, current: true, agentFamily: 'chrome' },
      { startedAt, lastSeenAt: startedAt, current: false, agentFamily: 'firefox' },
    ]);
  });

  it('shows nobody else’s', async () => {
    await secretOf();
    await makeOfficer(`nguoi.khac.${officers}`);
    expect(await list(await secretOf({ username: `nguoi.khac.${officers}` }))).toHaveLength(1);
  });

  it('is not there for a session that has ended', async () => {
    const secret = await secretOf();
    await post('sessions/end', { sessionToken: secret });
    expect(slugOf(await post('sessions/list', { sessionToken: secret }))).toBe('unauthenticated');
  });
});

describe('signing out everywhere', () => {
  it('ends all sessions of the officer, this one included, and nobody else’s', async () => {
    await makeOfficer(`nguoi.khac.${officers}`);
    const stranger = await secretOf({ username: `nguoi.khac.${officers}` });
    const [one, other] = [await secretOf(), await secretOf()];
    expect((await post('sessions/end-all', { sessionToken: one })).status).toBe(200);
    expect([await statusOf(one), await statusOf(other), await statusOf(stranger)]).toEqual([401, 401, 200]);
  });

  it('may keep the session that asks', async () => {
    const [one, other] = [await secretOf(), await secretOf()];
    await post('sessions/end-all', { sessionToken: one, keepCurrent: true });
    expect([await statusOf(one), await statusOf(other)]).toEqual([200, 401]);
  });

  it('is refused to a session that has ended', async () => {
    const [one, other] = [await secretOf(), await secretOf()];
    await post('sessions/end', { sessionToken: one });
    expect(slugOf(await post('sessions/end-all', { sessionToken: one }))).toBe('unauthenticated');
    expect(await statusOf(other)).toBe(200);
  });
});

describe('changing the password', () => {
  it('ends all other sessions and puts this one under a new secret with its old end', async () => {
    const [one, other] = [await secretOf(), await secretOf()];
    const before = (await post('sessions/current', { sessionToken: one })).body;
    const { status, body } = await changePassword(one);
    expect(status).toBe(200);
    expect(body.session.sessionExpiresAt).toBe(before.sessionExpiresAt);
    expect([await statusOf(body.sessionToken), await statusOf(one), await statusOf(other)]).toEqual([
      200, 401, 401,
    ]);
    expect(slugOf(await signIn())).toBe('credentials-wrong');
    expect((await signIn({ password: NEW_PASSWORD })).status).toBe(200);
  });

  it('needs the current password, and changes nothing without it', async () => {
    const [one, other] = [await secretOf(), await secretOf()];
    const refused = await changePassword(one, { currentPassword: 'sai mat khau roi' });
    expect([refused.status, slugOf(refused)]).toEqual([401, 'credentials-wrong']);
    expect([await statusOf(one), await statusOf(other)]).toEqual([200, 200]);
    expect((await signIn()).status).toBe(200);
  });

  it('is no place to guess the password', async () => {
    const secret = await secretOf();
    const guess = (): Promise<Answer> => changePassword(secret, { currentPassword: 'sai mat khau roi' });
    for (let guesses = 1; guesses <= 5; guesses += 1) await guess();
    expect(slugOf(await guess())).toBe('account-locked');
    expect(slugOf(await changePassword(secret))).toBe('account-locked');
  });

  it.each([
    ['too_short', 'ngan qua'],
    ['too_common', 'Matkhau@2026'],
    ['unchanged', PASSWORD],
  ])('refuses a new password that is %s', async (code, newPassword) => {
    const secret = await secretOf();
    const refused = await changePassword(secret, { newPassword });
    expect([refused.status, refused.body.fields]).toEqual([
      422,
      [expect.objectContaining({ name: 'newPassword', code })],
    ]);
  });

  it('refuses one that holds the user name', async () => {
    const refused = await changePassword(await secretOf(), { newPassword: `xin chao ${username} nhe` });
    expect(refused.body.fields).toMatchObject([{ name: 'newPassword', code: 'holds_username' }]);
  });

  it('lets one of five at once win', async () => {
    const secrets = await Promise.all(Array.from({ length: 5 }, () => secretOf()));
    const answers = await Promise.all(
      secrets.map((secret, at) => changePassword(secret, { newPassword: `${NEW_PASSWORD} ${at}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const open = await Promise.all(answers.map(({ body }) => statusOf(body.sessionToken)));
    expect(open.filter((status) => status === 200)).toHaveLength(1);
    expect(await Promise.all(secrets.map(statusOf))).toEqual(secrets.map(() => 401));
  });

  it('leaves no session that began with the old password meanwhile', async () => {
    const secret = await secretOf();
    const [changed, ...begun] = await Promise.all([
      changePassword(secret),
      // No more at once than may fail: tries under way count, and the change is one of them.
      ...Array.from({ length: 3 }, () => signIn()),
    ]);
    expect(changed.status).toBe(200);
    for (const { status, body } of begun) {
      if (status === 200) expect(await statusOf(body.sessionToken)).toBe(401);
    }
  });
});

describe('acting under one appointment', () => {
  const choose = (sessionToken: string, appointmentId: string | null): Promise<Answer> =>
    post('sessions/appointment', { sessionToken, appointmentId });

  async function appointmentIdOf(sessionToken: string, role: string): Promise<string> {
    const { body } = await post('sessions/current', { sessionToken });
    const found = body.appointments.find((appointment) => appointment.role === role);
    if (!found) throw new Error(`the officer is no ${role}`);
    return found.appointmentId;
  }

  it('is not asked for: without a choice a token carries all appointments', async () => {
    expect(await rolesIn(await secretOf())).toEqual(['desk_commander', 'operator']);
  });

  it('narrows the tokens of this session until all are chosen again', async () => {
    const [one, other] = [await secretOf(), await secretOf()];
    const operator = await appointmentIdOf(one, 'operator');
    const chosen = await choose(one, operator);
    expect(chosen.body).toMatchObject({ actingAppointmentId: operator, roles: ['operator'] });
    expect(chosen.body.appointments).toHaveLength(2);
    expect(await rolesIn(one)).toEqual(['operator']);
    expect(await rolesIn(other)).toEqual(['desk_commander', 'operator']);
    expect((await choose(one, null)).body).toMatchObject({ actingAppointmentId: null });
    expect(await rolesIn(one)).toEqual(['desk_commander', 'operator']);
  });

  it('leaves no rights, rather than all, when the chosen appointment ends', async () => {
    const evening = clock.now().toZonedDateTimeISO('Asia/Ho_Chi_Minh').add({ days: 1 }).with({ hour: 23 });
    clock.advance(clock.now().until(evening.toInstant()));
    await makeOfficer(`hom.nay.${officers}`, evening.toPlainDate().toString());
    const secret = await secretOf({ username: `hom.nay.${officers}` });
    const operator = await appointmentIdOf(secret, 'operator');
    await choose(secret, operator);
    for (let minutes = 0; minutes < 60; minutes += 20) {
      clock.advance({ minutes: 20 });
      await post('sessions/renewal', { sessionToken: secret });
    }
    expect(await rolesIn(secret)).toEqual([]);
    const { body } = await post('sessions/current', { sessionToken: secret });
    expect(body).toMatchObject({ actingAppointmentId: operator, roles: [] });
    await choose(secret, null);
    expect(await rolesIn(secret)).toEqual(['desk_commander']);
    expect(slugOf(await choose(secret, operator))).toBe('appointment-not-in-force');
  });

  it('refuses an appointment of somebody else and one that nobody has by the same answer', async () => {
    await makeOfficer(`nguoi.khac.${officers}`);
    const stranger = await secretOf({ username: `nguoi.khac.${officers}` });
    const secret = await secretOf();
    for (const appointmentId of [await appointmentIdOf(stranger, 'operator'), randomUUID()]) {
      const refused = await choose(secret, appointmentId);
      expect([refused.status, slugOf(refused)]).toEqual([422, 'appointment-not-in-force']);
    }
    expect(await rolesIn(secret)).toEqual(['desk_commander', 'operator']);
  });

  it('begins with all appointments at the next sign-in', async () => {
    const secret = await secretOf();
    await choose(secret, await appointmentIdOf(secret, 'operator'));
    expect(await rolesIn(await secretOf({ replaces: secret }))).toEqual(['desk_commander', 'operator']);
  });
});

describe('the audit trail', () => {
  it('names changes of password, of appointment and sign-outs elsewhere', async () => {
    const rows = await directory.service.work.query<{ action: string }>(
      'select distinct action from directory.audit_entry',
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'change-password',
        'choose-appointment',
        'sign-out-everywhere',
        'sign-out-elsewhere',
      ]),
    );
  });
});

expectCleanExit();
