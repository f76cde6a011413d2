import { randomUUID } from 'node:crypto';
import { expectCleanExit, fakeClock } from '@keng/testing';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { unitIdOf } from '../src/domain/unit-id';
import { type Answer, type DirectoryUnderTest, signIn, startDirectory } from './directory-under-test';

const COMMUNE = unitIdOf('commune', '14464', '2025-07-01');
const DISTRICT = unitIdOf('district', '373', '2004-07-08');
const PASSWORD = 'tieng keng bao yen 37';

// Tokens are verified by the machine's clock, so this one begins there.
const clock = fakeClock(Temporal.Now.instant());
let directory: DirectoryUnderTest;
let administrator: string;
let administratorId: string;

beforeAll(async () => {
  directory = await startDirectory({ clock });
  const account = await createFirstAdministrator(directory.service.app);
  administrator = await signIn(directory, account);
  administratorId = account.officerId;
});
afterAll(() => directory.stop());

const slugOf = ({ body }: Answer): string => body.type.replace('urn:keng:problem:', '');

function register(body: object, token = administrator, key: string = randomUUID()): Promise<Answer> {
  return directory.send({
    path: '/api/directory/officers',
    body,
    token,
    headers: { 'idempotency-key': key },
  });
}

async function anOfficer(username: string): Promise<{ officerId: string; activationCode: string }> {
  return (await register({ username, displayName: `Cán bộ ${username}` })).body;
}

interface AppointmentRequest {
  readonly officerId: string;
  readonly body?: object;
  readonly version?: number;
  readonly token?: string;
  readonly key?: string;
}

function appoint({
  officerId,
  body,
  version = 1,
  token = administrator,
  key,
}: AppointmentRequest): Promise<Answer> {
  return directory.send({
    path: `/api/directory/officers/${officerId}/appointments`,
    body: {
      unitId: COMMUNE,
      role: 'operator',
      validFrom: '2026-01-01',
      basis: 'Quyết định 42/QĐ-CAX',
      ...body,
    },
    token,
    headers: { 'idempotency-key': key ?? randomUUID(), 'if-match': `"${version}"` },
  });
}

const activate = (body: object): Promise<Answer> => directory.send({ path: '/internal/activations', body });

async function anOperator(username: string): Promise<{ officerId: string; token: string }> {
  const { officerId, activationCode } = await anOfficer(username);
  await appoint({ officerId });
  await activate({ username, activationCode, password: PASSWORD });
  return { officerId, token: await signIn(directory, { username, password: PASSWORD }) };
}

describe('searching officers', () => {
  const search = (body: object, token = administrator): Promise<Answer> =>
    directory.send({ path: '/api/directory/officers/search', body, token });
  const namesOf = ({ body }: Answer): readonly string[] =>
    body.items.map((item) => (item as unknown as { displayName: string }).displayName);

  it('finds them by part of a name without its marks, or by the beginning of a user name', async () => {
    await register({ username: 'tim-kiem-1', displayName: 'Thượng úy Đặng Hoà Bình' });
    await register({ username: 'tim-kiem-2', displayName: 'Trung tá Vũ Thị Ngọc' });
    expect(namesOf(await search({ q: 'dang hoa' }))).toEqual(['Thượng úy Đặng Hoà Bình']);
    expect(namesOf(await search({ q: 'TIM-KIEM-2' }))).toEqual(['Trung tá Vũ Thị Ngọc']);
    expect(namesOf(await search({ q: '%' }))).toEqual([]);
    expect(namesOf(await search({ q: 'ngoc', role: 'operator' }))).toEqual([]);
  });

  it('pages through what it found', async () => {
    const first = await search({ q: 'tim-kiem', limit: 1 });
    expect(first.body.nextCursor).not.toBeNull();
    const second = await search({ q: 'tim-kiem', limit: 1, cursor: first.body.nextCursor });
    expect([...namesOf(first), ...namesOf(second)]).toEqual([
      'Thượng úy Đặng Hoà Bình',
      'Trung tá Vũ Thị Ngọc',
    ]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('is an administrator’s, and refuses what cannot be searched', async () => {
    const { token } = await anOperator('khong-duoc-tim');
    expect((await search({ q: 'a' }, token)).status).toBe(403);
    expect((await search({ q: '' })).status).toBe(422);
    expect((await search({ q: 'x'.repeat(101) })).status).toBe(422);
  });
});

describe('registering an officer', () => {
  it('gives an activation code and tells of the officer without the user name', async () => {
    const { status, body, headers } = await register({
      username: 'trucban.01',
      displayName: 'Cán bộ Trực ban 01',
    });
    expect(status).toBe(201);
    expect(body.activationCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(headers.get('etag')).toBe('"1"');
    expect(await directory.published(body.officerId)).toEqual([
      expect.objectContaining({
        eventSeq: 1,
        payload: {
          officerId: body.officerId,
          displayName: 'Cán bộ Trực ban 01',
          active: true,
          appointments: [],
        },
      }),
    ]);
  });

  it('answers a repeat with the same officer and code, which is stored nowhere', async () => {
    const key = randomUUID();
    const given = { username: 'trucban.02', displayName: 'Cán bộ Trực ban 02' };
    const first = await register(given, administrator, key);
    const second = await register(given, administrator, key);
    expect([second.status, second.body]).toEqual([201, first.body]);
    const rows = await directory.service.work.query<{ whole: string }>(
      'select i::text as whole from directory.idempotency i union all select a::text from directory.account a',
    );
    expect(rows.filter(({ whole }) => whole.includes(first.body.activationCode))).toEqual([]);
    expect(rows.length).toBeGreaterThan(1);
  });

  it('refuses a user name that somebody has', async () => {
    await anOfficer('trucban.03');
    const again = await register({ username: 'trucban.03', displayName: 'Cán bộ khác' });
    expect([again.status, slugOf(again)]).toEqual([409, 'username-taken']);
  });

  it('gives a name to one of twenty who ask at once', async () => {
    const ask = (): Promise<Answer> =>
      register({ username: 'trucban.20', displayName: 'Cán bộ Trực ban 20' });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it.each([
    { username: 'Hoa', displayName: 'Cán bộ' },
    { username: 'trực-ban', displayName: 'Cán bộ' },
    { username: 'trucban', displayName: '<b>' },
    { username: 'trucban', displayName: 'Cán bộ', phone: '0912345678' },
  ])('refuses %j', async (body) => {
    expect((await register(body)).status).toBe(422);
  });

  it('needs a key', async () => {
    const body = { username: 'trucban.04', displayName: 'Cán bộ' };
    expect(
      (await directory.send({ path: '/api/directory/officers', body, token: administrator })).status,
    ).toBe(422);
  });

  it('is for administrators only', async () => {
    const { token } = await anOperator('trucban.05');
    expect((await register({ username: 'trucban.06', displayName: 'Cán bộ' }, token)).status).toBe(403);
  });
});

describe('appointing an officer', () => {
  it('adds the appointment, raises the version and tells of the whole officer', async () => {
    const { officerId } = await anOfficer('dieutra.01');
    const body = { role: 'investigator', capacity: 'investigation_officer', validTo: '2026-12-31' };
    const { status, body: answer } = await appoint({ officerId, body });
    expect([status, answer.version]).toEqual([201, 2]);
    const { body: list } = await directory.send({
      path: `/api/directory/officers?unitId=${COMMUNE}&capacity=investigation_officer&asOf=2026-12-31`,
      token: administrator,
    });
    expect(list.items).toEqual([
      expect.objectContaining({
        officerId,
        version: 2,
        appointments: [
          {
            appointmentId: answer.appointmentId,
            unitId: COMMUNE,
            validFrom: '2026-01-01',
            basis: 'Quyết định 42/QĐ-CAX',
            ...body,
          },
        ],
      }),
    ]);
    const told = await directory.published(officerId);
    expect(told.map(({ eventSeq }) => eventSeq)).toEqual([1, 2]);
    expect(told.at(-1)?.payload).toMatchObject({ appointments: list.items[0]?.appointments });
  });

  it('is found by the ids of the officers alone', async () => {
    const { officerId } = await anOfficer('theoso.01');
    const path = `/api/directory/officers?ids=${officerId},${randomUUID()}`;
    const { body: list } = await directory.send({ path, token: administrator });
    expect(list.items).toEqual([expect.objectContaining({ officerId, displayName: 'Cán bộ theoso.01' })]);
  });

  it('lists nobody on a day on which the appointment is not in force', async () => {
    const { body } = await directory.send({
      path: `/api/directory/officers?capacity=investigation_officer&asOf=2027-01-01`,
      token: administrator,
    });
    expect(body.items).toEqual([]);
  });

  it('refuses the same role at the same unit on a day that is taken', async () => {
    const { officerId } = await anOfficer('dieutra.02');
    await appoint({ officerId, body: { validTo: '2026-06-30' } });
    const overlapping = await appoint({ officerId, version: 2, body: { validFrom: '2026-06-30' } });
    expect([overlapping.status, slugOf(overlapping)]).toEqual([409, 'appointment-overlaps']);
    expect((await appoint({ officerId, version: 2, body: { validFrom: '2026-07-01' } })).status).toBe(201);
  });

  it('lets one of twenty overlapping appointments win, even past the version', async () => {
    const { officerId } = await anOfficer('dieutra.03');
    const answers = await Promise.all(Array.from({ length: 20 }, () => appoint({ officerId })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refusals = answers.filter(({ status }) => status !== 201).map(slugOf);
    expect(['stale-version', 'appointment-overlaps']).toEqual(expect.arrayContaining(refusals));
    const insert = directory.service.work.query(
      `insert into directory.appointment (id, officer_id, unit_id, role, valid_from, basis)
       values (gen_random_uuid(), $1, $2, 'operator', '2027-01-01', 'QĐ 1')`,
      [officerId, COMMUNE],
    );
    await expect(insert).rejects.toMatchObject({ driverError: { constraint: 'appointment_overlaps' } });
  });

  it.each([
    ['a unit that has ended', { unitId: DISTRICT }],
    ['a unit that nobody knows', { unitId: randomUUID() }],
    ['a unit before its first day', { validFrom: '2025-06-30' }],
  ])('refuses %s', async (_, body) => {
    const { officerId } = await anOfficer(`dieutra.${randomUUID().slice(0, 8)}`);
    const refused = await appoint({ officerId, body });
    expect([refused.status, slugOf(refused)]).toEqual([422, 'unit-not-in-force']);
  });

  it('refuses an end before the beginning', async () => {
    const { officerId } = await anOfficer('dieutra.04');
    expect((await appoint({ officerId, body: { validTo: '2025-12-31' } })).status).toBe(422);
  });

  it('refuses an administrator who appoints oneself', async () => {
    const refused = await appoint({ officerId: administratorId });
    expect([refused.status, slugOf(refused)]).toEqual([403, 'own-appointment']);
  });

  it('refuses a version that is not the current one, and no version', async () => {
    const { officerId } = await anOfficer('dieutra.05');
    expect(slugOf(await appoint({ officerId, version: 7 }))).toBe('stale-version');
    const path = `/api/directory/officers/${officerId}/appointments`;
    const headers = { 'idempotency-key': randomUUID() };
    const body = {
      unitId: COMMUNE,
      role: 'operator',
      validFrom: '2026-01-01',
      basis: 'Quyết định 42/QĐ-CAX',
    };
    expect((await directory.send({ path, body, token: administrator, headers })).status).toBe(428);
  });

  it('answers a repeat without a second appointment', async () => {
    const { officerId } = await anOfficer('dieutra.06');
    const key = randomUUID();
    const first = await appoint({ officerId, key });
    const second = await appoint({ officerId, key });
    expect(second.body).toEqual(first.body);
    expect(await directory.published(officerId)).toHaveLength(2);
  });

  it('knows no officer of that id', async () => {
    expect((await appoint({ officerId: randomUUID() })).status).toBe(404);
    expect((await appoint({ officerId: 'x' })).status).toBe(404);
  });

  it('is for administrators only, and shows in the next token', async () => {
    const { officerId, token } = await anOperator('trucban.07');
    expect((await appoint({ officerId: administratorId, token })).status).toBe(403);
    const list = await directory.send({ path: '/api/directory/officers?role=operator', token });
    expect(list.body.items.map((item: { officerId: string }) => item.officerId)).toContain(officerId);
  });
});

describe('activating an account', () => {
  it('sets the password once', async () => {
    const { activationCode } = await anOfficer('moi.01');
    const given = {
      username: 'moi.01',
      activationCode: activationCode.toLowerCase().replaceAll('-', ' '),
      password: PASSWORD,
    };
    expect((await activate(given)).status).toBe(204);
    expect(slugOf(await activate(given))).toBe('activation-refused');
    expect(await signIn(directory, { username: 'moi.01', password: PASSWORD })).toEqual(expect.any(String));
  });

  it('lets one of five at once set the password', async () => {
    const { activationCode } = await anOfficer('moi.02');
    const passwords = Array.from({ length: 5 }, (_, at) => `${PASSWORD} lan ${at}`);
    const answers = await Promise.all(
      passwords.map((password) => activate({ username: 'moi.02', activationCode, password })),
    );
    const winners = answers.flatMap(({ status }, at) => (status === 204 ? [passwords[at]] : []));
    expect(winners).toHaveLength(1);
    for (const password of passwords) {
      const signedIn = await directory.send({
        path: '/internal/sessions',
        body: { username: 'moi.02', password },
      });
      expect([password, signedIn.status === 200]).toEqual([password, winners.includes(password)]);
      clock.advance({ hours: 1 });
    }
  });

  it('names what is wrong with the password and leaves the code good', async () => {
    const { activationCode } = await anOfficer('moi.03');
    const weak = await activate({ username: 'moi.03', activationCode, password: 'Matkhau@2026' });
    expect([weak.status, weak.body.fields[0]]).toEqual([
      422,
      expect.objectContaining({ name: 'password', code: 'too_common' }),
    ]);
    expect((await activate({ username: 'moi.03', activationCode, password: PASSWORD })).status).toBe(204);
  });

  it('refuses a wrong code, a used one and a user that nobody knows by the same answer', async () => {
    const { activationCode } = await anOfficer('moi.04');
    const { activationCode: used } = await anOfficer('moi.06');
    await activate({ username: 'moi.06', activationCode: used, password: PASSWORD });
    const refusals = await Promise.all(
      [
        { username: 'moi.04', activationCode: '0000-0000-0000-0000' },
        { username: 'moi.06', activationCode: used },
        { username: 'khong-co', activationCode },
      ].map((given) => activate({ ...given, password: PASSWORD })),
    );
    const [first, ...others] = refusals.map(({ status, body }) => ({
      status,
      body: { ...body, correlationId: '' },
    }));
    expect(first).toMatchObject({ status: 401, body: { type: 'urn:keng:problem:activation-refused' } });
    expect(others).toEqual([first, first]);
  });

  it('locks a name after five wrong codes, known or not', async () => {
    await anOfficer('moi.07');
    for (const username of ['moi.07', 'khong-co.07']) {
      const guess = (): Promise<Answer> =>
        activate({ username, activationCode: '0000-0000-0000-0000', password: PASSWORD });
      for (let failures = 1; failures <= 5; failures += 1) await guess();
      const locked = await guess();
      expect([locked.status, slugOf(locked), locked.headers.get('retry-after')]).toEqual([
        403,
        'account-locked',
        '60',
      ]);
    }
  });

  it('refuses a code after a week', async () => {
    const { activationCode } = await anOfficer('moi.05');
    clock.advance({ hours: 7 * 24 });
    expect(slugOf(await activate({ username: 'moi.05', activationCode, password: PASSWORD }))).toBe(
      'activation-refused',
    );
  });
});

expectCleanExit();
