import type { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError, type Actor } from '@keng/kernel';
import { EventTail, NoteTail, type Tail } from '@keng/messaging';
import { Metrics } from '../metrics';
import { LiveAudience } from './live-audience';
import type { LiveChange } from './live-change';
import type { LiveNote } from './live-frames';
import { placeOf, type LiveHistory, type LivePlace } from './live-place';
import { LiveStream } from './live-stream';

const STREAMS_AN_OFFICER = 8;
const HEARTBEAT_MS = 15_000;
/** Missed changes of one history, of whatever audience, beyond which reading the lists again is cheaper. */
export const REPLAYED_AT_MOST = 5_000;
const PAGE = 500;

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

/** All live streams of this service in this process, fed by its one tail of each history. */
@Injectable()
export class LiveStreams<Viewer extends object = object> implements OnModuleDestroy {
  private readonly streams = new Set<LiveStream<Viewer>>();
  private heartbeat: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly events: EventTail,
    private readonly notes: NoteTail,
    private readonly audience: LiveAudience<Viewer>,
    private readonly metrics: Metrics,
  ) {
    events.onEntries((changes) => this.prepare('events', changes));
    notes.onEntries((changes) => this.prepare('notes', changes));
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
      if (after === undefined) stream.begin(this.reached());
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
    await Promise.all([this.events.stop(), this.notes.stop()]);
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
    for (const tail of [this.events, this.notes]) {
      await tail.join();
      if (body.destroyed) tail.leave();
      else body.once('close', () => tail.leave());
    }
  }

  /** Up to where everything has been told to those who are told live. */
  private reached(): LivePlace {
    return { events: this.events.position, notes: this.notes.position };
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

  private async prepare(history: LiveHistory, changes: readonly LiveChange[]): Promise<() => void> {
    const judge = await this.audience.judge(changes);
    return () => {
      for (const stream of this.streams) stream.tellLive(history, changes, judge);
    };
  }

  /**
   * Tells what came after the client's place, one history after the other, until its tail has been caught up with.
   * Comparing places and attaching are one step, and a tail moves its place in one step with telling: so nothing is
   * missed in between or told twice. Every message holds both places, so the client may be cut off anywhere.
   */
  private async resume(stream: LiveStream<Viewer>, after: string): Promise<void> {
    const place = placeOf(after);
    const [events, notes] = place
      ? [await missedSince(this.events, place.events), await missedSince(this.notes, place.notes)]
      : [];
    if (!place || !events || !notes) return stream.reset(this.reached());
    stream.resume(place);
    await this.catchUp(stream, { history: 'events', tail: this.events, missed: events });
    await this.catchUp(stream, { history: 'notes', tail: this.notes, missed: notes });
  }

  private async catchUp<Entry extends LiveChange>(
    stream: LiveStream<Viewer>,
    { history, tail, missed }: Missed<Entry>,
  ): Promise<void> {
    let changes = missed;
    for (;;) {
      for (let from = 0; from < changes.length && stream.isOpen; from += PAGE) {
        const page = changes.slice(from, from + PAGE);
        stream.tell(history, page, await this.audience.judge(page));
        await stream.room();
      }
      if (!stream.isOpen) return;
      if (stream.place[history] >= tail.position) return stream.attach(history);
      changes = await tail.history.after(stream.place[history], PAGE);
    }
  }
}

interface Missed<Entry extends LiveChange> {
  readonly history: LiveHistory;
  readonly tail: Tail<Entry>;
  readonly missed: readonly Entry[];
}

/** What came after a place; undefined when that is too much or partly forgotten, or when the place is still to come. */
async function missedSince<Entry extends LiveChange>(
  { history }: Tail<Entry>,
  after: number,
): Promise<readonly Entry[] | undefined> {
  const changes = await history.after(after, REPLAYED_AT_MOST + 1);
  if (changes.length > REPLAYED_AT_MOST) return undefined;
  // Asked afterwards: what was forgotten while it was being read counts as well.
  if (after < (await history.forgottenUpTo())) return undefined;
  if (changes.length === 0 && after > (await history.newest())) return undefined;
  return changes;
}
