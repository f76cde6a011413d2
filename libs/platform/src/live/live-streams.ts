import type { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError, type Actor } from '@keng/kernel';
import { EventTail, OwnEvents, type OwnEvent } from '@keng/messaging';
import { Metrics } from '../metrics';
import { LiveAudience } from './live-audience';
import type { LiveNote } from './live-frames';
import { LiveStream } from './live-stream';

const STREAMS_AN_OFFICER = 8;
const HEARTBEAT_MS = 15_000;
/** Missed events, of whatever audience, beyond which reading the lists again is cheaper. */
export const REPLAYED_AT_MOST = 5_000;
const PAGE = 500;
const PLACE = /^\d{1,15}$/;

/** The officer follows in too many windows (429). */
export class TooManyStreams extends DomainError {
  readonly slug = 'too-many-streams';
}

/** The service is ending; another will answer (503). */
class Stopping extends DomainError {
  readonly slug = 'try-again';
}

/** A stream that an officer asks for. */
export interface LiveRequest {
  readonly actor: Actor;
  /** How long the stream may live, in ms: what is left of its token. */
  readonly lifeMs: number;
  /** The last id that the client has; undefined begins now, what is no position begins anew. */
  readonly after?: string | undefined;
}

/** All live streams of this service in this process, fed by its one tail. */
@Injectable()
export class LiveStreams<Viewer extends object = object> implements OnModuleDestroy {
  private readonly streams = new Set<LiveStream<Viewer>>();
  private heartbeat: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly tail: EventTail,
    private readonly own: OwnEvents,
    private readonly audience: LiveAudience<Viewer>,
    private readonly metrics: Metrics,
  ) {
    tail.onEvents((events) => this.prepare(events));
    metrics.measured('keng_live_streams', 'Live streams open', () => this.streams.size);
  }

  /** @throws TooManyStreams, Stopping */
  async open({ actor, lifeMs, after }: LiveRequest): Promise<Readable> {
    const stream = this.add(actor.officerId, lifeMs);
    try {
      await this.follow(stream);
      const viewer = await this.audience.describe(actor);
      const notes = await this.audience.greet(viewer);
      stream.viewer = viewer;
      if (after === undefined) stream.begin(this.tail.position);
      for (const note of notes) stream.note(note);
    } catch (error) {
      stream.cut();
      throw error;
    }
    if (after !== undefined) void this.resume(stream, after).catch(() => stream.cut());
    return stream.body;
  }

  /** Tells everybody who may hear of it, at once and once; no history keeps it. */
  say(note: LiveNote, mayHear: (viewer: Viewer) => boolean): void {
    for (const stream of this.streams) if (stream.viewer && mayHear(stream.viewer)) stream.note(note);
  }

  /** Ends all streams; the clients come back to whoever takes over. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    for (const stream of this.streams) stream.end();
    await this.tail.stop();
  }

  private add(officerId: string, lifeMs: number): LiveStream<Viewer> {
    if (this.stopping) throw new Stopping();
    const mine = [...this.streams].filter(
      (stream) => stream.officerId === officerId && !stream.body.destroyed,
    );
    if (mine.length >= STREAMS_AN_OFFICER) throw new TooManyStreams();
    const slow = this.metrics.counter('keng_live_slow_readers_total', 'Live streams cut for a slow reader');
    const stream = new LiveStream<Viewer>(officerId, () => slow.inc());
    const life = setTimeout(() => stream.end(), lifeMs);
    this.streams.add(stream);
    this.heartbeat ??= setInterval(() => this.beat(), HEARTBEAT_MS);
    stream.body.once('close', () => {
      clearTimeout(life);
      this.remove(stream);
    });
    return stream;
  }

  private async follow({ body }: LiveStream<Viewer>): Promise<void> {
    await this.tail.join();
    if (body.destroyed) this.tail.leave();
    else body.once('close', () => this.tail.leave());
  }

  private remove(stream: LiveStream<Viewer>): void {
    this.streams.delete(stream);
    if (this.streams.size > 0) return;
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
  }

  private beat(): void {
    for (const stream of this.streams) stream.beat();
  }

  private async prepare(events: readonly OwnEvent[]): Promise<() => void> {
    const judge = await this.audience.judge(events);
    return () => {
      for (const stream of this.streams) if (stream.attached) stream.tell(events, judge);
    };
  }

  /**
   * Tells what came after the client's place until the tail has been caught up with. Comparing places and attaching
   * are one step, and the tail moves its place in one step with telling: so nothing is missed in between or told twice.
   */
  private async resume(stream: LiveStream<Viewer>, after: string): Promise<void> {
    let events = PLACE.test(after) ? await this.missedSince(Number(after)) : undefined;
    if (!events) return stream.reset(this.tail.position);
    stream.resume(Number(after));
    for (;;) {
      for (let from = 0; from < events.length && stream.isOpen; from += PAGE) {
        const page = events.slice(from, from + PAGE);
        stream.tell(page, await this.audience.judge(page));
        await stream.room();
      }
      if (!stream.isOpen) return;
      if (stream.position >= this.tail.position) {
        stream.attached = true;
        return;
      }
      events = await this.own.after(stream.position, PAGE);
    }
  }

  /** What came after a place; undefined when that is too much, or when the place is still to come. */
  private async missedSince(after: number): Promise<readonly OwnEvent[] | undefined> {
    const events = await this.own.after(after, REPLAYED_AT_MOST + 1);
    if (events.length > REPLAYED_AT_MOST) return undefined;
    if (events.length === 0 && after > (await this.own.newest())) return undefined;
    return events;
  }
}
