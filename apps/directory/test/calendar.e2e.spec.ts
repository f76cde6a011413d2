import { randomUUID } from 'node:crypto';
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectCleanExit, fakeClock } from '@keng/testing';
import { LoadReference } from '../src/commands/load-reference';
import { createFirstAdministrator } from '../src/demo/demo-installation';
import { type Answer, type DirectoryUnderTest, signIn, startDirectory } from './directory-under-test';

// Tokens are verified by the machine's clock, so this one begins there.
const clock = fakeClock(Temporal.Now.instant());
let directory: DirectoryUnderTest;
let token: string;

beforeAll(async () => {
  directory = await startDirectory({ clock });
  token = await signIn(directory, await createFirstAdministrator(directory.service.app));
});
afterAll(() => directory.stop());

const add = (day: string, kind: string, more: object = {}, key: string = randomUUID()): Promise<Answer> =>
  directory.send({
    path: '/api/directory/law/calendar',
    token,
    body: {
      validFrom: day,
      basis: 'TB 100/TB-BNV',
      cells: [
        { field: 'kind', value: kind },
        { field: 'name', value: 'Nghỉ hoán đổi' },
      ],
      ...more,
    },
    headers: { 'idempotency-key': key },
  });
const yearOf = async (year: number): Promise<Record<string, unknown> | undefined> =>
  (await directory.published(String(year))).at(-1)?.payload as Record<string, unknown> | undefined;
const slugOf = ({ status, body }: Answer): [number, string] => [
  status,
  body.type.replace('urn:keng:problem:', ''),
];

describe('the calendar as rows of law', () => {
  it('tells the services of a day that is exchanged, and of the Saturday worked for it', async () => {
    expect(await yearOf(2029)).toBeUndefined();
    expect((await add('2029-01-02', 'day_off')).status).toBe(201);
    expect((await add('2029-01-06', 'working_saturday')).status).toBe(201);
    expect(await yearOf(2029)).toEqual({
      year: 2029,
      daysOff: ['2029-01-02'],
      workingSaturdays: ['2029-01-06'],
      basis: 'TB 100/TB-BNV',
    });
    expect((await directory.published('2029')).map(({ eventSeq }) => eventSeq)).toEqual([1, 2]);
  });

  it('lets a later row of a day stand, and shows both', async () => {
    expect((await add('2029-05-02', 'day_off')).status).toBe(201);
    expect((await add('2029-05-02', 'working_day', { basis: 'TB 101/TB-BNV' })).status).toBe(201);
    expect((await yearOf(2029))?.['daysOff']).not.toContain('2029-05-02');
    const { body } = await directory.send({ path: '/api/directory/law/calendar', token });
    const rows = (body as unknown as { rows: { validFrom: string; isReplaced: boolean; basis: string }[] })
      .rows;
    expect(rows.filter(({ validFrom }) => validFrom === '2029-05-02')).toMatchObject([
      { isReplaced: true, basis: 'TB 100/TB-BNV' },
      { isReplaced: false, basis: 'TB 101/TB-BNV' },
    ]);
  });

  it('keeps what administrators entered when the program’s file changes, and takes the change', async () => {
    expect((await add('2029-09-03', 'day_off')).status).toBe(201);
    const path = join(directory.referenceDir, 'calendar/holidays.csv');
    const file = readFileSync(path, 'utf8').replace(/2027-01-01.*\n/, '');
    writeFileSync(path, `${file}2029-09-02,day_off,Quốc khánh,BLLĐ 45/2019/QH14 Đ.112 k1,V\n`);
    await directory.service.app.get(LoadReference).execute();
    expect((await yearOf(2029))?.['daysOff']).toEqual(['2029-01-02', '2029-09-02', '2029-09-03']);
    expect((await add('2029-09-02', 'working_day')).status).toBe(201);
    expect((await yearOf(2029))?.['daysOff']).toEqual(['2029-01-02', '2029-09-03']);
  });

  it('refuses a working Saturday that is none, and a day that has begun unless somebody confirms', async () => {
    const told = await directory.published();
    expect(slugOf(await add('2029-01-05', 'working_saturday'))).toEqual([422, 'invalid-working-saturday']);
    expect(slugOf(await add('2026-03-03', 'day_off'))).toEqual([409, 'law-in-the-past']);
    expect(slugOf(await add('2029-01-08', 'holiday'))).toEqual([422, 'invalid-fields']);
    expect(await directory.published()).toEqual(told);
    expect((await add('2026-03-03', 'day_off', { appliesToPast: true })).status).toBe(201);
    expect((await yearOf(2026))?.['daysOff']).toContain('2026-03-03');
  });

  it('takes the same request once', async () => {
    const key = randomUUID();
    const answers = [
      await add('2029-12-24', 'day_off', {}, key),
      await add('2029-12-24', 'day_off', {}, key),
    ];
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    const events = await directory.published('2029');
    await add('2029-12-24', 'day_off', {}, key);
    expect(await directory.published('2029')).toEqual(events);
  });
});

expectCleanExit();
