import { projectPath } from '@keng/persistence';
import { eventually, expectCleanExit } from '@keng/testing';
import { type CsvFile, FaultyFiles } from '../src/commands/csv-file';
import { withCommandContext } from '../src/commands/command-context';
import { importArguments } from '../src/commands/command-line';
import { LoadReference } from '../src/commands/load-reference';
import { readOfficerFile } from '../src/commands/read-officer-file';
import { readUnitFiles } from '../src/commands/read-unit-files';
import { createFirstAdministrator, seedDemoInstallation } from '../src/demo/demo-installation';
import { UnitsQuery } from '../src/queries/units.query';
import { ImportOfficers, type OfficerImportOutcome } from '../src/use-cases/import-officers';
import { ImportUnits, type UnitImportOutcome } from '../src/use-cases/import-units';
import { type DirectoryUnderTest, signIn, startDirectory } from './directory-under-test';

/** About 10 s on two idle cores; more where others work too. */
const FIRST_START_LIMIT_MS = 150_000;

let directory: DirectoryUnderTest;
beforeAll(async () => {
  directory = await startDirectory();
});
afterAll(() => directory.stop());

const HEAD = 'level,code,since,kind,name,full_name,parent_code,valid_from,valid_to,basis';
const unitFile = (...lines: readonly string[]): CsvFile => ({
  name: 'don-vi.csv',
  text: [HEAD, ...lines].join('\n'),
});
const importUnits = (file: CsvFile, dryRun = false): Promise<UnitImportOutcome> =>
  directory.service.app.get(ImportUnits).execute({ read: (known) => readUnitFiles([file], known), dryRun });

const STATION =
  'commune_police,CA-37-14464,2025-07-01,,Công an xã Gia Viễn,Công an xã Gia Viễn,,2025-07-01,,QĐ 01/QĐ-BCA';

async function faultsOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FaultyFiles)) throw new Error('the import was not refused', { cause: error });
  return error.faults.map(({ file, line, column }) => `${file}:${line}:${column}`);
}

describe('importing units', () => {
  it('writes nothing in a dry run, and tells what it would do', async () => {
    const before = await directory.published();
    expect(await importUnits(unitFile(STATION), true)).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(await directory.published()).toEqual(before);
  });

  it('writes units and events once, however often it is repeated', async () => {
    expect(await importUnits(unitFile(STATION))).toEqual({ added: 1, changed: 0, unchanged: 0 });
    const told = await directory.published();
    expect(await importUnits(unitFile(STATION))).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await directory.published()).toEqual(told);
  });

  it('adds a period to a known unit and ends the one before', async () => {
    const ended = STATION.replace('2025-07-01,,QĐ', '2025-07-01,2026-06-30,QĐ');
    const renamed =
      'commune_police,CA-37-14464,2025-07-01,,Đồn Gia Viễn,Đồn Công an Gia Viễn,,2026-07-01,,QĐ 02/QĐ-BCA';
    expect(await importUnits(unitFile(ended, renamed))).toEqual({ added: 0, changed: 1, unchanged: 0 });
    const found = await directory.service.app.get(UnitsQuery).execute({ q: 'đồn công an', limit: 5 });
    const told = await directory.published(found.items[0]?.unitId);
    expect(told.map(({ eventSeq }) => eventSeq)).toEqual([1, 2]);
    expect(told.at(-1)?.payload).toMatchObject({
      periods: [{ validTo: '2026-06-30' }, { name: 'Đồn Gia Viễn' }],
    });
  });

  it('refuses everything for one fault, and names every fault by line and column', async () => {
    const before = await directory.published();
    const file = unitFile(
      'commune_police,CA-1,2025-07-01,,Tốt,Công an xã Tốt,,2025-07-01,,QĐ 01/QĐ-BCA',
      'village,CA-2,2025-07-01,,Sai,Sai cấp,,2025-07-01,,QĐ 01/QĐ-BCA',
      'commune_police,CA-3,2025-07-01,,Sai,Sai ngày,,2025-02-30,,QĐ 01/QĐ-BCA',
      'commune_police,CA-4,2025-07-01,,,Thiếu tên,,2025-07-01,2025-06-30,không số',
    );
    expect(await faultsOf(importUnits(file))).toEqual([
      'don-vi.csv:3:level',
      'don-vi.csv:4:valid_from',
      'don-vi.csv:5:valid_to',
      'don-vi.csv:5:name',
      'don-vi.csv:5:basis',
    ]);
    expect(await directory.published()).toEqual(before);
  });

  it('names faults between lines: unknown parents, periods that overlap, codes that change', async () => {
    const file = unitFile(
      'commune_police,CA-5,2025-07-01,,Một,Công an xã Một,CA-0,2025-07-01,,QĐ 01/QĐ-BCA',
      'commune_police,CA-6,2025-07-01,,Hai,Công an xã Hai,,2025-07-01,2026-01-31,QĐ 01/QĐ-BCA',
      'commune_police,CA-6,2025-07-01,,Hai,Công an phường Hai,,2026-01-31,,QĐ 01/QĐ-BCA',
    );
    expect(await faultsOf(importUnits(file))).toEqual([
      'don-vi.csv:2:parent_code',
      'don-vi.csv:4:valid_from',
    ]);
  });

  it('refuses a file whose columns are others', async () => {
    const file = { name: 'la.csv', text: 'code,name,full_name,valid_from,phone\n' };
    expect(await faultsOf(importUnits(file))).toEqual(['la.csv:1:basis', 'la.csv:1:phone']);
  });

  it('is run as a command under the environment of the service', async () => {
    const file = unitFile('commune_police,CA-8,2025-07-01,,Tám,Công an xã Tám,,2025-07-01,,QĐ 01/QĐ-BCA');
    const outcome = await withCommandContext(directory.env, ({ importUnits: command }) =>
      command.execute({ read: (known) => readUnitFiles([file], known) }),
    );
    expect(outcome.added).toBe(1);
    expect(await importUnits(file)).toEqual({ added: 0, changed: 0, unchanged: 1 });
  });

  it.each([
    [['a.csv', 'b.csv', '--dry-run'], { files: ['a.csv', 'b.csv'], dryRun: true }],
    [['a.csv'], { files: ['a.csv'], dryRun: false }],
    [[], undefined],
    [['a.csv', '--force'], undefined],
  ])('understands the arguments %j as %j', (args, expected) => {
    expect(importArguments(args)).toEqual(expected);
  });

  it('gives the same result when two do it at once', async () => {
    const file = unitFile('commune_police,CA-7,2025-07-01,,Bảy,Công an xã Bảy,,2025-07-01,,QĐ 01/QĐ-BCA');
    const outcomes = await Promise.all([importUnits(file), importUnits(file)]);
    expect(outcomes.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 1]);
  });
});

describe('importing officers', () => {
  const OFFICER_HEAD = 'username,display_name,unit_code,role,capacity,valid_from,valid_to,basis';
  const file = (...lines: readonly string[]): CsvFile => ({
    name: 'can-bo.csv',
    text: [OFFICER_HEAD, ...lines].join('\n'),
  });
  const importOfficers = (given: CsvFile, dryRun = false): Promise<OfficerImportOutcome> =>
    directory.service.app
      .get(ImportOfficers)
      .execute({ read: (known) => readOfficerFile(given, known), dryRun });
  const HOA = 'hoa.tv,Cán bộ Hòa,14464,operator,,2026-01-01,,QĐ 5/QĐ-CAX';
  const HOA_TOO = 'hoa.tv,Cán bộ Hòa,14464,investigator,investigation_officer,2026-01-01,,QĐ 6/QĐ-CAX';

  it('writes nothing in a dry run', async () => {
    const { added } = await importOfficers(file(HOA, HOA_TOO), true);
    expect(added).toHaveLength(1);
    expect(await directory.published(added[0]?.officerId)).toEqual([]);
  });

  it('makes officers with their appointments, once', async () => {
    const { added } = await importOfficers(file(HOA, HOA_TOO));
    expect(added).toMatchObject([
      { username: 'hoa.tv', appointments: [{}, { capacity: 'investigation_officer' }] },
    ]);
    const told = await directory.published(added[0]?.officerId);
    expect(told).toHaveLength(1);
    expect(await importOfficers(file(HOA, HOA_TOO))).toMatchObject({ added: [], changed: [], unchanged: 1 });
    expect(await directory.published(added[0]?.officerId)).toEqual(told);
  });

  it('ends an appointment that the file ends', async () => {
    const { changed } = await importOfficers(file(HOA.replace('2026-01-01,,', '2026-01-01,2026-10-31,')));
    const ends = changed[0]?.appointments.map(({ role, validTo }) => [role, validTo]);
    expect(Object.fromEntries(ends ?? [])).toEqual({ operator: '2026-10-31', investigator: undefined });
  });

  it('refuses everything for one fault, and names every fault by line and column', async () => {
    const before = await directory.published();
    const given = file(
      'nam.tv,Cán bộ Năm,14464,operator,,2026-01-01,,QĐ 5/QĐ-CAX',
      'Hai,Cán bộ Hai,14464,king,,2026-01-01,,QĐ 5/QĐ-CAX',
      'ba.tv,Cán bộ Ba,99999,operator,ghost,2026-01-01,,QĐ 5/QĐ-CAX',
      'tu.tv,Cán bộ Tư,14464,operator,,2026-01-01,,QĐ 5/QĐ-CAX',
      'tu.tv,Cán bộ Tư,14464,operator,,2026-05-01,,QĐ 5/QĐ-CAX',
    );
    expect(await faultsOf(importOfficers(given))).toEqual([
      'can-bo.csv:3:role',
      'can-bo.csv:3:username',
      'can-bo.csv:4:capacity',
      'can-bo.csv:4:unit_code',
      'can-bo.csv:5:valid_from',
      'can-bo.csv:6:valid_from',
    ]);
    expect(await directory.published()).toEqual(before);
  });
});

describe('a demonstration', () => {
  it('gives an account for every role that can sign in, and the same accounts again', async () => {
    const { app } = directory.service;
    const accounts = await seedDemoInstallation(app, { provinceCodes: ['37', '31', '99'] });
    expect(new Set(accounts.map(({ role }) => role)).size).toBe(10);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    const [account] = accounts.filter(({ username }) => username === 'trucban.37');
    expect(await signIn(directory, account ?? { username: '', password: '' })).toEqual(expect.any(String));
    const told = await directory.published();
    expect(await seedDemoInstallation(app, { provinceCodes: ['37', '31', '99'] })).toEqual(accounts);
    expect(await createFirstAdministrator(app)).toMatchObject({ username: 'quantri' });
    expect(await directory.published()).toEqual(told);
  });

  it('copies which communes are remote to their police', async () => {
    const { items } = await directory.service.app
      .get(UnitsQuery)
      .execute({ unitType: 'commune_police', limit: 100 });
    const remote = items.filter((unit) => unit.remote);
    expect(remote.map(({ fullName, code }) => [fullName, code])).toEqual([
      ['Công an đặc khu Cát Hải', 'CA-31-11914'],
    ]);
  });
});

describe('the whole reference', () => {
  let whole: DirectoryUnderTest;
  beforeAll(async () => {
    whole = await startDirectory({ referenceDir: projectPath('infra/reference') });
  }, FIRST_START_LIMIT_MS);
  afterAll(() => whole.stop());

  it('is there after the first start', async () => {
    const [count] = await whole.service.work.query<{ units: number }>(
      'select count(*)::int as units from directory.unit',
    );
    expect(count?.units).toBeGreaterThan(14_000);
  });

  // A busy machine may be slow now and then; the program is not, so one quick answer is proof enough.
  it('is recognised as loaded within 200 ms', async () => {
    const load = whole.service.app.get(LoadReference);
    await eventually('the files are found unchanged within 200 ms', async () => {
      return (await timed(() => load.execute())) < 200;
    });
  });

  it.each(['gia vien', 'huyện Gia Viễn', '14464', 'xa', 'phuong', 'hong bang'])(
    'is searched for "%s" within 50 ms',
    async (q) => {
      const units = whole.service.app.get(UnitsQuery);
      await eventually('it is answered within 50 ms', async () => {
        return (await timed(() => units.execute({ q, limit: 20 }))) < 50;
      });
    },
  );
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

expectCleanExit();
