import type { UnitOfWork } from '@keng/persistence';
import type { Clock } from '@keng/kernel';
import type { ConsumerGroup } from './consumer-group';
import { toLoggedEvent, type EventRow } from './event-rows';
import type { MessagingMetrics } from './metrics';
import type { Joint, LogReader } from './polling-source';
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
export class BusLogReader implements LogReader<LogChunk> {
  readonly most = READ_AHEAD;

  constructor(
    private readonly group: ConsumerGroup,
    private readonly metrics: MessagingMetrics,
    private readonly clock: Clock,
  ) {}

  async subscribe(work: UnitOfWork): Promise<void> {
    await work.query('select bus.subscribe($1, $2)', [this.group.name, this.group.topics]);
  }

  async read(work: UnitOfWork, isCurrent: () => boolean): Promise<LogChunk[]> {
    const rows = await work.query<LogRow>('select * from bus.read($1, $2)', [this.group.name, READ_AHEAD]);
    await this.tellLag(work, rows);
    const partitions = Map.groupBy(rows, ({ topic, part }) => `${topic}/${part}`);
    return [...partitions.values()].map((part) => new LogChunk(work, this.group.name, part, isCurrent));
  }

  join(parts: readonly LogChunk[]): JointChunk {
    return new JointChunk(parts);
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
  /** Up to where it has taken effect. */
  at: string;

  constructor(
    readonly work: UnitOfWork,
    readonly group: string,
    private readonly rows: readonly LogRow[],
    readonly isCurrent: () => boolean,
  ) {
    const first = rows[0] as LogRow;
    this.topic = first.topic;
    this.partition = first.part;
    this.at = String(first.after);
    this.deliveries = rows.map((row) => ({ ...toLoggedEvent(row), position: String(row.pos) }));
  }

  /** What of it has not taken effect. */
  rest(): LogChunk | undefined {
    const after = Number(this.at);
    const left = this.rows.filter(({ pos }) => pos > after).map((row) => ({ ...row, after }));
    return left.length === 0 ? undefined : new LogChunk(this.work, this.group, left, this.isCurrent);
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

/** Stands for the number of a partition where there are several. */
const SEVERAL = -1;

interface Move {
  readonly part: LogChunk;
  readonly upTo: string;
}

/** Several partitions of a topic, one after the other; what of them takes effect at once is one transaction. */
class JointChunk implements Joint<LogChunk> {
  readonly topic: string;
  readonly partition = SEVERAL;
  readonly deliveries: readonly Delivery[];

  private readonly first: LogChunk;

  constructor(private readonly parts: readonly LogChunk[]) {
    this.first = parts[0] as LogChunk;
    this.topic = this.first.topic;
    this.deliveries = parts.flatMap(({ deliveries }) => deliveries);
  }

  isCurrent(): boolean {
    return this.parts.every((part) => part.isCurrent());
  }

  /** Each offset row is lock and fence as it is for one partition; nobody waits for any of them. */
  async take(last: Delivery): Promise<boolean> {
    const moves = this.movesTo(last);
    const { work, group } = this.first;
    const [row] = await work.query<{ advanced: boolean }>(
      `select bool_and(bus.advance($1, $2, part, after, up_to)) as advanced
         from unnest($3::smallint[], $4::bigint[], $5::bigint[]) as moves (part, after, up_to)`,
      [
        group,
        this.topic,
        moves.map(({ part }) => part.partition),
        moves.map(({ part }) => part.at),
        moves.map(({ upTo }) => upTo),
      ],
    );
    return row?.advanced === true;
  }

  async taken(last: Delivery): Promise<void> {
    for (const { part, upTo } of this.movesTo(last)) part.at = upTo;
  }

  rest(): readonly LogChunk[] {
    return this.parts.flatMap((part) => part.rest() ?? []);
  }

  /** Which parts move, and how far, when everything up to `last` takes effect. */
  private movesTo(last: Delivery): readonly Move[] {
    const end = this.parts.findIndex(({ deliveries }) => deliveries.includes(last));
    return this.parts.slice(0, end + 1).flatMap((part, at) => {
      const { position: upTo } = at === end ? last : (part.deliveries.at(-1) as Delivery);
      return upTo === part.at ? [] : [{ part, upTo }];
    });
  }
}
