import type { ConsumerGroup } from './consumer-group';
import type { EventLogger } from './event-logger';
import { partOf, PARTITIONS } from './partition';
import { SentOwnEvents } from './own-events';
import { PollingSource, type LogReader } from './polling-source';
import type { Chunk, Delivery, EventTransport, LoggedEvent } from './ports';

const READ_AHEAD = 50;

/**
 * Events through this process's memory, for tests of what stands above: lost with the process. Places in the log
 * move after the database has committed, as with a broker, so repeats happen in the same way.
 */
export function memoryTransport(logger: EventLogger): EventTransport {
  const partitions = new Map<string, LoggedEvent[]>();
  const places = new Map<string, number>();
  const sources = new Set<PollingSource>();
  const partitionOf = (topic: string, part: number) => {
    const id = `${topic}/${part}`;
    const known = partitions.get(id) ?? [];
    partitions.set(id, known);
    return known;
  };
  return {
    sink: () => ({
      append: async (batch) => {
        for (const event of batch) partitionOf(event.envelope.topic, partOf(event.envelope.key)).push(event);
        for (const source of sources) source.wake();
      },
    }),
    source: (group) => {
      const source = new PollingSource(new MemoryReader(group, partitionOf, places), logger);
      sources.add(source);
      return source;
    },
    rewind: async (group) => {
      for (const place of places.keys()) if (place.startsWith(`${group.name} `)) places.delete(place);
    },
    lag: async ({ name, topics }) => {
      const waiting = topics.flatMap((topic) =>
        Array.from(
          { length: PARTITIONS },
          (_, part) => partitionOf(topic, part).length - (places.get(`${name} ${topic}/${part}`) ?? 0),
        ),
      );
      return waiting.reduce((sum, events) => sum + events, 0);
    },
    ownEvents: (settings) => new SentOwnEvents(settings),
    close: async () => undefined,
  };
}

class MemoryReader implements LogReader {
  readonly most = READ_AHEAD;

  constructor(
    private readonly group: ConsumerGroup,
    private readonly partitionOf: (topic: string, part: number) => readonly LoggedEvent[],
    private readonly places: Map<string, number>,
  ) {}

  async subscribe(): Promise<void> {}

  async read(_work: unknown, isCurrent: () => boolean): Promise<Chunk[]> {
    return this.group.topics.flatMap((topic) =>
      Array.from({ length: PARTITIONS }, (_, partition) => this.chunk(topic, partition, isCurrent)).filter(
        ({ deliveries }) => deliveries.length > 0,
      ),
    );
  }

  private chunk(topic: string, partition: number, isCurrent: () => boolean): Chunk {
    const place = `${this.group.name} ${topic}/${partition}`;
    const from = this.places.get(place) ?? 0;
    const deliveries: Delivery[] = this.partitionOf(topic, partition)
      .slice(from, from + READ_AHEAD)
      .map((event, index) => ({ ...event, position: String(from + index) }));
    return {
      topic,
      partition,
      deliveries,
      isCurrent,
      take: async () => true,
      taken: async ({ position }) => void this.places.set(place, Number(position) + 1),
    };
  }
}
