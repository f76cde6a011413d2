import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Actor } from '@keng/kernel';
import { EventTail, OwnEvents, silentLogger, type OwnEvent } from '@keng/messaging';
import { eventually, expectCleanExit } from '@keng/testing';
import { Metrics } from '../metrics';
import { LiveAudience, type Judge } from './live-audience';
import type { LiveNote } from './live-frames';
import { BUFFERED_AT_MOST } from './live-stream';
import { LiveStreams, REPLAYED_AT_MOST, TooManyStreams } from './live-streams';

const LONG_MS = 60_000;

/** A history that may be made to wait. */
class Kept extends OwnEvents {
  readonly events: OwnEvent[] = [];
  gate: Promise<void> | undefined;
  reads = 0;

  /** @param key the unit whose officers may hear of it */
  add(key: string, count = 1): number {
    for (let each = 0; each < count; each += 1) this.events.push(anEvent(key, this.events.length + 1));
    return this.events.length;
  }

  override newest(): Promise<number> {
    return Promise.resolve(this.events.length);
  }

  override async after(position: number, most: number): Promise<OwnEvent[]> {
    this.reads += 1;
    const found = this.events.filter((event) => event.position > position).slice(0, most);
    await this.gate;
    // As with a database, others get their turn meanwhile.
    await setImmediate();
    return found;
  }
}

function anEvent(key: string, position: number): OwnEvent {
  return {
    position,
    payload: '{}',
    envelope: {
      id: `event-${position}`,
      type: 'vn.keng.vault.access.step-taken.v1',
      topic: 'keng.vault.access',
      key,
      eventSeq: position,
      epoch: 0,
      time: Temporal.Instant.from('2026-11-02T01:15:00Z'),
      correlationId: 'call',
    },
  };
}

/** Everybody hears of the records of their own unit. */
class ByUnit extends LiveAudience<{ readonly unitId: string }> {
  failing = false;
  notes: LiveNote[] = [];

  override describe({ appointments }: Actor): Promise<{ unitId: string }> {
    if (this.failing) return Promise.reject(new Error('on purpose'));
    return Promise.resolve({ unitId: appointments[0]?.unitId ?? '' });
  }

  override judge(): Promise<Judge<{ unitId: string }>> {
    return Promise.resolve(({ unitId }, { envelope }) => envelope.key === unitId);
  }

  override greet(): Promise<readonly LiveNote[]> {
    return Promise.resolve(this.notes);
  }
}

const officer = (officerId: string, unitId: string): Actor => ({
  officerId,
  appointments: [{ unitId, role: 'operator' }],
});
const anh = officer('anh', 'commune');

describe('the live streams of a service', () => {
  let kept: Kept;
  let tail: EventTail;
  let audience: ByUnit;
  let streams: LiveStreams<{ readonly unitId: string }>;

  beforeEach(() => {
    kept = new Kept();
    audience = new ByUnit();
    tail = new EventTail(kept, silentLogger);
    streams = new LiveStreams(tail, kept, audience, new Metrics('test'));
  });
  afterEach(async () => {
    kept.gate = undefined;
    await streams.onModuleDestroy();
  });

  const happens = (key: string, count = 1): void => {
    kept.add(key, count);
    tail.wake();
  };
  /** Opens a stream and takes all that comes. */
  const follow = async (actor: Actor, more: { after?: string; lifeMs?: number } = {}) => {
    const body = await streams.open({ actor, lifeMs: LONG_MS, ...more });
    const heard = { text: '', ended: false };
    body.on('data', (bytes: Buffer) => (heard.text += bytes.toString()));
    body.once('close', () => (heard.ended = true));
    return {
      heard,
      changes: () => [...heard.text.matchAll(/id: (\d+)\nevent: changed/g)].map(([, id]) => Number(id)),
      leave: () => body.destroy(),
    };
  };
  const until = (what: string, holds: () => boolean) => eventually(what, async () => holds());

  it('tell a viewer what concerns them, and no other viewer', async () => {
    const [ours, theirs] = [await follow(anh), await follow(officer('binh', 'elsewhere'))];
    happens('commune');
    happens('elsewhere');
    await until('both heard', () => ours.changes().length + theirs.changes().length === 2);
    expect([ours.changes(), theirs.changes()]).toEqual([[1], [2]]);
  });

  it('tell who is present after the place they begin at', async () => {
    audience.notes = [{ event: 'presence', data: { tipId: 'tip' } }];
    const { heard } = await follow(anh);
    await until('the note was heard', () => heard.text.includes('presence'));
    expect([...heard.text.matchAll(/event: (\w+)/g)].map(([, name]) => name)).toEqual(['ready', 'presence']);
  });

  it('say a note to those whom it is for', async () => {
    const [ours, theirs] = [await follow(anh), await follow(officer('binh', 'elsewhere'))];
    streams.say({ event: 'presence', data: {} }, ({ unitId }) => unitId === 'commune');
    happens('elsewhere');
    await until('the other heard something later', () => theirs.changes().length === 1);
    expect([ours.heard.text.includes('presence'), theirs.heard.text.includes('presence')]).toEqual([
      true,
      false,
    ]);
  });

  it('go on after the place of the client', async () => {
    kept.add('commune', 3);
    const { changes } = await follow(anh, { after: '1' });
    await until('both were told', () => changes().length === 2);
    happens('commune');
    await until('the next was told', () => changes().length === 3);
    expect(changes()).toEqual([2, 3, 4]);
  });

  it('miss nothing that the tail tells others while they read what was missed', async () => {
    const ahead = await follow(officer('chi', 'commune'));
    happens('commune', 3);
    await until('the tail is there', () => ahead.changes().length === 3);
    const read = Promise.withResolvers<void>();
    kept.gate = read.promise;
    const { changes } = await follow(anh, { after: '0' });
    kept.gate = undefined;
    happens('commune', 3);
    await until('the tail is further', () => ahead.changes().length === 6);
    read.resolve();
    await until('they have caught up', () => changes().length >= 6);
    happens('commune');
    await until('they go on', () => changes().length >= 7);
    expect(changes()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('repeat nothing that they read before the tail has told it', async () => {
    const other = await follow(officer('chi', 'elsewhere'));
    const read = Promise.withResolvers<void>();
    kept.gate = read.promise;
    const reads = kept.reads;
    happens('commune', 2);
    await until('the tail reads', () => kept.reads > reads);
    kept.gate = undefined;
    const { changes } = await follow(anh, { after: '0' });
    await until('they have what was missed', () => changes().length === 2);
    read.resolve();
    happens('elsewhere');
    await until('the tail has told it', () => other.changes().length === 1);
    happens('commune');
    await until('they go on', () => changes().length >= 3);
    expect(changes()).toEqual([1, 2, 4]);
  });

  it('tell all of the most that is told again, and begin anew at one more', async () => {
    kept.add('commune', REPLAYED_AT_MOST);
    const whole = await follow(anh, { after: '0' });
    await until('all were told', () => whole.changes().length === REPLAYED_AT_MOST);
    kept.add('commune');
    const anew = await follow(anh, { after: '0' });
    await until('it begins anew', () => anew.heard.text.includes('event: reset'));
    expect([whole.heard.text.includes('event: reset'), anew.changes()]).toEqual([false, []]);
  });

  it.each(['4', '', 'x', '-1', '1e3', '9'.repeat(400)])(
    'begin anew from a place that nobody knows: %s',
    async (after) => {
      kept.add('commune', 3);
      const { heard, changes } = await follow(anh, { after });
      await until('it begins anew', () => heard.text.includes('id: 3\nevent: reset'));
      happens('commune');
      await until('it goes on', () => changes().length === 1);
    },
  );

  it('end with the token, with the place reached', async () => {
    kept.add('elsewhere', 5);
    const { heard } = await follow(anh, { lifeMs: 1 });
    await until('it has ended', () => heard.ended);
    expect(heard.text).toMatch(/:\nid: 5\n\n$/);
  });

  it('move the place of a viewer past what is not for them', async () => {
    const { heard } = await follow(anh);
    const theirs = await follow(officer('binh', 'elsewhere'));
    happens('elsewhere', 3);
    await until('the other heard', () => theirs.changes().length === 3);
    await streams.onModuleDestroy();
    await until('it has ended', () => heard.ended);
    expect(heard.text).toMatch(/:\nid: 3\n\n$/);
  });

  it('cut a reader who takes nothing, and no other', async () => {
    const slow = await streams.open({ actor: anh, lifeMs: LONG_MS });
    const quick = await follow(officer('binh', 'commune'));
    const frames = Math.ceil(BUFFERED_AT_MOST / 100);
    happens('commune', frames);
    await until('the quick reader has all', () => quick.changes().length === frames);
    expect([slow.destroyed, quick.heard.ended]).toEqual([true, false]);
  });

  it('are eight for an officer at most, and free a place when one is left', async () => {
    const open: Readable[] = [];
    for (let each = 0; each < 8; each += 1) open.push(await streams.open({ actor: anh, lifeMs: LONG_MS }));
    await expect(streams.open({ actor: anh, lifeMs: LONG_MS })).rejects.toThrow(TooManyStreams);
    await follow(officer('binh', 'commune'));
    open[0]?.destroy();
    open.push(await streams.open({ actor: anh, lifeMs: LONG_MS }));
    for (const stream of open) stream.destroy();
  });

  it('hold no place for an officer who could not be described', async () => {
    audience.failing = true;
    for (let each = 0; each < 9; each += 1) {
      await expect(streams.open({ actor: anh, lifeMs: LONG_MS })).rejects.toThrow('on purpose');
    }
    audience.failing = false;
    await follow(anh);
  });

  it('have a heartbeat with the place reached, every 15 seconds', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'performance'] });
    try {
      kept.add('elsewhere', 2);
      const { heard } = await follow(anh);
      jest.advanceTimersByTime(14_999);
      await setImmediate();
      expect(heard.text).toBe('retry: 250\n\nid: 2\nevent: ready\ndata: {}\n\n');
      jest.advanceTimersByTime(1);
      await setImmediate();
      expect(heard.text).toMatch(/\n\n:\nid: 2\n\n$/);
    } finally {
      jest.useRealTimers();
    }
  });

  it('are refused while the service stops', async () => {
    await streams.onModuleDestroy();
    await expect(streams.open({ actor: anh, lifeMs: LONG_MS })).rejects.toMatchObject({ slug: 'try-again' });
  });
});

expectCleanExit();
