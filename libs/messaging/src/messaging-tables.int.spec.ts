import { randomUUID } from 'node:crypto';
import { SystemClock, SystemIds } from '@keng/kernel';
import { Database, UnitOfWork } from '@keng/persistence';
import { expectCleanExit } from '@keng/testing';
import { currentCausation, runWithCausation } from './causation';
import { defineConsumerGroup } from './consumer-group';
import { openEpoch } from './epoch';
import { KeyCursors } from './key-cursors';
import { asAdmin, Rig, stepTaken, STEPS, TOPIC } from './event-path-rig.contract';
import { silentLogger } from './event-logger';
import { logTransport } from './log-transport';
import { writeTopicGrants } from './migrations';
import { NoOpenTransaction, Outbox } from './outbox';
import { partOf } from './partition';
import type { LoggedEvent } from './ports';
import {
  endRebuild,
  NotAProjection,
  requestedRebuilds,
  requestRebuild,
  resetProjection,
} from './projections';
import { republish } from './republish';

const transport = logTransport({ logger: silentLogger, clock: new SystemClock() });

describe('the messaging tables', () => {
  let rig: Rig;
  let alpha: Database;
  let work: UnitOfWork;
  let outbox: Outbox;
  let kicks = 0;

  beforeAll(async () => {
    rig = await Rig.open(async () => ({
      transport: () => transport,
      partitionOf: partOf,
      close: () => transport.close(),
    }));
    alpha = await rig.openAs('alpha');
    work = new UnitOfWork(alpha);
    outbox = new Outbox(work, 'alpha', new SystemClock(), new SystemIds(), () => (kicks += 1));
  });
  beforeEach(async () => {
    kicks = 0;
    await rig.sql(
      'truncate alpha.outbox, alpha.event_log, bus.log, beta.effect, beta.key_cursor, beta.outbox',
    );
  });
  afterEach(() => rig.stopAll());
  afterAll(async () => {
    await alpha.close();
    await rig.close();
  });

  describe('the outbox', () => {
    const step = (key: string, eventSeq: number) => ({ key, eventSeq, payload: stepTaken(eventSeq) });

    it('takes events only inside a transaction', async () => {
      await expect(outbox.add([step('k', 1)])).rejects.toThrow(NoOpenTransaction);
    });

    it('keeps the order in which events were given, and kicks the relay once they are committed', async () => {
      const key = randomUUID();
      await work.run(async () => {
        await outbox.add([1, 2, 3, 4, 5].map((seq) => step(key, seq)));
        expect(kicks).toBe(0);
      });
      expect(kicks).toBe(1);
      const rows = await rig.sql<{ event_seq: number }>('select event_seq from alpha.outbox order by id');
      expect(rows.map(({ event_seq }) => event_seq)).toEqual([1, 2, 3, 4, 5]);
    });

    it('forgets the events of a transaction that failed, and kicks nobody', async () => {
      const failed = work.run(async () => {
        await outbox.add([step('k', 1)]);
        throw new Error('on purpose');
      });
      await expect(failed).rejects.toThrow('on purpose');
      expect(kicks).toBe(0);
      expect(await rig.sql('select from alpha.outbox')).toHaveLength(0);
    });

    it('writes down the causation of whoever asked', async () => {
      await runWithCausation({ correlationId: 'call-7', actorId: 'officer-1' }, async () => {
        await work.run(() => outbox.add([step('k', 1)]));
        expect(currentCausation()?.correlationId).toBe('call-7');
      });
      const [row] = await rig.sql('select causation from alpha.outbox');
      expect(row).toEqual({ causation: { correlationId: 'call-7', actorId: 'officer-1' } });
    });

    it('refuses a number that another event of the key has', async () => {
      await work.run(() => outbox.add([step('k', 1)]));
      await expect(work.run(() => outbox.add([step('k', 1)]))).rejects.toMatchObject({
        driverError: { code: '23505' },
      });
    });

    it('stamps the epoch that a restore has opened', async () => {
      const epoch = await asAdmin(rig.database.adminUrl, (admin) => openEpoch(admin, ['alpha']));
      await work.run(() => outbox.add([step('k', 1)]));
      expect(await rig.sql('select epoch from alpha.outbox')).toEqual([{ epoch }]);
    });

    it('takes up keys that nobody has seen under the epoch that a restore has opened', async () => {
      const epoch = await asAdmin(rig.database.adminUrl, (admin) => openEpoch(admin, ['alpha']));
      const cursors = new KeyCursors(work, 'alpha', 'alpha.steps');
      const locked = await work.run(() => cursors.lock(TOPIC, ['unseen']));
      expect(locked.get('unseen')).toMatchObject({ eventSeq: 0, epoch });
    });

    it('adopts what survived a restore into the new epoch, and leaves an older ghost what it was', async () => {
      const epoch = await asAdmin(rig.database.adminUrl, (admin) => openEpoch(admin, ['alpha']));
      await work.run(() => outbox.add([step('k', 1), step('k', 2)]));
      await rig.sql(`update alpha.outbox set epoch = $1 where event_seq = 2`, [epoch - 1]);
      const next = await asAdmin(rig.database.adminUrl, (admin) => openEpoch(admin, ['alpha']));
      expect(next).toBe(epoch + 1);
      expect(await rig.sql('select epoch from alpha.outbox order by event_seq')).toEqual([
        { epoch: next },
        { epoch: epoch - 1 },
      ]);
    });
  });

  describe('the embedded log', () => {
    it('puts keys into the same partitions as the program', async () => {
      const keys = ['', 'Kẻng', '2026', ...Array.from({ length: 200 }, () => randomUUID())];
      const rows = await rig.sql<{ part: number }>(
        'select bus.part_of(k) as part from unnest($1::text[]) with ordinality as u (k, n) order by n',
        [keys],
      );
      expect(rows.map(({ part }) => part)).toEqual(keys.map(partOf));
    });

    it('refuses a writer without a grant for the topic', async () => {
      const event = rig.told('k', 1, { topic: 'keng.intake.tip' });
      await expect(rig.tell(event)).rejects.toMatchObject({ code: '42501' });
    });

    it('refuses a reader without a grant for the topic', async () => {
      await expect(
        work.query('select bus.subscribe($1, $2)', ['alpha.steps', [TOPIC]]),
      ).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
    });

    it('refuses a group that belongs to another service', async () => {
      await rig.operator.query('select bus.subscribe($1, $2)', ['beta.own', [TOPIC]]);
      await asAdmin(rig.database.adminUrl, (admin) =>
        writeTopicGrants(admin, [
          { service: 'alpha', topic: TOPIC, mode: 'write' },
          { service: 'alpha', topic: TOPIC, mode: 'read' },
          { service: 'beta', topic: TOPIC, mode: 'read' },
        ]),
      );
      await expect(work.query('select bus.subscribe($1, $2)', ['beta.own', [TOPIC]])).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
      expect(await work.query('select * from bus.read($1, 10)', ['beta.own'])).toEqual([]);
    });

    it.each(['bus.log', 'bus.consumer_offset', 'bus.topic_grant'])(
      'cannot be reached around: %s',
      async (table) => {
        await expect(work.query(`select from ${table}`)).rejects.toMatchObject({
          driverError: { code: '42501' },
        });
      },
    );

    it('knows exactly the grants that were written last', async () => {
      const grants = [
        { service: 'alpha', topic: TOPIC, mode: 'write' as const },
        { service: 'beta', topic: TOPIC, mode: 'read' as const },
      ];
      await asAdmin(rig.database.adminUrl, async (admin) => {
        await writeTopicGrants(admin, [...grants, { service: 'gone', topic: TOPIC, mode: 'read' }]);
        await writeTopicGrants(admin, grants);
      });
      expect(await rig.sql('select role, mode from bus.topic_grant order by role')).toEqual([
        { role: 'alpha_app', mode: 'write' },
        { role: 'beta_app', mode: 'read' },
      ]);
    });

    it('leaves out an event that it has', async () => {
      const event = rig.told('k', 1);
      await rig.tell(event, event);
      await rig.tell(event);
      expect(await rig.sql('select from bus.log')).toHaveLength(1);
    });
  });

  describe('told again', () => {
    it('events come from both logs, in the order of each key, though the clock once ran backwards', async () => {
      const at = (time: string) => ({ time: Temporal.Instant.from(time) });
      await rig.tell(
        rig.told('a', 1, at('2026-11-22T08:00:00Z')),
        rig.told('b', 1, at('2026-11-22T08:01:00Z')),
        rig.told('a', 2, at('2026-11-22T07:00:00Z')),
      );
      await rig.sql(
        `insert into alpha.event_log (event_id, topic, key, event_seq, type, payload, causation, occurred_at, epoch)
         select gen_random_uuid(), topic, 'a', 3, type, payload, causation, '2026-11-22T06:00:00Z', 0
         from bus.log where key = 'b'`,
      );
      const sent: LoggedEvent[] = [];
      const count = await asAdmin(rig.database.adminUrl, (from) =>
        republish({
          schema: 'alpha',
          topics: [TOPIC],
          from,
          sink: { append: async (batch) => void sent.push(...batch) },
        }),
      );
      expect(count).toBe(4);
      expect(sent.map(({ envelope }) => `${envelope.key}${envelope.eventSeq}`)).toEqual([
        'a1',
        'a2',
        'a3',
        'b1',
      ]);
      expect(sent[0]?.payload).toBe('{"step":1}');
    });

    it('events are sent until a broker that was just started takes them, or does not in time', async () => {
      await rig.tell(rig.told('a', 1));
      let attempts = 0;
      const sentWhenUpAfter = (failures: number): Promise<number> => {
        attempts = 0;
        const append = (): Promise<void> => {
          attempts += 1;
          return attempts > failures ? Promise.resolve() : Promise.reject(new Error('not the leader'));
        };
        return asAdmin(rig.database.adminUrl, (from) =>
          republish({ schema: 'alpha', topics: [TOPIC], from, sink: { append }, pause: () => 0 }),
        );
      };
      expect(await sentWhenUpAfter(11)).toBe(1);
      expect(attempts).toBe(12);
      await expect(sentWhenUpAfter(12)).rejects.toThrow('not the leader');
      expect(attempts).toBe(12);
    });
  });

  describe('a projection that is reset', () => {
    it('takes every event anew', async () => {
      const beta = await rig.beta('one');
      await rig.tell(rig.told('k', 1), rig.told('k', 2));
      await rig.tookEffect(['k'], 2);
      await beta.stop();
      const operator = rig.operator;
      await resetProjection({
        group: { ...STEPS, derives: ['effect', 'outbox'] },
        work: operator,
        schema: 'beta',
        transport,
      });
      expect(await rig.effects('k')).toEqual([]);
      await rig.beta('two');
      await rig.tookEffect(['k'], 2);
    });

    it('is asked for until it has had every event', async () => {
      const group = { ...STEPS, derives: ['effect', 'outbox'] };
      const parts = { work: rig.operator, schema: 'beta' };
      await requestRebuild(group, parts);
      await resetProjection({ group, ...parts, transport });
      expect(await requestedRebuilds([group], parts)).toEqual([group]);
      await endRebuild(group, parts);
      expect(await requestedRebuilds([group], parts)).toEqual([]);
    });

    it('is no process: what that made would be made again', async () => {
      const group = defineConsumerGroup({
        name: 'beta.makes',
        service: 'beta',
        kind: 'process',
        topics: [TOPIC],
      });
      const reset = resetProjection({
        group,
        work: rig.operator,
        schema: 'beta',
        transport,
      });
      await expect(reset).rejects.toThrow(NotAProjection);
    });
  });
});

expectCleanExit();
