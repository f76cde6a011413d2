import { randomUUID } from 'node:crypto';
import { contractOf } from '@keng/contracts';
import { defineConsumerGroup, IncompleteGroup } from './consumer-group';
import {
  asAdmin,
  Rig,
  StepPlannedV1,
  TOPIC,
  upTo,
  type EventPathHarness,
  type RigDatabase,
} from './event-path-rig.contract';
import { listParked, NothingParked, retryKey, skipEvent } from './parked';
import { eventually } from '@keng/testing';

const CONSUMER_ARROWS = [
  'consumer.begun',
  'consumer.taken',
  'consumer.locked',
  'consumer.applied',
  'consumer.committed',
];

const REDRIVE_ARROWS = ['redrive.applied', 'redrive.committed'];

/**
 * What every way of events keeps, whatever happens on it: nothing lost, nothing done twice, each key in order, and a
 * fault of one key stays with that key (messaging.md §4, decisions 1.4).
 * @param relayArrows points at which a relay may die on this way
 */
export function eventPathContract(
  name: string,
  relayArrows: readonly string[],
  makeHarness: (database: RigDatabase) => Promise<EventPathHarness>,
): void {
  describe(`events through ${name}`, () => {
    let rig: Rig;

    beforeAll(async () => {
      rig = await Rig.open(makeHarness);
    }, 120_000);
    afterEach(() => rig.stopAll());
    afterAll(() => rig.close());

    describe('in quiet times', () => {
      it('take effect once, in the order of each key, together with the events that follow from them', async () => {
        const keys = newKeys(5);
        const alpha = await rig.alpha();
        await rig.beta('one');
        for (let step = 0; step < 20; step += 1) await alpha.take(...keys);
        await tookEffect(keys, 20);
        await eventually('the outbox is empty', async () => (await count('alpha.outbox')) === 0);
        expect(await count('beta.outbox where key = any ($1)', [keys])).toBe(100);
      });

      it('carry the causation of their cause', async () => {
        const key = randomUUID();
        await rig.beta('one');
        const cause = rig.told(key, 1, {
          correlationId: 'call-1',
          actorId: 'officer-1',
          traceparent: '00-1-2-01',
        });
        await rig.tell(cause);
        await tookEffect([key], 1);
        const [row] = await rig.sql<{ causation: object }>(
          'select causation from beta.outbox where key = $1',
          [key],
        );
        expect(row?.causation).toEqual({
          correlationId: 'call-1',
          causationId: cause.envelope.id,
          actorId: 'officer-1',
          traceparent: '00-1-2-01',
        });
      });

      it('move only the cursor when they are ignored', async () => {
        const key = randomUUID();
        await rig.beta('one');
        await rig.tell(rig.told(key, 1, { type: contractOf(StepPlannedV1).type }), rig.told(key, 2));
        await eventually('the event after it has taken effect', async () => {
          expect(await rig.effects(key)).toEqual([`${key}:2`]);
          return true;
        });
      });

      it('are skipped when they are delivered again', async () => {
        const key = randomUUID();
        const beta = await rig.beta('one');
        await rig.tell(rig.told(key, 1), rig.told(key, 2));
        await tookEffect([key], 2);
        await beta.stop();
        await rig.rewind();
        const heir = await rig.beta('heir');
        await rig.tell(rig.told(key, 3));
        await tookEffect([key], 3);
        expect(heir.metrics.counts.get('events_duplicate_total')).toBeGreaterThanOrEqual(2);
        expect(await parked(key)).toEqual([]);
      });

      it('are counted while a group has yet to take them', async () => {
        const key = randomUUID();
        const beta = await rig.beta('one');
        await rig.tell(rig.told(key, 1));
        await tookEffect([key], 1);
        await beta.stop();
        expect(await rig.lag()).toBe(0);
        await rig.tell(rig.told(key, 2), rig.told(key, 3));
        expect(await rig.lag()).toBe(2);
        await rig.beta('heir');
        await tookEffect([key], 3);
        await eventually('nothing is left to take', async () => (await rig.lag()) === 0);
        await rig.stopAll();
        await rig.rewind();
        expect(await rig.lag()).toBeGreaterThanOrEqual(3);
      });
    });

    describe('of a group whose handlers do not fit its topics', () => {
      it('are not delivered at all: a type neither handled nor ignored fails the start', async () => {
        const group = defineConsumerGroup({
          name: 'beta.forgetful',
          service: 'beta',
          kind: 'projection',
          topics: [TOPIC],
          ignores: [StepPlannedV1],
        });
        await expect(rig.beta('one', { group })).rejects.toThrow(IncompleteGroup);
      });
    });

    describe('when a process dies', () => {
      it.each(relayArrows)('are told and take effect once though the relay died at %s', async (deadly) => {
        const keys = newKeys(3);
        await rig.beta('one');
        const dying = await rig.alpha({ diesAt: deadly });
        await dying.take(...keys).catch((error: unknown) => {
          if (!dying.life.isDead) throw error;
        });
        await eventually(`the relay has died at ${deadly}`, () => dying.life.isDead);
        await dying.stop();
        const alpha = await rig.alpha();
        const told = await rig.committed(keys);
        await alpha.take(...keys);
        await eventually('every committed event has taken effect', async () => {
          expect((await rig.effects(...keys)).length).toBe(told + keys.length);
          return true;
        });
        await inOrder(keys);
      });

      it.each(CONSUMER_ARROWS)('take effect once though the consumer died at %s', async (deadly) => {
        const keys = newKeys(3);
        const alpha = await rig.alpha();
        for (let step = 0; step < 5; step += 1) await alpha.take(...keys);
        const dying = await rig.beta('dying', { diesAt: deadly });
        await eventually(`the consumer has died at ${deadly}`, () => dying.life.isDead);
        await dying.stop();
        await rig.beta('heir');
        await tookEffect(keys, 5);
      });

      it('are parked when they end the process each time', async () => {
        const [deadly, other] = [randomUUID(), randomUUID()];
        await rig.tell(rig.told(deadly, 1));
        for (let death = 0; death < 3; death += 1) {
          rig.script.set(deadly, () => dying.life.onArrow('handler'));
          const dying = await rig.beta(`dying ${death}`, { diesAt: 'handler' });
          await eventually('the consumer has died in its handler', () => dying.life.isDead);
          await dying.stop();
        }
        rig.script.clear();
        await rig.beta('heir');
        await eventually('the deadly event is parked', async () => (await parked(deadly)).length === 1);
        await rig.tell(rig.told(other, 1));
        await tookEffect([other], 1);
        expect(await rig.effects(deadly)).toEqual([]);
        await skipEvent(where(), blockedBy(deadly, 1));
      });
    });

    describe('with several processes', () => {
      it('keep their order when two relays start at once and the leading one dies', async () => {
        const keys = newKeys(4);
        await rig.beta('one');
        const relays = await Promise.all([rig.alpha(), rig.alpha()]);
        const leads = ({ metrics }: (typeof relays)[number]) => metrics.gauges.get('relay_leader') === 1;
        const leader = await eventually('one of them leads', () => relays.find(leads));
        expect(relays.filter(leads)).toHaveLength(1);
        for (let step = 0; step < 5; step += 1) for (const relay of relays) await relay.take(...keys);
        await leader?.stop();
        const follower = relays.find((relay) => relay !== leader);
        for (let step = 0; step < 5; step += 1) await follower?.take(...keys);
        await tookEffect(keys, 15);
      });

      it('take effect once while consumers come and go', async () => {
        const keys = newKeys(12);
        const alpha = await rig.alpha();
        const first = await rig.beta('first');
        const took = async (steps: number) => {
          for (let step = 0; step < steps; step += 1) await alpha.take(...keys);
        };
        await took(5);
        const second = await rig.beta('second');
        await took(5);
        await first.stop();
        await took(5);
        await rig.beta('third');
        await took(5);
        await second.stop();
        await tookEffect(keys, 20);
      });

      it('stay undone by a consumer that lost its database and woke up late', async () => {
        const key = randomUUID();
        const gate = new Gate();
        let first = true;
        rig.script.set(key, async () => {
          if (!first) return;
          first = false;
          await gate.passed;
        });
        const zombie = await rig.beta('zombie');
        await rig.tell(rig.told(key, 1));
        await eventually('the zombie is in its handler', () => !first);
        await rig.sql(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'beta_app'`);
        await rig.beta('heir');
        gate.open();
        await tookEffect([key], 1);
        await zombie.stop();
        await tookEffect([key], 1);
      });
    });

    describe('beside what others do', () => {
      it('are not held up by a transaction of others that stays open', async () => {
        const keys = newKeys(3);
        await rig.beta('one');
        const alpha = await rig.alpha();
        await asAdmin(rig.database.adminUrl, async (other) => {
          await other.query('begin');
          await other.query(`insert into beta.effect (key) values ('of another')`);
          for (let step = 0; step < 5; step += 1) await alpha.take(...keys);
          await tookEffect(keys, 5);
          await other.query('rollback');
        });
      });

      it('keep their order though the clock of the process that writes them steps to and fro', async () => {
        const keys = newKeys(3);
        const now = Temporal.Now.instant();
        await rig.beta('one');
        for (const [at, hours] of [0, 1, -1, 0].entries()) {
          const alpha = await rig.alpha({ clock: { now: () => now.add({ hours }) } });
          for (let step = 0; step < 3; step += 1) await alpha.take(...keys);
          await tookEffect(keys, 3 * (at + 1));
          await alpha.stop();
        }
      });

      it('that a newer producer gave a field more take effect at an older consumer', async () => {
        const key = randomUUID();
        await rig.beta('one');
        await rig.tell(
          rig.told(key, 1),
          rig.told(key, 2, { payload: '{"step":2,"since":"the next version"}' }),
          rig.told(key, 3),
        );
        await tookEffect([key], 3);
        expect(await parked(key)).toEqual([]);
      });
    });

    describe('with a fault', () => {
      it('are tried again, not parked, when the database asks for it (40001)', async () => {
        const key = randomUUID();
        let failures = 0;
        const beta = await rig.beta('one');
        rig.script.set(key, async (_envelope, work) => {
          if (failures >= 4) return;
          failures += 1;
          await work.query(`do $$ begin raise exception 'try again' using errcode = '40001'; end $$`);
        });
        await rig.tell(rig.told(key, 1), rig.told(key, 2));
        await tookEffect([key], 2);
        expect(failures).toBe(4);
        expect(beta.metrics.counts.get('consumer_retries_total')).toBe(4);
        expect(await parked(key)).toEqual([]);
      });

      it('let other keys pass while one partition waits to be tried again', async () => {
        const keys = newKeys(24);
        const [waiting = ''] = keys;
        const gate = new Gate();
        await rig.beta('one');
        rig.script.set(waiting, async () => {
          if (!gate.isOpen) throw Object.assign(new Error(), { code: '40001' });
        });
        await rig.tell(...keys.map((key) => rig.told(key, 1)));
        const others = keys.filter(
          (key) => rig.harness.partitionOf(key) !== rig.harness.partitionOf(waiting),
        );
        await tookEffect(others, 1);
        expect(await rig.effects(waiting)).toEqual([]);
        gate.open();
        await tookEffect(keys, 1);
      });

      it('block their key and no other', async () => {
        const [poisoned, sound] = sameness();
        let tries = 0;
        await rig.beta('one');
        rig.script.set(poisoned, async (envelope) => {
          if (envelope.eventSeq !== 2) return;
          tries += 1;
          throw new TypeError('personal content');
        });
        await rig.tell(...[1, 2, 3].flatMap((seq) => [rig.told(poisoned, seq), rig.told(sound, seq)]));
        await tookEffect([sound], 3);
        await eventually(
          'the poison and what follows it are parked',
          async () => (await parked(poisoned)).length === 2,
        );
        expect(await rig.effects(poisoned)).toEqual([`${poisoned}:1`]);
        expect(await parked(poisoned)).toEqual([
          expect.objectContaining({
            eventSeq: 2,
            reason: 'poison',
            fault: expect.stringMatching(/^TypeError\n/),
          }),
          expect.objectContaining({ eventSeq: 3, reason: 'queued', fault: null }),
        ]);
        expect(tries).toBeGreaterThanOrEqual(3);
        await skipEvent(where(), blockedBy(poisoned, 2));
        await eventually('the event behind the poison has taken effect', async () => {
          expect(await rig.effects(poisoned)).toEqual([`${poisoned}:1`, `${poisoned}:3`]);
          return (await parked(poisoned)).length === 0;
        });
      });

      it.each([
        ['does not fit its contract', { payload: '{"step":"second"}' }, 'InvalidPayload'],
        ['has a type nobody knows', { type: 'vn.keng.vault.access.step-dreamt.v9' }, 'UnknownEventType'],
      ])('park an event that %s', async (_what, more, fault) => {
        const key = randomUUID();
        await rig.beta('one');
        await rig.tell(rig.told(key, 1), rig.told(key, 2, more));
        await eventually('the event is parked', async () => (await parked(key)).length === 1);
        expect((await parked(key))[0]?.fault).toMatch(new RegExp(`^${fault}`));
        await tookEffect([key], 1);
        await skipEvent(where(), blockedBy(key, 2));
      });

      it('wait for a missing event and go on by themselves when it comes', async () => {
        const key = randomUUID();
        const beta = await rig.beta('one');
        await rig.tell(rig.told(key, 1), rig.told(key, 3), rig.told(key, 4));
        await eventually('what follows the gap is parked', async () => (await parked(key)).length === 2);
        expect((await parked(key)).map(({ reason }) => reason)).toEqual(['gap', 'queued']);
        await rig.tell(rig.told(key, 2));
        await tookEffect([key], 4);
        await unblocked(key);
        expect(beta.metrics.counts.get('events_gap_total')).toBe(1);
      });

      it('go on past a missing event that a person gave up', async () => {
        const key = randomUUID();
        await rig.beta('one');
        await rig.tell(rig.told(key, 1), rig.told(key, 3));
        await eventually('what follows the gap is parked', async () => (await parked(key)).length === 1);
        await expect(skipEvent(where(), blockedBy(key, 3))).rejects.toThrow(NothingParked);
        await skipEvent(where(), blockedBy(key, 2));
        await unblocked(key);
        expect(await rig.effects(key)).toEqual([`${key}:1`, `${key}:3`]);
      });

      it.each([
        ['a number used twice', { eventSeq: 2, epoch: 0 }],
        ['an old number in a newer epoch', { eventSeq: 1, epoch: 1 }],
      ])('tell that histories have diverged by %s', async (_what, { eventSeq, epoch }) => {
        const key = randomUUID();
        const beta = await rig.beta('one');
        await rig.tell(rig.told(key, 1), rig.told(key, 2));
        await tookEffect([key], 2);
        await rig.tell(rig.told(key, eventSeq, { epoch }), rig.told(key, 3, { epoch }));
        await eventually('both are parked', async () => (await parked(key)).length === 2);
        expect((await parked(key)).map(({ reason }) => reason)).toEqual(['diverged', 'queued']);
        expect(beta.metrics.counts.get('events_diverged_total')).toBe(1);
        expect(await rig.effects(key)).toEqual(upTo(key, 2));
        await skipEvent(where(), blockedBy(key, eventSeq));
        await tookEffect([key], 3);
      });

      it('keep the number free that only a cut-off history used', async () => {
        const key = randomUUID();
        await rig.beta('one');
        await rig.tell(rig.told(key, 1, { epoch: 1 }));
        await tookEffect([key], 1);
        await rig.tell(rig.told(key, 2, { epoch: 0 }), rig.told(key, 2, { epoch: 1 }));
        await eventually('both are parked', async () => (await parked(key)).length === 2);
        expect((await parked(key)).map(({ reason }) => reason)).toEqual(['diverged', 'queued']);
        await skipEvent(where(), blockedBy(key, 2));
        await tookEffect([key], 2);
      });
    });

    describe('redriven', () => {
      it('take effect in order, those that came meanwhile behind them', async () => {
        const key = await aPoisonedKey(3);
        await rig.beta('one');
        rig.script.clear();
        await rig.tell(rig.told(key, 4));
        await retryKey(where(), blockedBy(key, 1));
        await rig.tell(rig.told(key, 5));
        await tookEffect([key], 5);
        await unblocked(key);
      });

      it('stay parked when they fail again', async () => {
        const key = await aPoisonedKey(2);
        await rig.beta('one');
        await retryKey(where(), blockedBy(key, 1));
        await eventually('the second attempt is noted', async () => (await parked(key))[0]?.attempts === 2);
        expect(await rig.effects(key)).toEqual([]);
        await skipEvent(where(), blockedBy(key, 1));
        await eventually('the second is poison now', async () => (await parked(key))[0]?.reason === 'poison');
        await skipEvent(where(), blockedBy(key, 2));
      });

      it.each(REDRIVE_ARROWS)('take effect once though the consumer died at %s', async (deadly) => {
        const key = await aPoisonedKey(3);
        rig.script.clear();
        const dying = await rig.beta('dying', { diesAt: deadly });
        await retryKey(where(), blockedBy(key, 1));
        await eventually(`the consumer has died at ${deadly}`, () => dying.life.isDead);
        await dying.stop();
        await rig.beta('heir');
        await tookEffect([key], 3);
        await unblocked(key);
      });
    });

    describe('at an orderly end', () => {
      it('finish what is in flight, and are not repeated', async () => {
        const key = randomUUID();
        const gate = new Gate();
        let inFlight = false;
        const first = await rig.beta('first');
        rig.script.set(key, async () => {
          inFlight = true;
          await gate.passed;
        });
        await rig.tell(rig.told(key, 1));
        await eventually('the event is in its handler', () => inFlight);
        const stopped = first.stop();
        gate.open();
        await stopped;
        expect(await rig.effects(key)).toEqual([`${key}:1`]);
        const heir = await rig.beta('heir');
        await rig.tell(rig.told(key, 2));
        await tookEffect([key], 2);
        expect(heir.metrics.counts.get('events_duplicate_total') ?? 0).toBe(0);
      });

      it('stay in the outbox when the relay is stopped before it told them', async () => {
        const keys = newKeys(2);
        const stopped = await rig.alpha();
        await stopped.stopRelay();
        await stopped.take(...keys);
        await stopped.stop();
        await rig.beta('one');
        await rig.alpha();
        await tookEffect(keys, 1);
      });
    });

    /** A key of which `events` events wait because the first is poison. */
    async function aPoisonedKey(events: number): Promise<string> {
      const key = randomUUID();
      const beta = await rig.beta('poisoned');
      rig.script.set(key, async () => {
        throw new TypeError('not yet');
      });
      await rig.tell(...Array.from({ length: events }, (_, index) => rig.told(key, index + 1)));
      await eventually('the key is parked', async () => (await parked(key)).length === events);
      await beta.stop();
      return key;
    }

    /** Two keys of one partition. */
    function sameness(): [string, string] {
      const [first = '', ...others] = newKeys(200);
      const second = others.find((key) => rig.harness.partitionOf(key) === rig.harness.partitionOf(first));
      if (second === undefined) throw new Error('two of 200 keys share one of 12 partitions');
      return [first, second];
    }

    const where = () => ({ work: rig.operator, schema: 'beta' });

    const blockedBy = (key: string, eventSeq: number) => ({
      group: 'beta.steps',
      topic: TOPIC,
      key,
      eventSeq,
      reason: 'tested',
      by: 'officer-1',
    });

    async function parked(key: string) {
      return (await listParked(where())).filter((event) => event.key === key);
    }

    async function unblocked(key: string): Promise<void> {
      await eventually('the key is no longer blocked', async () => {
        expect(await parked(key)).toEqual([]);
        return (await count('beta.key_cursor where key = $1 and blocked is null', [key])) === 1;
      });
    }

    const tookEffect = (keys: readonly string[], each: number) => rig.tookEffect(keys, each);

    async function inOrder(keys: readonly string[]): Promise<void> {
      for (const key of keys) {
        const effects = await rig.effects(key);
        expect(effects).toEqual(upTo(key, effects.length));
      }
    }

    async function count(from: string, values: unknown[] = []): Promise<number> {
      const [row] = await rig.sql<{ count: number }>(`select count(*)::int as count from ${from}`, values);
      return row?.count ?? 0;
    }
  });
}

/** Holds up whoever awaits it until it is opened. */
class Gate {
  isOpen = false;
  private readonly door = Promise.withResolvers<void>();

  get passed(): Promise<void> {
    return this.door.promise;
  }

  open(): void {
    this.isOpen = true;
    this.door.resolve();
  }
}

function newKeys(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID());
}
