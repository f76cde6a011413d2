import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Actor } from '@keng/kernel';
import {
  EventTail,
  NoteTail,
  OwnEvents,
  OwnHistory,
  silentLogger,
  type ChangeNote,
  type OwnEvent,
} from '@keng/messaging';
import { eventually, expectCleanExit } from '@keng/testing';
import { Metrics } from '../metrics';
import { LiveAudience, type Judge } from './live-audience';
import { recordOf } from './live-change';
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

/** Notes that may be made to wait, and to be forgotten. */
class KeptNotes extends OwnHistory<ChangeNote> {
  readonly notes: ChangeNote[] = [];
  gate: Promise<void> | undefined;
  floor = 0;

  add(key: string, count = 1): void {
    for (let each = 0; each < count; each += 1) {
      const time = Temporal.Instant.from('2026-11-02T01:15:00Z');
      const position = this.notes.length + 1;
      this.notes.push({
        position,
        aggregate: 'step',
        key,
        type: 'noted',
        formerOfficerIds: [],
        actorId: null,
        time,
      });
    }
  }

  override newest(): Promise<number> {
    return Promise.resolve(this.notes.length);
  }

  override async after(position: number, most: number): Promise<ChangeNote[]> {
    const found = this.notes.filter((note) => note.position > Math.max(position, this.floor)).slice(0, most);
    await this.gate;
    await setImmediate();
    return found;
  }

  override forgottenUpTo(): Promise<number> {
    return Promise.resolve(this.floor);
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
    return Promise.resolve(({ unitId }, change) => recordOf(change) === unitId);
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
  let noted: KeptNotes;
  let tail: EventTail;
  let noteTail: NoteTail;
  let audience: ByUnit;
  let streams: LiveStreams<{ readonly unitId: string }>;

  beforeEach(() => {
    kept = new Kept();
    audience = new ByUnit();
    tail = new EventTail(kept, silentLogger);
    noted = new KeptNotes();
    noteTail = new NoteTail(noted, silentLogger);
    streams = new LiveStreams(tail, noteTail, audience, new Metrics('test'));
  });
  afterEach(async () => {
    kept.gate = undefined;
    noted.gate = undefined;
    await streams.onModuleDestroy();
  });

  const happens = (key: string, count = 1): void => {
    kept.add(key, count);
    tail.wake();
  };
  const isNoted = (key: string, count = 1): void => {
    noted.add(key, count);
    noteTail.wake();
  };
  /** Opens a stream and takes all that comes. */
  const follow = async (actor: Actor, more: { after?: string; lifeMs?: number } = {}) => {
    const body = await streams.open({ actor, lifeMs: LONG_MS, ...more });
    const heard = { text: '', ended: false };
    body.on('data', (bytes: Buffer) => (heard.text += bytes.toString()));
    body.once('close', () => (heard.ended = true));
    return {
      heard,
      changes: () =>
        [...heard.text.matchAll(/id: (\d+)-\d+\nevent: changed\ndata: .*"eventSeq":\d/g)].map(([, id]) =>
          Number(id),
        ),
      notes: () =>
        [...heard.text.matchAll(/id: \d+-(\d+)\nevent: changed\ndata: .*"eventSeq":null/g)].map(([, id]) =>
          Number(id),
        ),
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
    const { changes } = await follow(anh, { after: '1-0' });
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
    const { changes } = await follow(anh, { after: '0-0' });
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
    const { changes } = await follow(anh, { after: '0-0' });
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
    const whole = await follow(anh, { after: '0-0' });
    await until('all were told', () => whole.changes().length === REPLAYED_AT_MOST);
    kept.add('commune');
    const anew = await follow(anh, { after: '0-0' });
    await until('it begins anew', () => anew.heard.text.includes('event: reset'));
    expect([whole.heard.text.includes('event: reset'), anew.changes()]).toEqual([false, []]);
  });

  it.each(['4-0', '3-1', '3', '', 'x', '-1', '3-', '-0', '1e3-0', `${'9'.repeat(400)}-0`])(
    'begin anew from a place that nobody knows: %s',
    async (after) => {
      kept.add('commune', 3);
      const { heard, changes } = await follow(anh, { after });
      await until('it begins anew', () => heard.text.includes('id: 3-0\nevent: reset'));
      happens('commune');
      await until('it goes on', () => changes().length === 1);
    },
  );

  describe('with notes of changes that no event tells', () => {
    it('tell both kinds to whom they concern, each in its order', async () => {
      const [ours, theirs] = [await follow(anh), await follow(officer('binh', 'elsewhere'))];
      happens('commune', 2);
      isNoted('commune', 2);
      isNoted('elsewhere');
      await until('all was heard', () => ours.notes().length === 2 && ours.changes().length === 2);
      await until('the other heard theirs', () => theirs.notes().length === 1);
      expect([ours.changes(), ours.notes(), theirs.changes(), theirs.notes()]).toEqual([
        [1, 2],
        [1, 2],
        [],
        [3],
      ]);
    });

    it('give the places in both with every message', async () => {
      const { heard, notes, changes } = await follow(anh);
      happens('commune', 3);
      await until('the events were heard', () => changes().length === 3);
      isNoted('commune');
      await until('the note was heard', () => notes().length === 1);
      expect(heard.text).toMatch(/id: 3-1\nevent: changed\ndata: [^\n]*"eventSeq":null[^\n]*\n\n$/);
    });

    it('go on after the place of the client in both', async () => {
      kept.add('commune', 3);
      noted.add('commune', 3);
      const { changes, notes } = await follow(anh, { after: '1-2' });
      await until('all was told', () => changes().length === 2 && notes().length === 1);
      happens('commune');
      isNoted('commune');
      await until('the next were told', () => changes().length === 3 && notes().length === 2);
      expect([changes(), notes()]).toEqual([
        [2, 3, 4],
        [3, 4],
      ]);
    });

    it('hold nothing twice and leave nothing out, wherever a client is cut off and comes back', async () => {
      const ahead = await follow(officer('chi', 'commune'));
      const heard = { changes: [] as number[], notes: [] as number[] };
      let after = '0-0';
      for (let round = 1; round <= 12; round += 1) {
        const before = heard.changes.length + heard.notes.length;
        const client = await follow(anh, { after });
        happens('commune', round % 3);
        isNoted('commune', round % 2);
        // Cut in the middle: what is in flight is left behind, and the last whole message counts.
        const due = kept.events.length + noted.notes.length - before;
        const enough = Math.ceil(due / 2);
        await until('some of it was told', () => client.changes().length + client.notes().length >= enough);
        client.leave();
        heard.changes.push(...client.changes());
        heard.notes.push(...client.notes());
        after =
          client.heard.text
            .match(/id: (\d+-\d+)/g)
            ?.at(-1)
            ?.slice('id: '.length) ?? after;
        await until('it has left', () => client.heard.ended);
      }
      const last = await follow(anh, { after });
      const all = () =>
        heard.changes.length + heard.notes.length + last.changes().length + last.notes().length;
      const total = kept.events.length + noted.notes.length;
      await until('the rest was told', () => all() >= total);
      await until('the other heard all', () => ahead.changes().length + ahead.notes().length === total);
      expect([...heard.changes, ...last.changes()]).toEqual(kept.events.map(({ position }) => position));
      expect([...heard.notes, ...last.notes()]).toEqual(noted.notes.map(({ position }) => position));
    });

    it('miss no note that the tail tells others while they read what was missed', async () => {
      const ahead = await follow(officer('chi', 'commune'));
      isNoted('commune', 2);
      await until('the tail is there', () => ahead.notes().length === 2);
      const read = Promise.withResolvers<void>();
      noted.gate = read.promise;
      const { notes } = await follow(anh, { after: '0-0' });
      noted.gate = undefined;
      isNoted('commune', 2);
      await until('the tail is further', () => ahead.notes().length === 4);
      read.resolve();
      await until('they have caught up', () => notes().length >= 4);
      isNoted('commune');
      await until('they go on', () => notes().length >= 5);
      expect(notes()).toEqual([1, 2, 3, 4, 5]);
    });

    it('begin anew from a place after which notes were forgotten, and not from the last of those', async () => {
      noted.add('commune', 4);
      noted.floor = 3;
      const late = await follow(anh, { after: '0-2' });
      await until('it begins anew', () => late.heard.text.includes('id: 0-4\nevent: reset'));
      const inTime = await follow(anh, { after: '0-3' });
      await until('the last was told', () => inTime.notes().length === 1);
      expect([inTime.notes(), inTime.heard.text.includes('event: reset')]).toEqual([[4], false]);
    });
  });

  it('end with the token, with the place reached', async () => {
    kept.add('elsewhere', 5);
    const { heard } = await follow(anh, { lifeMs: 1 });
    await until('it has ended', () => heard.ended);
    expect(heard.text).toMatch(/:\nid: 5-0\n\n$/);
  });

  it('move the place of a viewer past what is not for them', async () => {
    const { heard } = await follow(anh);
    const theirs = await follow(officer('binh', 'elsewhere'));
    happens('elsewhere', 3);
    await until('the other heard', () => theirs.changes().length === 3);
    await streams.onModuleDestroy();
    await until('it has ended', () => heard.ended);
    expect(heard.text).toMatch(/:\nid: 3-0\n\n$/);
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
      expect(heard.text).toBe('retry: 250\n\nid: 2-0\nevent: ready\ndata: {}\n\n');
      jest.advanceTimersByTime(1);
      await setImmediate();
      expect(heard.text).toMatch(/\n\n:\nid: 2-0\n\n$/);
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
