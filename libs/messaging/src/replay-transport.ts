import { setTimeout as delay } from 'node:timers/promises';
import type { ConsumerGroup } from './consumer-group';
import type { TakeEvents } from './history';
import { partOf } from './partition';
import { SentOwnEvents } from './own-events';
import type { Chunk, ChunkHandler, EventSource, EventTransport, LoggedEvent, SourceState } from './ports';

/** Tries of events that could not be taken for a reason that passes. */
const TRIES = 20;

/** Tells a group everything it is to take, in the order of each key, and resolves behind the last event. */
export type TellHistory = (group: ConsumerGroup, take: TakeEvents) => Promise<void>;

export interface ReplayTransport extends EventTransport {
  /** Resolves when every group has had its history; rejects with what kept one from it. */
  done(): Promise<void>;
}

/**
 * Brings a history, once and from its first event, to consumer groups of a database that is there for this alone. What
 * the service tells meanwhile goes nowhere.
 */
export function replayTransport(tell: TellHistory): ReplayTransport {
  const sources = new Set<ReplaySource>();
  let before: Promise<void> = Promise.resolve();
  // One group after the other: they may read through one session.
  const inTurn: TellHistory = (group, take) => {
    const turn = before.then(() => tell(group, take));
    before = turn.catch(() => undefined);
    return turn;
  };
  return {
    sink: () => ({ append: async () => undefined }),
    source: (group) => {
      const source = new ReplaySource(group, inTurn);
      sources.add(source);
      return source;
    },
    rewind: async () => undefined,
    lag: async () => 0,
    ownEvents: (settings) => new SentOwnEvents(settings),
    done: async () => void (await Promise.all([...sources].map((source) => source.told()))),
    close: async () => undefined,
  };
}

class ReplaySource implements EventSource {
  state: SourceState = 'stopped';
  private telling: Promise<void> | undefined;

  constructor(
    private readonly group: ConsumerGroup,
    private readonly tell: TellHistory,
  ) {}

  async run(handler: ChunkHandler): Promise<void> {
    this.state = 'running';
    this.telling = this.tell(this.group, (events) => this.deliver(events, handler));
    // Told by told(); until then it must not count as unhandled.
    this.telling.catch(() => undefined);
  }

  told(): Promise<void> {
    return this.telling ?? Promise.reject(new Error(`Consumer group ${this.group.name} was not started`));
  }

  async stop(): Promise<void> {
    await this.telling?.catch(() => undefined);
    this.state = 'stopped';
  }

  onFatal(): void {}

  private async deliver(events: readonly LoggedEvent[], handler: ChunkHandler): Promise<void> {
    const parts = Map.groupBy(events, ({ envelope: { topic, key } }) => `${topic}/${partOf(key)}`);
    for (const part of parts.values()) await this.deliverPart(chunkOf(part), handler);
  }

  /** What took effect before a pause is skipped as a repeat after it. */
  private async deliverPart(chunk: Chunk, handler: ChunkHandler): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const { retryInMs } = await handler(chunk);
      if (retryInMs === undefined) return;
      await delay(retryInMs);
    }
    throw new Error(`Consumer group ${this.group.name} cannot take its events`);
  }
}

function chunkOf(events: readonly LoggedEvent[]): Chunk {
  const [{ envelope }] = events as [LoggedEvent];
  return {
    topic: envelope.topic,
    partition: partOf(envelope.key),
    deliveries: events.map((event, index) => ({ ...event, position: String(index) })),
    take: async () => true,
    taken: async () => undefined,
    isCurrent: () => true,
  };
}
