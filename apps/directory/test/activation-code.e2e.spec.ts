import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { expectCleanExit, fakeClock } from '@keng/testing';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { unitIdOf } from '../src/domain/unit-id';
import { type Answer, type DirectoryUnderTest, signIn, startDirectory } from './directory-under-test';

const COMMUNE = unitIdOf('commune', '14464', '2025-07-01');
const [OLD, NEW] = ['tieng keng bao yen 37', 'tieng keng bao yen 38'] as const;

// Tokens are verified by the machine's clock, so this one begins there.
const clock = fakeClock(Temporal.Now.instant());
let directory: DirectoryUnderTest;
let administrator: string;
let administratorId: string;
let admin: Client;

beforeAll(async () => {
  directory = await startDirectory({ clock });
  const account = await createFirstAdministrator(directory.service.app);
  administrator = await signIn(directory, account);
  administratorId = account.officerId;
  admin = new Client({ connectionString: directory.postgres.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await directory.stop();
});

const slugOf = ({ status, body }: Answer): [number, string] => [
  status,
  body.type.replace('urn:keng:problem:', ''),
];
const post = (
  path: string,
  body: object,
  key: string = randomUUID(),
  token = administrator,
): Promise<Answer> =>
  directory.send({ path: `/api/directory/${path}`, body, token, headers: { 'idempotency-key': key } });
const renew = (officerId: string, key?: string, token?: string): Promise<Answer> =>
  post(`officers/${officerId}/activation-code`, {}, key, token);
const activate = (username: string, activationCode: string, password: string): Promise<Answer> =>
  directory.send({ path: '/internal/activations', body: { username, activationCode, password } });
const openSession = (username: string, password: string): Promise<Answer> =>
  directory.send({ path: '/internal/sessions', body: { username, password } });

async function anOfficer(): Promise<{ officerId: string; username: string; activationCode: string }> {
  const username = `cb-${randomUUID().slice(0, 8)}`;
  const { body } = await post('officers', { username, displayName: `Cán bộ ${username}` });
  await directory.send({
    path: `/api/directory/officers/${body.officerId}/appointments`,
    token: administrator,
    body: { unitId: COMMUNE, role: 'operator', validFrom: '2026-01-01', basis: 'Quyết định 42/QĐ-CAX' },
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
  });
  return { officerId: body.officerId, username, activationCode: body.activationCode };
}

describe('a new activation code', () => {
  it('takes the place of one that was lost', async () => {
    const { officerId, username, activationCode } = await anOfficer();
    const answer = await renew(officerId);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ issue: 2, passwordReset: false });
    expect(slugOf(await activate(username, activationCode, OLD))).toEqual([401, 'activation-refused']);
    expect((await activate(username, answer.body.activationCode, OLD)).status).toBe(204);
    expect((await openSession(username, OLD)).status).toBe(200);
  });

  it('ends the password and every session of whoever has one', async () => {
    const { officerId, username, activationCode } = await anOfficer();
    await activate(username, activationCode, OLD);
    const sessions = [await openSession(username, OLD), await openSession(username, OLD)];
    const answer = await renew(officerId);
    expect(answer.body).toMatchObject({ passwordReset: true });
    for (const { body } of sessions) {
      const { sessionToken } = body;
      const token = await directory.send({ path: '/internal/tokens', body: { sessionToken } });
      expect(slugOf(token)).toEqual([401, 'unauthenticated']);
    }
    expect(slugOf(await openSession(username, OLD))).toEqual([401, 'credentials-wrong']);
    expect((await activate(username, answer.body.activationCode, NEW)).status).toBe(204);
    expect((await openSession(username, NEW)).status).toBe(200);
    const { rows } = await admin.query<{ action: string; actor_id: string | null }>(
      `select action, actor_id from directory.audit_entry
       where subject_id = $1 and action in ('renew-activation-code', 'sign-out-everywhere') order by at, action desc`,
      [officerId],
    );
    expect(rows).toEqual([
      { action: 'sign-out-everywhere', actor_id: administratorId },
      { action: 'renew-activation-code', actor_id: administratorId },
    ]);
  });

  it('keeps the second factor: whoever issues codes cannot sign in as somebody else', async () => {
    const { officerId, username, activationCode } = await anOfficer();
    await activate(username, activationCode, OLD);
    await admin.query(
      `update directory.account set totp_sealed = '\\x00', totp_confirmed = true where officer_id = $1`,
      [officerId],
    );
    const answer = await renew(officerId);
    await activate(username, answer.body.activationCode, NEW);
    expect(slugOf(await openSession(username, NEW))).toEqual([401, 'totp-required']);
  });

  it('is the same for a repeated request and stored nowhere; another request makes another', async () => {
    const { officerId, username } = await anOfficer();
    const key = randomUUID();
    const [first, repeated] = [await renew(officerId, key), await renew(officerId, key)];
    expect(repeated.body).toEqual(first.body);
    const { rows } = await admin.query<{ response: object }>(
      'select response from directory.idempotency where key = $1',
      [key],
    );
    expect(JSON.stringify(rows)).not.toContain(first.body.activationCode);
    const next = await renew(officerId);
    expect(next.body.activationCode).not.toBe(first.body.activationCode);
    expect((await activate(username, first.body.activationCode, OLD)).status).toBe(401);
  });

  it('is one of several asked for at once: only the last can be used', async () => {
    const { officerId, username } = await anOfficer();
    const answers = await Promise.all(Array.from({ length: 5 }, () => renew(officerId)));
    const issues = answers.map(({ body }) => (body as unknown as { issue: number }).issue);
    expect(issues.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6]);
    const statuses = [];
    for (const { body } of answers)
      statuses.push((await activate(username, body.activationCode, OLD)).status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.indexOf(204)).toBe(issues.indexOf(6));
  });

  it('ends after a week', async () => {
    const { officerId, username } = await anOfficer();
    const { body } = await renew(officerId);
    const begun = clock.now();
    clock.advance({ hours: 7 * 24 });
    expect((await activate(username, body.activationCode, OLD)).status).toBe(401);
    clock.set(begun);
  });

  it('is not for oneself, not for the inactive, not for the unknown, and an administrator’s to give', async () => {
    const { officerId, username, activationCode } = await anOfficer();
    expect(slugOf(await renew(administratorId))).toEqual([403, 'own-activation-code']);
    expect((await renew(randomUUID())).status).toBe(404);
    await activate(username, activationCode, OLD);
    const token = await signIn(directory, { username, password: OLD });
    const other = await anOfficer();
    expect((await renew(other.officerId, undefined, token)).status).toBe(403);
    await admin.query('update directory.officer set active = false where id = $1', [officerId]);
    expect(slugOf(await renew(officerId))).toEqual([409, 'account-not-in-use']);
  });
});

expectCleanExit();
