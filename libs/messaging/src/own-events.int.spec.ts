import { randomUUID } from 'node:crypto';
import { SystemClock, SystemIds } from '@keng/kernel';
import { UnitOfWork, type Database } from '@keng/persistence';
import { eventually, expectCleanExit } from '@keng/testing';
import { CountingMetrics, Rig, stepTaken, TOPIC } from './event-path-rig.contract';
import { silentLogger } from './event-logger';
import { EventTail } from './event-tail';
import { logTransport } from './log-transport';
import { Outbox } from './outbox';
import { BusOwnEvents, SentOwnEvents } from './own-events';
import { partOf } from './partition';
import type { EventSink, OwnEvents } from './ports';
import { Relay } from './relay';

const transport = logTransport({ logger: silentLogger, clock: new SystemClock() });
/** A broker that has taken whatever it was given. */
const broker: EventSink = { append: () => Promise.resolve() };

interface Mode {
  readonly sink: EventSink;
  readonly ownOf: (work: UnitOfWork) => OwnEvents;
}
const MODES: Readonly<Record<string, Mode>> = {
  'the embedded log': {
    sink: transport.sink('alpha'),
    ownOf: (work) => new BusOwnEvents({ work, topics: [TOPIC] }),
  },
  'the log of events sent to a broker': {
    sink: broker,
    ownOf: (work) => new SentOwnEvents({ work, schema: 'alpha' }),
  },
};

let rig: Rig;
let alpha: Database;
let work: UnitOfWork;

beforeAll(async () => {
  rig = await Rig.open(async () => ({
    transport: () => transport,
    partitionOf: partOf,
    close: () => transport.close(),
  }));
  alpha = await rig.openAs('alpha');
  work = new UnitOfWork(alpha);
});
afterAll(async () => {
  await alpha.close();
  await rig.close();
});

describe.each(Object.entries(MODES))('own events in %s', (_, { sink, ownOf }) => {
  let own: OwnEvents;
  let relay: Relay;
  let outbox: Outbox;
  let moved = 0;

  beforeEach(async () => {
    await rig.sql('truncate alpha.outbox, alpha.event_log, bus.log restart identity');
    own = ownOf(work);
    moved = 0;
    relay = new Relay({
      database: alpha,
      schema: 'alpha',
      service: 'alpha',
      sink,
      metrics: new CountingMetrics(),
      logger: silentLogger,
      clock: new SystemClock(),
      onMoved: () => (moved += 1),
    });
    outbox = new Outbox(work, 'alpha', new SystemClock(), new SystemIds(), relay.kick);
    relay.start();
  });
  afterEach(() => relay.stop());

  const step = (key: string, eventSeq: number) => ({ key, eventSeq, payload: stepTaken(eventSeq) });
  const take = (key: string, eventSeq = 1) => work.run(() => outbox.add([step(key, eventSeq)]));
  const keysAfter = async (position: number, most = 100) =>
    (await own.after(position, most)).map(({ envelope }) => envelope.key);
  const untilThere = (events: number) =>
    eventually(`${events} events are there`, async () => (await own.after(0, 10_000)).length === events);

  it('begin at 0 and rise', async () => {
    expect(await own.newest()).toBe(0);
    await take('a');
    await untilThere(1);
    await take('b');
    await untilThere(2);
    const events = await own.after(0, 10);
    expect(events.map(({ envelope }) => envelope.key)).toEqual(['a', 'b']);
    expect(await own.newest()).toBe(events[1]?.position);
    expect(await keysAfter(events[0]?.position ?? 0)).toEqual(['b']);
    expect(await keysAfter(events[1]?.position ?? 0)).toEqual([]);
  });

  it('are read oldest first over all partitions, so many at a time', async () => {
    const keys = Array.from({ length: 30 }, () => randomUUID());
    for (const key of keys) await take(key);
    await untilThere(30);
    expect(await keysAfter(0)).toEqual(keys);
    expect(await keysAfter(0, 7)).toEqual(keys.slice(0, 7));
  });

  it('are what was written, byte for byte, with who caused it', async () => {
    await take('a');
    await untilThere(1);
    const [event] = await own.after(0, 1);
    expect(event).toMatchObject({
      payload: '{"step":1}',
      envelope: { topic: TOPIC, key: 'a', eventSeq: 1, correlationId: expect.any(String) },
    });
  });

  it('stand where they were committed, not where they were written: one that commits late is not passed over', async () => {
    const written = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const late = work.run(async () => {
      await outbox.add([step('late', 1)]);
      written.resolve();
      await mayCommit.promise;
    });
    await written.promise;
    await take('early');
    await untilThere(1);
    const place = await own.newest();
    expect(await keysAfter(0)).toEqual(['early']);
    mayCommit.resolve();
    await late;
    await untilThere(2);
    expect(await keysAfter(place)).toEqual(['late']);
  });

  it('reach a tail once each and in the order of their keys, while many write at once', async () => {
    const tail = new EventTail(own, silentLogger);
    const heard: string[] = [];
    tail.onEntries((events) =>
      Promise.resolve(() => {
        heard.push(...events.map(({ envelope }) => `${envelope.key}:${envelope.eventSeq}`));
      }),
    );
    await tail.join();
    const keys = Array.from({ length: 8 }, () => randomUUID());
    const steps = Array.from({ length: 25 }, (_unused, at) => at + 1);
    await Promise.all(
      keys.map(async (key) => {
        for (const each of steps) await take(key, each);
      }),
    );
    await eventually('all were heard', async () => heard.length >= keys.length * steps.length);
    tail.leave();
    await tail.stop();
    expect(heard).toHaveLength(200);
    for (const key of keys) {
      expect(heard.filter((name) => name.startsWith(key))).toEqual(steps.map((each) => `${key}:${each}`));
    }
  });

  it('are announced by the relay that moved them', async () => {
    await take('a');
    await untilThere(1);
    await eventually('the relay told of it', async () => moved === 1);
  });
});

describe('own events in the embedded log', () => {
  it('are those of topics that the service writes; another’s are refused', async () => {
    const foreign = new BusOwnEvents({ work, topics: ['keng.intake.tip'] });
    for (const asked of [() => foreign.newest(), () => foreign.after(0, 10)]) {
      await expect(asked()).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
    const reader = new BusOwnEvents({ work: rig.operator, topics: [TOPIC] });
    await expect(reader.after(0, 10)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

expectCleanExit();
