import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SystemClock } from '@keng/kernel';
import { UnitOfWork, type Database } from '@keng/persistence';
import { eventually, expectCleanExit, fakeClock } from '@keng/testing';
import { runWithCausation } from './causation';
import { ChangeNotes, NoteTail, OwnNotes, type QuietChange } from './change-notes';
import { silentLogger } from './event-logger';
import { Rig } from './event-path-rig.contract';
import { logTransport } from './log-transport';
import { NoOpenTransaction } from './outbox';
import { partOf } from './partition';

const clock = new SystemClock();
const transport = logTransport({ logger: silentLogger, clock });

let rig: Rig;
let alpha: Database;
/** Another process of the service. */
let other: Database;
let work: UnitOfWork;
let woken: number;
let notes: ChangeNotes;
let elsewhere: ChangeNotes;
let otherWork: UnitOfWork;
let own: OwnNotes;

beforeAll(async () => {
  rig = await Rig.open(async () => ({
    transport: () => transport,
    partitionOf: partOf,
    close: () => transport.close(),
  }));
  alpha = await rig.openAs('alpha');
  other = await rig.openAs('alpha');
});
afterAll(async () => {
  await alpha.close();
  await other.close();
  await rig.close();
});
beforeEach(async () => {
  await rig.sql('truncate alpha.change_note restart identity');
  await rig.sql('update alpha.change_note_floor set position = 0');
  woken = 0;
  work = new UnitOfWork(alpha);
  otherWork = new UnitOfWork(other);
  notes = new ChangeNotes(work, 'alpha', clock, () => (woken += 1));
  elsewhere = new ChangeNotes(otherWork, 'alpha', clock, () => undefined);
  own = new OwnNotes(work, 'alpha');
});

const a = (key: string, type = 'revised'): QuietChange => ({ aggregate: 'step', key, type });
const note = (key: string) => work.run(() => notes.add(a(key)));
const keysAfter = async (position: number, most = 100) =>
  (await own.after(position, most)).map(({ key }) => key);
const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

describe('notes of changes that no event tells', () => {
  it('say which record changed how, who did it, and who lost it', async () => {
    const [key, actorId, former] = ids(3) as [string, string, string];
    await runWithCausation({ correlationId: 'call', actorId }, () =>
      work.run(() => notes.add({ ...a(key, 'assigned'), formerOfficerIds: [former] })),
    );
    expect(await own.after(0, 10)).toMatchObject([
      { position: 1, aggregate: 'step', key, type: 'assigned', actorId, formerOfficerIds: [former] },
    ]);
    expect(woken).toBe(1);
  });

  it('are refused outside a transaction', async () => {
    await expect(notes.add(a(randomUUID()))).rejects.toThrow(NoOpenTransaction);
  });

  it('go with the transaction that does not commit', async () => {
    const failing = work.run(async () => {
      await notes.add(a(randomUUID()));
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect([await own.newest(), woken]).toEqual([0, 0]);
  });

  it('are one for the same change in one transaction, with all who lost the record', async () => {
    const [key, first, second] = ids(3) as [string, string, string];
    await work.run(async () => {
      await notes.add({ ...a(key), formerOfficerIds: [first] }, a(key, 'moved'));
      await notes.add({ ...a(key), formerOfficerIds: [second] });
    });
    const told = await own.after(0, 10);
    expect(told.map(({ type }) => type)).toEqual(['revised', 'moved']);
    expect(told[0]?.formerOfficerIds).toEqual([first, second]);
    expect(woken).toBe(1);
  });

  it('stand where they were committed: a transaction that commits late is not passed over', async () => {
    const [late, early] = ids(2) as [string, string];
    const noted = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const slow = work.run(async () => {
      await notes.add(a(late));
      noted.resolve();
      await mayCommit.promise;
    });
    await noted.promise;
    await otherWork.run(() => elsewhere.add(a(early)));
    const place = await own.newest();
    expect(await keysAfter(0)).toEqual([early]);
    mayCommit.resolve();
    await slow;
    expect(await keysAfter(place)).toEqual([late]);
  });

  it('reach a tail once each and in their order, while two processes write at once and some roll back', async () => {
    const tail = new NoteTail(own, silentLogger);
    const heard: number[] = [];
    const keys: string[] = [];
    tail.onEntries((told) =>
      Promise.resolve(() => {
        heard.push(...told.map(({ position }) => position));
        keys.push(...told.map(({ key }) => key));
      }),
    );
    await tail.join();
    const writers = [
      { of: work, add: notes },
      { of: otherWork, add: elsewhere },
    ];
    const committed: string[] = [];
    await Promise.all(
      ids(200).map(async (key, at) => {
        const { of, add } = writers[at % 2] ?? { of: work, add: notes };
        const isLost = at % 7 === 0;
        const done = of.run(async () => {
          await add.add(a(key));
          await pause(at % 5);
          // After its positions were drawn: the numbers it leaves unused are passed over.
          if (isLost) await of.beforeCommit(() => Promise.reject(new Error('on purpose')));
        });
        if (isLost) return expect(done).rejects.toThrow('on purpose');
        await done;
        committed.push(key);
      }),
    );
    await eventually('all were heard', async () => heard.length >= committed.length);
    tail.leave();
    await tail.stop();
    expect(keys.toSorted()).toEqual(committed.toSorted());
    expect(heard).toEqual(heard.toSorted((left, right) => left - right));
  });

  it('wait for a writer that was killed at its commit no longer than it lived, and tell nothing of it', async () => {
    const [lost, next] = ids(2) as [string, string];
    const holding = Promise.withResolvers<number>();
    const killed = otherWork.run(async () => {
      await elsewhere.add(a(lost));
      await otherWork.beforeCommit(async () => {
        const [row] = await otherWork.query<{ pid: number }>('select pg_backend_pid() as pid');
        holding.resolve(row?.pid ?? 0);
        await otherWork.query('select pg_sleep(60)');
      });
    });
    const end = killed.then(
      () => 'committed',
      () => 'failed',
    );
    const pid = await holding.promise;
    const waiting = note(next);
    await eventually('the next waits for it', async () => {
      const [row] = await rig.sql<{ waiting: number }>(
        `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted`,
      );
      return row?.waiting === 1;
    });
    await rig.sql(`select pg_terminate_backend(${pid})`);
    expect(await end).toBe('failed');
    await waiting;
    expect(await keysAfter(0)).toEqual([next]);
  });

  it('are forgotten when they are old, and the place after which something is gone is known', async () => {
    const time = fakeClock('2026-11-02T08:15:00+07:00');
    const dated = new ChangeNotes(work, 'alpha', time, () => undefined);
    const [first, second, third] = ids(3) as [string, string, string];
    for (const key of [first, second]) await work.run(() => dated.add(a(key)));
    time.advance({ hours: 1 });
    const old = time.now();
    await work.run(() => dated.add(a(third)));
    expect(await own.forgottenUpTo()).toBe(0);
    expect(await own.forget(old)).toBe(2);
    expect([await keysAfter(0), await own.forgottenUpTo(), await own.newest()]).toEqual([[third], 2, 3]);
    expect(await own.forget(old)).toBe(0);
    expect(await own.forget(old.add({ seconds: 1 }))).toBe(1);
    expect([await own.forgottenUpTo(), await own.newest()]).toEqual([3, 3]);
  });
});

expectCleanExit();
