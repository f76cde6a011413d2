import { randomUUID } from 'node:crypto';
import { eventually, expectCleanExit } from '@keng/testing';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { type Answer, type DirectoryUnderTest, signIn, startDirectory } from './directory-under-test';

const HEAD = 'username,display_name,unit_code,role,capacity,valid_from,valid_to,basis';
const UNIT_HEAD = 'level,code,since,kind,name,full_name,parent_code,valid_from,valid_to,basis';
const PASSWORD = 'tieng keng bao yen 37';
const MANY = 10_000;
const MANY_LIMIT_MS = 120_000;

interface Preview {
  readonly digest: string | null;
  readonly lines: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly entries: readonly object[];
  readonly faults: readonly { readonly line: number; readonly column: string; readonly fault: string }[];
}
interface Done {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly codes: readonly { readonly username: string; readonly activationCode: string }[];
}

let directory: DirectoryUnderTest;
let administrator: string;
let administratorName: string;

beforeAll(async () => {
  directory = await startDirectory();
  const account = await createFirstAdministrator(directory.service.app);
  administrator = await signIn(directory, account);
  administratorName = account.username;
});
afterAll(() => directory.stop());

const send = (
  path: string,
  body: object,
  key: string = randomUUID(),
  token = administrator,
): Promise<Answer> =>
  directory.send({
    path: `/api/directory/imports/${path}`,
    body,
    token,
    headers: { 'idempotency-key': key },
  });
const preview = async (kind: string, csv: string): Promise<Preview> => {
  const { status, body } = await send(`${kind}/preview`, { csv });
  expect(status).toBe(200);
  return body as unknown as Preview;
};
const doneOf = ({ status, body }: Answer): Done => {
  expect(status).toBe(201);
  return body as unknown as Done;
};
const slugOf = ({ status, body }: Answer): [number, string] => [
  status,
  body.type.replace('urn:keng:problem:', ''),
];
const line = (username: string, role = 'operator'): string =>
  `${username},Cán bộ ${username},14464,${role},,2026-01-01,,QĐ 1/QĐ-CAX`;
const file = (...lines: readonly string[]): string => [HEAD, ...lines].join('\n');

describe('importing officers from a file', () => {
  it('shows what it would do, writes nothing, and then does exactly that', async () => {
    const told = await directory.published();
    const csv = file(line('nguyen-van-a'), line('nguyen-van-b', 'desk_commander'));
    const shown = await preview('officers', csv);
    expect(shown).toMatchObject({ lines: 2, added: 2, changed: 0, unchanged: 0, faults: [] });
    expect(shown.entries).toContainEqual({
      code: 'nguyen-van-a',
      name: 'Cán bộ nguyen-van-a',
      state: 'added',
    });
    expect(await directory.published()).toEqual(told);
    const key = randomUUID();
    const answers = [
      await send('officers', { csv, digest: shown.digest }, key),
      await send('officers', { csv, digest: shown.digest }, key),
    ].map(doneOf);
    expect(answers[0]).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect(answers[1]).toEqual(answers[0]);
    const [first] = answers[0]?.codes ?? [];
    const { status } = await directory.send({
      path: '/internal/activations',
      body: { ...first, password: PASSWORD },
    });
    expect(status).toBe(204);
    expect(await preview('officers', csv)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  it('names every bad row and what the good ones would do, and refuses the whole', async () => {
    const csv = file(
      line('tran-thi-c'),
      line('Tran Thi D'),
      line('tran-thi-e', 'boss'),
      line('tran-thi-f').replace('2026-01-01', '2026-02-30'),
    );
    const shown = await preview('officers', csv);
    expect(shown.digest ?? null).toBeNull();
    expect(shown).toMatchObject({ lines: 4, added: 1 });
    expect(shown.faults.map(({ line: at, column }) => `${at}:${column}`)).toEqual(
      expect.arrayContaining(['3:username', '4:role', '5:valid_from']),
    );
    expect(JSON.stringify(shown.faults)).not.toContain('Tran Thi D');
    const refused = await send('officers', { csv, digest: 'a'.repeat(64) });
    expect(slugOf(refused)).toEqual([422, 'import-faulty']);
    expect(await preview('officers', file(line('tran-thi-c')))).toMatchObject({ added: 1 });
  });

  it('reads a file of bad rows again once they are put right', async () => {
    const csv = [
      `${HEAD},fault_line,fault_column,fault`,
      `${line('le-van-g')},3,username,"chỉ gồm 3–64 chữ thường"`,
    ].join('\n');
    expect(await preview('officers', csv)).toMatchObject({ added: 1, faults: [] });
  });

  it('reads what a spreadsheet of this country writes: semicolons, a byte order mark, Windows line ends', async () => {
    const csv = `\uFEFF${file(line('hoang-van-l')).replaceAll(',', ';').replaceAll('\n', '\r\n')}\r\n`;
    expect(await preview('officers', csv)).toMatchObject({ lines: 1, added: 1, faults: [] });
  });

  it('refuses another file than the one that was shown, and one that would do something else by now', async () => {
    const csv = file(line('pham-thi-h'));
    const { digest } = await preview('officers', csv);
    const other = await send('officers', { csv: file(line('pham-thi-i')), digest });
    expect(slugOf(other)).toEqual([409, 'import-changed']);
    doneOf(await send('officers', { csv, digest }));
    expect(slugOf(await send('officers', { csv, digest }))).toEqual([409, 'import-changed']);
  });

  it('writes once when ten confirm at once', async () => {
    const csv = file(line('vu-van-k'));
    const { digest } = await preview('officers', csv);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('officers', { csv, digest })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('lets nobody appoint oneself', async () => {
    const csv = file(line(administratorName, 'issuer'));
    expect(slugOf(await send('officers/preview', { csv }))).toEqual([403, 'own-appointment']);
    const refused = await send('officers', { csv, digest: 'a'.repeat(64) });
    expect(slugOf(refused)).toEqual([403, 'own-appointment']);
  });

  it('is for administrators', async () => {
    const token = await signIn(directory, { username: 'nguyen-van-a', password: PASSWORD });
    for (const path of ['officers', 'officers/preview', 'units', 'units/preview']) {
      expect((await send(path, { csv: file(), digest: 'a'.repeat(64) }, undefined, token)).status).toBe(403);
    }
    const progress = await directory.send({
      path: `/api/directory/imports/${'a'.repeat(64)}/progress`,
      token,
    });
    expect(progress.status).toBe(403);
  });

  it(
    `writes ${MANY} rows in one go and tells how far it has come`,
    async () => {
      const csv = file(...Array.from({ length: MANY }, (_, at) => line(`can-bo-${at}`)));
      const shown = await preview('officers', csv);
      expect(shown).toMatchObject({ lines: MANY, added: MANY });
      expect(shown.entries).toHaveLength(1_000);
      const done = send('officers', { csv, digest: shown.digest });
      const seen = new Set<number>();
      await eventually(
        'the import is under way',
        async () => {
          const { status, body } = await directory.send({
            path: `/api/directory/imports/${shown.digest}/progress`,
            token: administrator,
          });
          expect(status).toBe(200);
          const { written } = body as unknown as { written: number };
          if (written > 0) seen.add(written);
          return seen.size > 0;
        },
        { timeoutMs: MANY_LIMIT_MS },
      );
      expect(doneOf(await done)).toMatchObject({ added: MANY });
      expect([...seen].every((written) => written > 0 && written <= MANY)).toBe(true);
    },
    MANY_LIMIT_MS,
  );
});

describe('importing units from a file', () => {
  const STATION =
    'commune_police,CA-37-14464,2025-07-01,,Công an xã Gia Viễn,Công an xã Gia Viễn,,2025-07-01,,QĐ 01/QĐ-BCA';

  it('shows and then writes them, once', async () => {
    const csv = [UNIT_HEAD, STATION].join('\n');
    const shown = await preview('units', csv);
    expect(shown).toMatchObject({ added: 1, entries: [{ code: 'CA-37-14464', state: 'added' }] });
    const done = doneOf(await send('units', { csv, digest: shown.digest }));
    expect(done).toEqual({ added: 1, changed: 0, unchanged: 0, codes: [] });
    expect(await preview('units', csv)).toMatchObject({ added: 0, unchanged: 1 });
  });

  it('says what is wrong with a head', async () => {
    const shown = await preview('units', 'code,name\n1,2');
    expect(shown.faults.every(({ line: at }) => at === 1)).toBe(true);
    expect(shown.faults.map(({ column }) => column)).toContain('full_name');
    expect(shown).toMatchObject({ added: 0, changed: 0, entries: [] });
  });
});

expectCleanExit();
