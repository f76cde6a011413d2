import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { projectPath } from '@keng/persistence';
import { expectCleanExit } from '@keng/testing';
import { readUnitFiles } from '../src/commands/read-unit-files';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { unitIdOf } from '../src/domain/unit-id';
import type { PlacesView } from '../src/queries/places.view';
import { ImportUnits } from '../src/use-cases/import-units';
import { type DirectoryUnderTest, signIn, startDirectory } from './directory-under-test';

/** About 10 s on two idle cores; more where others work too. */
const FIRST_START_LIMIT_MS = 150_000;
const MOST_BYTES = 400_000;
const TODAY = '2026-11-23';

let directory: DirectoryUnderTest;
let token: string;

beforeAll(async () => {
  directory = await startDirectory({ referenceDir: projectPath('infra/reference') });
  token = await signIn(directory, await createFirstAdministrator(directory.service.app));
}, FIRST_START_LIMIT_MS);
afterAll(() => directory.stop());

interface Sent {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly bytes: Buffer;
}

/** As it comes over the wire: `fetch` would unpack it. */
function ask(headers: Record<string, string> = {}, bearer = token): Promise<Sent> {
  const url = new URL('/api/directory/places', directory.service.url);
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      headers: { connection: 'close', authorization: `Bearer ${bearer}`, ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const header = (name: string): string | undefined => response.headers[name]?.toString();
        resolve({ status: response.statusCode ?? 0, header, bytes: Buffer.concat(chunks) });
      });
    });
    sent.end();
  });
}

const read = async (): Promise<PlacesView> => JSON.parse((await ask()).bytes.toString()) as PlacesView;

/** A name with what the document says of it, as a box would show it. */
interface Place {
  readonly unit: number;
  readonly fullName: string;
  readonly unitType: string;
  readonly parent: string | undefined;
  readonly from: string;
  readonly to: string | undefined;
}

function placesOf({ days, forms, names }: PlacesView): Place[] {
  const fullNameAt = (at: number): string => `${forms[names.forms[at] ?? -1]?.label} ${names.names[at]}`;
  return names.names.map((_, at) => ({
    unit: names.units[at] ?? -1,
    fullName: fullNameAt(at),
    unitType: forms[names.forms[at] ?? -1]?.unitType ?? '',
    parent: names.parents[at] === -1 ? undefined : fullNameAt(names.units.indexOf(names.parents[at] ?? -1)),
    from: days[names.from[at] ?? -1] ?? '',
    to: days[names.to[at] ?? -1],
  }));
}

const isInForce = ({ to }: Place): boolean => to === undefined || to >= TODAY;

describe('the document of places', () => {
  it('holds every province and commune of today, and all of before', async () => {
    const document = await read();
    const places = placesOf(document);
    const count = (unitType: string, holds: (place: Place) => boolean): number =>
      new Set(places.filter((place) => place.unitType === unitType && holds(place)).map(({ unit }) => unit))
        .size;
    const wasBefore = ({ from }: Place): boolean => from < '2025-07-01';
    expect([count('province', isInForce), count('commune', isInForce)]).toEqual([34, 3_321]);
    expect([count('province', wasBefore), count('district', wasBefore), count('commune', wasBefore)]).toEqual(
      [63, 696, 10_035],
    );
    expect(new Set(document.units.ids).size).toBe(document.units.ids.length);
  });

  it('says what huyện Gia Viễn and tỉnh Hà Nam are now', async () => {
    const document = await read();
    const places = placesOf(document);
    const nowOf = (fullName: string): string[] => {
      const [ended] = places.filter((place) => place.fullName === fullName && place.to === '2025-06-30');
      const successors = document.units.successors[ended?.unit ?? -1] ?? [];
      return places.filter(({ unit }) => successors.includes(unit)).map((place) => place.fullName);
    };
    expect(nowOf('Tỉnh Hà Nam')).toEqual(['Tỉnh Ninh Bình']);
    expect(nowOf('Huyện Gia Viễn').toSorted((a, b) => a.localeCompare(b, 'vi'))).toEqual([
      'Phường Tây Hoa Lư',
      'Xã Đại Hoàng',
      'Xã Gia Hưng',
      'Xã Gia Phong',
      'Xã Gia Trấn',
      'Xã Gia Vân',
      'Xã Gia Viễn',
    ]);
  });

  it('tells the unit’s id, its parent and its days', async () => {
    const document = await read();
    const [commune] = placesOf(document).filter(
      (place) => place.fullName === 'Xã Gia Viễn' && isInForce(place),
    );
    expect(commune).toMatchObject({ parent: 'Tỉnh Ninh Bình', from: '2025-07-01', to: undefined });
    const unitId = unitIdOf('commune', '14464', '2025-07-01');
    expect(document.units.ids[commune?.unit ?? -1]).toBe(unitId.replaceAll('-', ''));
  });

  it('knows a renamed unit by both names', async () => {
    const places = placesOf(await read());
    const ward = places.find(
      ({ fullName, unitType }) => fullName === 'Phường Bố Hạ' && unitType === 'commune',
    );
    const names = places.filter(({ unit }) => unit === ward?.unit).map(({ fullName }) => fullName);
    expect(names).toEqual(['Xã Bố Hạ', 'Phường Bố Hạ']);
  });
});

describe('asking for the places', () => {
  it('is answered packed, in 400 kB at most, each encoding under a tag of its own', async () => {
    const [br, gzip, plain] = [
      await ask({ 'accept-encoding': 'gzip, br' }),
      await ask({ 'accept-encoding': 'gzip' }),
      await ask(),
    ];
    expect([br, gzip, plain].map(({ header }) => header('content-encoding'))).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect(brotliDecompressSync(br.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(Math.max(br.bytes.length, gzip.bytes.length)).toBeLessThan(MOST_BYTES);
    expect(new Set([br, gzip, plain].map(({ header }) => header('etag'))).size).toBe(3);
    expect(br.header('etag')).toMatch(/^"[^"]+"$/);
  });

  it('may be kept by the browser for an hour and asked again by its tag', async () => {
    const first = await ask({ 'accept-encoding': 'br' });
    expect(first.header('cache-control')).toBe('private, max-age=3600, must-revalidate');
    expect(first.header('vary')).toContain('accept-encoding');
    const again = await ask({ 'accept-encoding': 'br', 'if-none-match': first.header('etag') ?? '' });
    expect([again.status, again.bytes.length, again.header('etag')]).toEqual([304, 0, first.header('etag')]);
    expect(again.header('cache-control')).toBe(first.header('cache-control'));
  });

  it('gives another document as soon as a unit has changed', async () => {
    const before = await ask();
    const text = [
      'level,code,since,kind,name,full_name,parent_code,valid_from,valid_to,basis',
      'commune,99999,2026-11-01,commune,Thử Nghiệm,Xã Thử Nghiệm,37,2026-11-01,,NQ 1/NQ-UBTVQH16',
    ].join('\n');
    await directory.service.app
      .get(ImportUnits)
      .execute({ read: (known) => readUnitFiles([{ name: 'don-vi.csv', text }], known) });
    const after = await ask({ 'if-none-match': before.header('etag') ?? '' });
    expect([before.bytes.includes('Thử Nghiệm'), after.bytes.includes('Thử Nghiệm')]).toEqual([false, true]);
    expect(after.status).toBe(200);
  });

  it('needs a session', async () => {
    expect((await ask({}, '')).status).toBe(401);
  });
});

expectCleanExit();
