import type { UnitOfWork } from '@keng/persistence';
import { UNSEEN, type BlockReason, type KeyCursor } from './arrival';

interface CursorRow {
  readonly key: string;
  readonly event_seq: number;
  readonly event_id: string | null;
  readonly epoch: number;
  readonly blocked: BlockReason | null;
}

/** The cursor rows of one consumer group. Their row locks are what keeps a forgotten twin of a consumer harmless. */
export class KeyCursors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schema: string,
    private readonly group: string,
  ) {}

  /**
   * Locks the cursors of these keys to the end of the transaction, making those of new keys. Always in the order of
   * the keys, so that two consumers cannot wait for each other.
   */
  async lock(topic: string, keys: Iterable<string>): Promise<Map<string, KeyCursor>> {
    const rows = await this.work.query<CursorRow>(
      `insert into ${this.schema}.key_cursor as c (grp, topic, key)
       select $1, $2, k from unnest($3::text[]) k order by k
       on conflict (grp, topic, key) do update set event_seq = c.event_seq
       returning key, event_seq, event_id, epoch, blocked`,
      [this.group, topic, [...new Set(keys)]],
    );
    return new Map(rows.map((row) => [row.key, toCursor(row)]));
  }

  /** Locks the cursor of a key that may not have one. */
  async lockOne(topic: string, key: string): Promise<KeyCursor> {
    const [row] = await this.work.query<CursorRow>(
      `select key, event_seq, event_id, epoch, blocked from ${this.schema}.key_cursor
       where grp = $1 and topic = $2 and key = $3 for update`,
      [this.group, topic, key],
    );
    return row ? toCursor(row) : UNSEEN;
  }

  /**
   * Writes cursors that this transaction has locked. Inserts, which find each row by its whole key: an update that joins
   * the keys may walk all keys of the group instead, for as long as the statistics remember the group as small.
   */
  async save(topic: string, cursors: ReadonlyMap<string, KeyCursor>): Promise<void> {
    if (cursors.size === 0) return;
    const values = [...cursors.values()];
    await this.work.query(
      `insert into ${this.schema}.key_cursor (grp, topic, key, event_seq, event_id, epoch, blocked)
       select $1, $2, n.* from unnest($3::text[], $4::int[], $5::uuid[], $6::int[], $7::text[]) n
       on conflict (grp, topic, key) do update set event_seq = excluded.event_seq, event_id = excluded.event_id,
         epoch = excluded.epoch, blocked = excluded.blocked`,
      [
        this.group,
        topic,
        [...cursors.keys()],
        values.map(({ eventSeq }) => eventSeq),
        values.map(({ eventId }) => eventId),
        values.map(({ epoch }) => epoch),
        values.map(({ blocked }) => blocked),
      ],
    );
  }
}

function toCursor(row: CursorRow): KeyCursor {
  return { eventSeq: row.event_seq, eventId: row.event_id, epoch: row.epoch, blocked: row.blocked };
}
