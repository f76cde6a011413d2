import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePayload, type UnitChangedV1 } from '@keng/contracts';
import { expectCleanExit } from '@keng/testing';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { LoadReference } from '../src/commands/load-reference';
import { unitIdOf } from '../src/domain/unit-id';
import {
  type Answer,
  type DirectoryUnderTest,
  type ListedItem,
  signIn,
  startDirectory,
} from './directory-under-test';
import { SMALL_COUNTS } from './small-reference';

let directory: DirectoryUnderTest;
let token: string;

beforeAll(async () => {
  directory = await startDirectory();
  token = await signIn(directory, await createFirstAdministrator(directory.service.app));
});
afterAll(() => directory.stop());

async function list(query: Record<string, string>): Promise<readonly ListedItem[]> {
  const { body } = await directory.send({
    path: `/api/directory/units?${new URLSearchParams(query).toString()}`,
    token,
  });
  return body.items;
}

const names = (items: readonly ListedItem[]): string[] => items.map(({ fullName }) => fullName);

async function publishedTypes(): Promise<Record<string, number>> {
  const types = Map.groupBy(await directory.published(), ({ type }) => type);
  return Object.fromEntries([...types].map(([type, events]) => [type, events.length]));
}

describe('asking for units', () => {
  it('needs a session', async () => {
    expect((await directory.send({ path: '/api/directory/units' })).status).toBe(401);
  });

  it('finds an old district by its name and tells what became of it', async () => {
    const [district] = await list({ q: 'huyện Gia Viễn' });
    expect(district).toMatchObject({ fullName: 'Huyện Gia Viễn', code: '373', validTo: '2025-06-30' });
    expect(district?.becameOf.map(({ fullName }) => fullName)).toEqual(['Xã Gia Hưng', 'Xã Gia Viễn']);
  });

  it.each([
    'gia vien',
    'GIA VIỄN',
    'Gia Viễn'.normalize('NFD'),
    'gia viễn'.normalize('NFC'),
    '  Gia   Viễn ',
  ])('finds the same units for "%s"', async (q) => {
    expect(names(await list({ q }))).toEqual(['Xã Gia Viễn', 'Huyện Gia Viễn']);
  });

  it('gives a unit that was renamed under its name of today, with the name that was found', async () => {
    expect(await list({ q: 'xã bố hạ' })).toMatchObject([
      { fullName: 'Phường Bố Hạ', matchedName: 'Xã Bố Hạ', becameOf: [] },
    ]);
  });

  it('gives the name of the day asked for', async () => {
    expect(names(await list({ q: 'bo ha', asOf: '2026-09-19' }))).toEqual(['Xã Bố Hạ']);
    expect(names(await list({ q: 'bo ha', asOf: '2026-09-20' }))).toEqual(['Phường Bố Hạ']);
    expect(names(await list({ q: 'gia vien', asOf: '2024-01-01' }))).toEqual(['Huyện Gia Viễn']);
  });

  it('finds both units that bore one code', async () => {
    expect(names(await list({ q: '14464' }))).toEqual(['Xã Gia Viễn', 'Thị trấn Thịnh Vượng']);
  });

  it('takes the signs of LIKE for what they are', async () => {
    expect(await list({ q: '%' })).toEqual([]);
    expect(await list({ q: '_ia vien' })).toEqual([]);
  });

  it('lists the units below another on the day, in the order of names', async () => {
    const [province] = await list({ q: 'tỉnh Ninh Bình', asOf: '2026-01-01' });
    const below = await list({ parentId: province?.unitId ?? '' });
    expect(names(below)).toEqual(['Xã Gia Hưng', 'Xã Gia Viễn']);
  });

  it('gives ended units by id', async () => {
    const [district] = await list({ q: 'huyen gia vien' });
    expect(names(await list({ ids: district?.unitId ?? '' }))).toEqual(['Huyện Gia Viễn']);
  });

  it('takes island communes for remote', async () => {
    const remote = (await list({ unitType: 'commune' })).filter((unit) => unit.remote);
    expect(names(remote)).toEqual(['Đặc khu Cát Hải']);
  });

  it('pages through a list without a repeat or a gap', async () => {
    const all = await list({ kind: 'administrative' });
    const paged: ListedItem[] = [];
    let cursor: string | null = null;
    do {
      const query = new URLSearchParams({
        kind: 'administrative',
        limit: '2',
        ...(cursor !== null && { cursor }),
      });
      const { body } = await directory.send({ path: `/api/directory/units?${query.toString()}`, token });
      paged.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(names(paged)).toEqual(names(all));
    expect(all).toHaveLength(8);
  });

  it.each(['2004-07-07', '2100-01-01'])('refuses a day outside the data: %s', async (asOf) => {
    const { status, body } = await directory.send({ path: `/api/directory/units?asOf=${asOf}`, token });
    expect([status, body.type]).toEqual([422, 'urn:keng:problem:as-of-out-of-range']);
  });

  it.each(['cursor=%7B%7D', 'limit=101', 'kind=village', 'ids=1', 'asOf=2026-02-30', 'name=x'])(
    'refuses the query %s',
    async (query) => {
      expect((await directory.send({ path: `/api/directory/units?${query}`, token })).status).toBe(422);
    },
  );
});

describe('one unit', () => {
  const read = async (unitId: string): Promise<Answer> =>
    directory.send({ path: `/api/directory/units/${unitId}`, token });
  const idOf = async (q: string): Promise<string> => (await list({ q }))[0]?.unitId ?? '';

  it('is given with its names over time and what became of it, each with its basis', async () => {
    const district = await idOf('huyện gia viễn');
    const [province, hung, vien] = [
      unitIdOf('province', '37', '2004-07-08'),
      unitIdOf('commune', '14482', '2025-07-01'),
      unitIdOf('commune', '14464', '2025-07-01'),
    ];
    const { status, body } = await read(district);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      unitId: district,
      code: '373',
      unitType: 'district',
      childCount: 0,
      periods: [
        {
          fullName: 'Huyện Gia Viễn',
          parentId: province,
          parentName: 'Tỉnh Ninh Bình',
          validTo: '2025-06-30',
          basis: 'QĐ 124/2004/QĐ-TTg',
        },
      ],
    });
    const step = {
      fromUnitId: district,
      fromName: 'Huyện Gia Viễn',
      kind: 'split',
      validFrom: '2025-07-01',
      basis: 'NQ 1674/NQ-UBTVQH15',
    };
    expect(body.lineage).toHaveLength(2);
    expect(body.lineage).toEqual(
      expect.arrayContaining([
        { ...step, toUnitId: hung, toName: 'Xã Gia Hưng' },
        { ...step, toUnitId: vien, toName: 'Xã Gia Viễn' },
      ]),
    );
  });

  it('is given with what it was made of, and how much of each', async () => {
    const { body } = await read(unitIdOf('commune', '14464', '2025-07-01'));
    expect(body.lineage).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ fromName: 'Huyện Gia Viễn', kind: 'split' }),
        expect.objectContaining({ fromName: 'Thị trấn Thịnh Vượng', kind: 'merge', share: 1 }),
      ]),
    );
    expect(body.lineage[0]).toEqual(expect.not.objectContaining({ share: null }));
  });

  it('counts the units below it today', async () => {
    expect((await read(unitIdOf('province', '37', '2025-07-01'))).body).toMatchObject({ childCount: 2 });
  });

  it('is not there for an id that nobody bears', async () => {
    expect((await read(randomUUID())).status).toBe(404);
    expect((await read('gia-vien')).status).toBe(404);
  });

  it('needs a session', async () => {
    const { status } = await directory.send({ path: `/api/directory/units/${randomUUID()}` });
    expect(status).toBe(401);
  });
});

describe('the first start', () => {
  it('tells of every unit with its history and of every year, once', async () => {
    const published = await publishedTypes();
    expect(published).toMatchObject({
      // The administrator's own unit is the one more.
      'vn.keng.directory.unit.changed.v1': SMALL_COUNTS.units + 1,
      'vn.keng.directory.calendar.changed.v1': SMALL_COUNTS.years,
    });
    await (await directory.startAgain()).stop();
    expect(await publishedTypes()).toEqual(published);
  });

  it('publishes payloads that fit their contract, with lineage on both sides', async () => {
    const [district] = await list({ q: 'huyện gia viễn' });
    const [told] = await directory.published(district?.unitId);
    const event = parsePayload(told?.type ?? '', told?.payload) as UnitChangedV1;
    expect(event).toMatchObject({ code: '373', kind: 'administrative', unitType: 'district', remote: false });
    expect(event.lineage.map(({ basis }) => basis)).toEqual(['NQ 1674/NQ-UBTVQH15', 'NQ 1674/NQ-UBTVQH15']);
  });

  it('loads changed files again and tells of nothing but the changed units', async () => {
    const before = await publishedTypes();
    const path = join(directory.referenceDir, 'organisations/associations.csv');
    writeFileSync(
      path,
      `code,name,full_name,valid_from,basis,confidence
veterans_association,Hội Cựu chiến binh,Hội Cựu chiến binh Việt Nam,2013-08-01,CTr 09/CTr-BCA-MTTW,S
farmers_union,Hội Nông dân,Hội Nông dân Việt Nam,2013-08-01,CTr 09/CTr-BCA-MTTW,S
`,
    );
    await directory.service.app.get(LoadReference).execute();
    const type = 'vn.keng.directory.unit.changed.v1';
    expect((await publishedTypes())[type]).toBe((before[type] ?? 0) + 1);
  });
});

expectCleanExit();
