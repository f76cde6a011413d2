import type { ClientBase } from 'pg';
import { EVENT_COLUMNS, eventColumns } from './event-rows';
import type { EventSink, LoggedEvent } from './ports';

/** Puts events into `bus.log`, in the service's own database. */
export class LogSink implements EventSink {
  /** @param onAppended called after events became visible to readers */
  constructor(private readonly onAppended: () => void) {}

  /** Appends events that are not there yet. */
  async append(batch: readonly LoggedEvent[], session: ClientBase): Promise<void> {
    await session.query(
      `select bus.append(array(
         select row(event_id, topic, key, event_seq, type, payload::json, causation::jsonb, occurred_at,
                    epoch)::bus.event
         from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
                     $8::timestamptz[], $9::int[])
           with ordinality as e (${EVENT_COLUMNS}, place)
         order by place))`,
      eventColumns(batch),
    );
    this.onAppended();
  }

  /** One statement and so one transaction: no event can be told twice, or lost between the two tables. */
  async drainWithin(session: ClientBase, schema: string, limit: number): Promise<number> {
    const { rows } = await session.query<{ moved: number }>(
      `with taken as (
         delete from ${schema}.outbox
         where id in (select id from ${schema}.outbox order by id limit $1)
         returning *)
       select bus.append(array_agg(row(${EVENT_COLUMNS})::bus.event order by id)) as moved from taken`,
      [limit],
    );
    const moved = rows[0]?.moved ?? 0;
    if (moved > 0) this.onAppended();
    return moved;
  }
}
