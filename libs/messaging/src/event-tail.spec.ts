import { eventually, expectCleanExit } from '@keng/testing';
import { silentLogger } from './event-logger';
import { EventTail } from './event-tail';
import { OwnEvents, type OwnEvent } from './ports';

class Kept extends OwnEvents {
  reads = 0;
  failing = false;
  private readonly events: OwnEvent[] = [];

  add(...positions: readonly number[]): void {
    for (const position of positions) this.events.push({ position } as OwnEvent);
  }

  override newest(): Promise<number> {
    if (this.failing) return Promise.reject(new Error('on purpose'));
    return Promise.resolve(this.events.at(-1)?.position ?? 0);
  }

  override after(position: number, most: number): Promise<OwnEvent[]> {
    this.reads += 1;
    if (this.failing) return Promise.reject(new Error('on purpose'));
    return Promise.resolve(this.events.filter((event) => event.position > position).slice(0, most));
  }
}

describe('the tail of a service’s own events', () => {
  let kept: Kept;
  let tail: EventTail;
  let heard: number[];

  beforeEach(() => {
    kept = new Kept();
    tail = new EventTail(kept, silentLogger);
    heard = [];
    tail.onEntries((events) =>
      Promise.resolve(() => void heard.push(...events.map(({ position }) => position))),
    );
  });
  afterEach(() => tail.stop());

  const hears = async (...positions: readonly number[]) => {
    kept.add(...positions);
    tail.wake();
    await eventually('they were heard', async () => heard.at(-1) === positions.at(-1));
  };

  it('asks for nothing while nobody follows', async () => {
    tail.wake();
    await tail.stop();
    expect(kept.reads).toBe(0);
  });

  it('begins after the newest, and hands over what comes, in order', async () => {
    kept.add(3, 7);
    await tail.join();
    expect(tail.position).toBe(7);
    await hears(9);
    await hears(12, 15);
    expect(heard).toEqual([9, 12, 15]);
    expect(tail.position).toBe(15);
  });

  it('moves its place in the same step as it hands over', async () => {
    const places: number[] = [];
    tail.onEntries((events) =>
      Promise.resolve(() => {
        heard.push(...events.map(({ position }) => position));
        queueMicrotask(() => places.push(tail.position));
      }),
    );
    await tail.join();
    await hears(4);
    expect(places).toEqual([4]);
  });

  it('hears without a call within half a second, as of a relay in another process', async () => {
    await tail.join();
    kept.add(5);
    const began = performance.now();
    await eventually('it was heard', async () => heard.length === 1);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('reads the same again after a failure, and hands over nothing twice', async () => {
    await tail.join();
    kept.failing = true;
    kept.add(5);
    tail.wake();
    await eventually('it failed', async () => kept.reads > 1);
    kept.failing = false;
    await hears(6);
    expect(heard).toEqual([5, 6]);
  });

  it('refuses a follower while it cannot find its place, and takes one later', async () => {
    kept.failing = true;
    await expect(tail.join()).rejects.toThrow('on purpose');
    kept.failing = false;
    await tail.join();
    await hears(1);
  });

  it('rests once the last has left, and begins anew at the newest', async () => {
    await tail.join();
    await tail.join();
    tail.leave();
    await hears(1);
    tail.leave();
    kept.add(2);
    await eventually('a new follower begins after it', async () => {
      await tail.join();
      if (tail.position === 2) return true;
      tail.leave();
      return false;
    });
    await hears(3);
    expect(heard).not.toContain(2);
  });
});

expectCleanExit();
