import type { UnitOfWork } from '@keng/persistence';
import type { BlockReason } from './arrival';
import { EVENT_COLUMNS, EVENT_SELECTION, eventColumns, toLoggedEvent, type EventRow } from './event-rows';
import type { Delivery, LoggedEvent } from './ports';

/** An event about to wait, and why: `queued` when an earlier one of its key is the reason. */
export interface Parking {
  readonly delivery: Delivery;
  readonly reason: BlockReason | 'queued';
  /** What went wrong, without content; for poison. */
  readonly fault?: string;
}

/** An event that waits. */
export interface WaitingEvent extends LoggedEvent {
  readonly readable: boolean;
  readonly reason: BlockReason | 'queued';
}

/** A key of the group that can go on. */
export interface StuckKey {
  readonly topic: string;
  readonly key: string;
}

/** The parked rows of one consumer group. Whoever reads or writes those of a key holds the key's cursor lock. */
export class ParkedEvents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schema: string,
    private readonly group: string,
  ) {}

  /** Parks events; one that waits already (delivered again) stays as it is. */
  async park(parkings: readonly Parking[]): Promise<void> {
    if (parkings.length === 0) return;
    await this.work.query(
      `insert into ${this.schema}.parked (grp, ${EVENT_COLUMNS}, reason, fault, readable, attempts)
       select $1, event_id, topic, key, event_seq, type, payload, causation::jsonb, occurred_at, epoch,
              reason, fault, readable, case reason when 'poison' then 1 else 0 end
       from unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
                   $9::timestamptz[], $10::int[], $11::text[], $12::text[], $13::boolean[])
         as e (${EVENT_COLUMNS}, reason, fault, readable)
       on conflict do nothing`,
      [
        this.group,
        ...eventColumns(parkings.map(({ delivery }) => delivery)),
        parkings.map(({ reason }) => reason),
        parkings.map(({ fault }) => fault ?? null),
        parkings.map(({ delivery }) => delivery.unreadable === undefined),
      ],
    );
  }

  /** The waiting event of a key that comes first. */
  async first(topic: string, key: string): Promise<WaitingEvent | undefined> {
    const [row] = await this.work.query<EventRow & Pick<WaitingEvent, 'readable' | 'reason'>>(
      `select ${EVENT_SELECTION}, readable, reason from ${this.schema}.parked
       where grp = $1 and topic = $2 and key = $3 order by epoch, event_seq, first_at limit 1`,
      [this.group, topic, key],
    );
    return row && { ...toLoggedEvent(row), readable: row.readable, reason: row.reason };
  }

  async remove({ envelope }: LoggedEvent): Promise<void> {
    await this.work.query(
      `delete from ${this.schema}.parked where grp = $1 and topic = $2 and key = $3 and event_id = $4`,
      [this.group, envelope.topic, envelope.key, envelope.id],
    );
  }

  /** Notes that an event of a blocked key could not be redriven, and takes back the request to retry its key. */
  async refuse({ envelope }: LoggedEvent, reason: BlockReason, fault: string | undefined): Promise<void> {
    await this.work.query(
      `update ${this.schema}.parked set
         retry_requested = false,
         reason = case event_id when $4 then $5 else reason end,
         fault = case event_id when $4 then coalesce($6, fault) else fault end,
         attempts = attempts + case event_id when $4 then 1 else 0 end,
         last_at = case event_id when $4 then clock_timestamp() else last_at end
       where grp = $1 and topic = $2 and key = $3`,
      [this.group, envelope.topic, envelope.key, envelope.id, reason, fault ?? null],
    );
  }

  /** Keys that somebody asked to retry, and keys whose missing event has come. */
  async ready(limit: number): Promise<StuckKey[]> {
    return this.work.query<StuckKey>(
      `select c.topic, c.key from ${this.schema}.key_cursor c
       where c.grp = $1 and c.blocked is not null and (
         exists (select from ${this.schema}.parked p
                  where p.grp = c.grp and p.topic = c.topic and p.key = c.key
                    and (p.retry_requested or (c.blocked = 'gap' and p.event_seq <= c.event_seq + 1)))
         or not exists (select from ${this.schema}.parked p
                         where p.grp = c.grp and p.topic = c.topic and p.key = c.key))
       order by c.topic, c.key limit $2`,
      [this.group, limit],
    );
  }

  /** How many events wait, and since when. */
  async backlog(): Promise<{ readonly rows: number; readonly oldestAgeSeconds: number }> {
    const [row] = await this.work.query<{ rows: number; age: number }>(
      `select count(*) as rows,
              coalesce(extract(epoch from clock_timestamp() - min(first_at)), 0)::float as age
       from ${this.schema}.parked where grp = $1`,
      [this.group],
    );
    return { rows: row?.rows ?? 0, oldestAgeSeconds: row?.age ?? 0 };
  }
}
