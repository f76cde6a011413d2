import { expectCleanExit, fakeClock } from '@keng/testing';
import { seedDemoInstallation } from '../src/demo/demo-installation';
import { PREFERENCES_LIMIT } from '../src/domain/preference';
import { type Answer, type DirectoryUnderTest, signIn, startDirectory } from './directory-under-test';

// Tokens are verified by the machine's clock, so this one begins there.
const clock = fakeClock(Temporal.Now.instant().round('millisecond'));
let directory: DirectoryUnderTest;
let tokens: ReadonlyMap<string, string>;

beforeAll(async () => {
  directory = await startDirectory({ clock });
  const accounts = await seedDemoInstallation(directory.service.app, { provinceCodes: ['37'] });
  const wanted = accounts.filter(({ username }) =>
    ['quantri', 'trucban.37', 'trucban2.37'].includes(username),
  );
  tokens = new Map(
    await Promise.all(
      wanted.map(async (account) => [account.username, await signIn(directory, account)] as const),
    ),
  );
});
afterAll(() => directory.stop());
beforeEach(() => directory.service.work.query('delete from directory.preference'));

const PATH = '/api/directory/preferences';
const tokenOf = (username: string): string => tokens.get(username) ?? '';
const put = (key: string, value: unknown, username = 'trucban.37'): Promise<Answer> =>
  directory.send({ method: 'PUT', path: `${PATH}/${key}`, body: { value }, token: tokenOf(username) });
const remove = (key: string, username = 'trucban.37'): Promise<Answer> =>
  directory.send({ method: 'DELETE', path: `${PATH}/${key}`, token: tokenOf(username) });
const keptBy = async (username = 'trucban.37'): Promise<readonly object[]> =>
  (await directory.send({ path: PATH, token: tokenOf(username) })).body.items;
const slugOf = ({ body }: Answer): string => body.type.replace('urn:keng:problem:', '');

describe('a preference', () => {
  it.each([
    { columns: ['số', 'ngày'], filter: { urgent: true, units: [] }, text: 'Hoà'.normalize('NFD') },
    ['a', 1, false, { b: [] }],
    'dark',
    -0.5,
    false,
  ])('is kept as it is, texts in one form: %j', async (value) => {
    const { status, body, headers } = await put('filters.cases.own-1', value);
    const updatedAt = clock.now().toString();
    expect([status, headers.get('etag'), body]).toEqual([
      200,
      '"1"',
      { key: 'filters.cases.own-1', version: 1, updatedAt },
    ]);
    const kept = JSON.parse(JSON.stringify(value).normalize('NFC')) as unknown;
    expect(await keptBy()).toEqual([{ key: 'filters.cases.own-1', value: kept, version: 1, updatedAt }]);
  });

  it('is what it was set to last', async () => {
    await put('theme', 'dark');
    expect((await put('theme', 'light')).body.version).toBe(2);
    expect(await keptBy()).toMatchObject([{ key: 'theme', value: 'light', version: 2 }]);
  });

  it('is gone once deleted, and may be deleted again', async () => {
    await put('theme', 'dark');
    expect([(await remove('theme')).status, (await remove('theme')).status]).toEqual([204, 204]);
    expect(await keptBy()).toEqual([]);
  });

  it('is read, set and deleted by its officer only, whoever else asks', async () => {
    await put('theme', 'dark');
    for (const other of ['trucban2.37', 'quantri']) {
      expect(await keptBy(other)).toEqual([]);
      await put('theme', 'light', other);
      await remove('theme', other);
    }
    expect(await keptBy()).toMatchObject([{ key: 'theme', value: 'dark', version: 1 }]);
  });

  it.each([
    ['GET', PATH],
    ['PUT', `${PATH}/theme`],
    ['DELETE', `${PATH}/theme`],
  ] as const)('needs a session: %s', async (method, path) => {
    const body = method === 'PUT' ? { body: { value: 'dark' } } : {};
    expect((await directory.send({ method, path, ...body })).status).toBe(401);
  });

  it.each(['Theme', '1st', 'a_b', 'chu%20de', 'a'.repeat(65)])('has no key %s', async (key) => {
    for (const refused of [await put(key, 1), await remove(key)]) {
      expect([refused.status, refused.body.fields]).toEqual([
        422,
        [expect.objectContaining({ name: 'key', code: 'wrong_form' })],
      ]);
    }
  });

  it('is no longer than 16 KiB of UTF-8', async () => {
    // Two bytes each, and the quotes.
    expect((await put('query', 'đ'.repeat(8_191))).status).toBe(200);
    const refused = await put('query', 'đ'.repeat(8_192));
    expect([refused.status, refused.body.fields]).toEqual([
      422,
      [expect.objectContaining({ name: 'value', code: 'too_long' })],
    ]);
    expect(await keptBy()).toMatchObject([{ version: 1 }]);
  });

  it.each([null, undefined])('is something: %s is none', async (value) => {
    expect((await put('theme', value)).body.fields).toMatchObject([{ name: 'value', code: 'required' }]);
  });
});

describe('the hundredth preference', () => {
  const fill = async (): Promise<void> => {
    const keys = Array.from({ length: PREFERENCES_LIMIT - 1 }, (_, at) => put(`key-${at}`, at));
    await Promise.all(keys);
  };

  it('is the last, and each of the hundred may still be changed', async () => {
    await fill();
    expect((await put('last', 1)).status).toBe(200);
    const refused = await put('one-more', 1);
    expect([refused.status, slugOf(refused)]).toEqual([409, 'too-many-preferences']);
    expect((await put('last', 2)).status).toBe(200);
    expect((await put('one-more', 1, 'trucban2.37')).status).toBe(200);
  });

  it('is won by one of twenty at once', async () => {
    await fill();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => put(`racing-${at}`, at)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await keptBy()).toHaveLength(PREFERENCES_LIMIT);
  });
});

expectCleanExit();
