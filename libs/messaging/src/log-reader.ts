import type { UnitOfWork } from '@keng/persistence';
import type { Clock } from '@keng/kernel';
import type { ConsumerGroup } from './consumer-group';
import { toLoggedEvent, type EventRow } from './event-rows';
import type { MessagingMetrics } from './metrics';
import type { LogReader } from './polling-source';
import type { Chunk, Delivery } from './ports';

/** Events of a partition that are fetched at once. */
const READ_AHEAD = 50;
const LAG_COUNTED_TO = 10_000;

interface LogRow extends EventRow {
  readonly after: number;
  readonly pos: number;
  readonly part: number;
  readonly logged_at: Date;
}

/** Reads `bus.log` for one consumer group. */
export class BusLogReader implements LogReader {
  constructor(
    private readonly group: ConsumerGroup,
    private readonly metrics: MessagingMetrics,
    private readonly clock: Clock,
  ) {}

  async subscribe(work: UnitOfWork): Promise<void> {
    await work.query('select bus.subscribe($1, $2)', [this.group.name, this.group.topics]);
  }

  async read(work: UnitOfWork, isCurrent: () => boolean): Promise<Chunk[]> {
    const rows = await work.query<LogRow>('select * from bus.read($1, $2)', [this.group.name, READ_AHEAD]);
    await this.tellLag(work, rows);
    const partitions = Map.groupBy(rows, ({ topic, part }) => `${topic}/${part}`);
    return [...partitions.values()].map((part) => new LogChunk(work, this.group.name, part, isCurrent));
  }

  private async tellLag(work: UnitOfWork, rows: readonly LogRow[]): Promise<void> {
    const labels = { group: this.group.name };
    let events = rows.length;
    if (events >= READ_AHEAD) events = await lagOf(this.group.name, work);
    const oldest = Math.min(...rows.map(({ logged_at }) => logged_at.getTime()));
    const age = rows.length === 0 ? 0 : Math.max(0, this.clock.now().epochMilliseconds - oldest);
    this.metrics.gauge('consumer_lag_events', labels, events);
    this.metrics.gauge('consumer_lag_seconds', labels, age / 1_000);
  }
}

/** Events that a group has yet to take, counted to 10,000. */
export async function lagOf(group: string, work: UnitOfWork): Promise<number> {
  const [row] = await work.query<{ lag: number }>('select bus.lag($1, $2)', [group, LAG_COUNTED_TO]);
  if (!row) throw new Error('bus.lag gave no row');
  return row.lag;
}

class LogChunk implements Chunk {
  readonly topic: string;
  readonly partition: number;
  readonly deliveries: readonly Delivery[];
  private at: string;

  constructor(
    private readonly work: UnitOfWork,
    private readonly group: string,
    rows: readonly LogRow[],
    readonly isCurrent: () => boolean,
  ) {
    const first = rows[0] as LogRow;
    this.topic = first.topic;
    this.partition = first.part;
    this.at = String(first.after);
    this.deliveries = rows.map((row) => ({ ...toLoggedEvent(row), position: String(row.pos) }));
  }

  /** The offset row is lock and fence at once: it moves only from where this chunk was read. */
  async take(last: Delivery): Promise<boolean> {
    const [row] = await this.work.query<{ advance: boolean }>(
      'select bus.advance($1, $2, $3::smallint, $4::bigint, $5::bigint)',
      [this.group, this.topic, this.partition, this.at, last.position],
    );
    return row?.advance === true;
  }

  async taken(last: Delivery): Promise<void> {
    this.at = last.position;
  }
}
