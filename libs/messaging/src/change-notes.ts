import type { Clock } from '@keng/kernel';
import type { UnitOfWork } from '@keng/persistence';
import { currentCausation } from './causation';
import { Tail } from './event-tail';
import { NoOpenTransaction } from './outbox';
import { OwnHistory, type Placed } from './ports';

/** That a record changed in a way that no event tells: a draft, an entry of a log, a copy of what another service said. */
export interface QuietChange {
  /** Kind of record, as in a topic: `tip`, `case`, `dossier` … */
  readonly aggregate: string;
  /** The record. */
  readonly key: string;
  /** What happened, a code: `entry-recorded`, `revised` … */
  readonly type: string;
  /** Officers from whom the change took the record. */
  readonly formerOfficerIds?: readonly string[];
}

/** A note of such a change at its place among the notes of the service. */
export interface ChangeNote extends Placed {
  readonly aggregate: string;
  readonly key: string;
  readonly type: string;
  readonly formerOfficerIds: readonly string[];
  readonly actorId: string | null;
  readonly time: Temporal.Instant;
}

type Written = Omit<ChangeNote, 'position'>;

/**
 * Where a service notes quiet changes, in the transaction that makes them. They are no events: other services never
 * hear of them, nothing is rebuilt from them, and after a day they are gone.
 */
export class ChangeNotes {
  /** What the open transactions have gathered, by their manager. */
  private readonly gathered = new WeakMap<object, Map<string, Written>>();

  /** @param onCommitted wakes the tail of this process */
  constructor(
    private readonly work: UnitOfWork,
    private readonly schema: string,
    private readonly clock: Clock,
    private readonly onCommitted: () => void,
  ) {}

  /**
   * Notes changes in the open transaction; the same change of a record is noted once. They are written as the last
   * thing before its commit: from then on other writers of notes wait for it.
   * @throws NoOpenTransaction
   */
  async add(...changes: readonly QuietChange[]): Promise<void> {
    if (!this.work.isOpen) throw new NoOpenTransaction('ChangeNotes.add()');
    if (changes.length === 0) return;
    const notes = await this.ofThisTransaction();
    for (const { aggregate, key, type, formerOfficerIds = [] } of changes) {
      const place = `${aggregate}/${key}/${type}`;
      const former = new Set([...(notes.get(place)?.formerOfficerIds ?? []), ...formerOfficerIds]);
      notes.set(place, {
        aggregate,
        key,
        type,
        formerOfficerIds: [...former],
        actorId: currentCausation()?.actorId ?? null,
        time: this.clock.now(),
      });
    }
  }

  private async ofThisTransaction(): Promise<Map<string, Written>> {
    const { manager } = this.work;
    const known = this.gathered.get(manager);
    if (known) return known;
    const notes = new Map<string, Written>();
    this.gathered.set(manager, notes);
    await this.work.beforeCommit(() => this.write([...notes.values()]));
    this.work.afterCommit(this.onCommitted);
    return notes;
  }

  /** Two statements: the lock must be held before the first position is drawn. */
  private async write(notes: readonly Written[]): Promise<void> {
    await this.work.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `keng/change-notes/${this.schema}`,
    ]);
    const each = (value: (note: Written) => unknown): unknown[] => notes.map(value);
    await this.work.query(
      `insert into ${this.schema}.change_note (aggregate, key, type, former_officer_ids, actor_id, occurred_at)
       select aggregate, key, type, array(select jsonb_array_elements_text(former))::uuid[], actor_id, occurred_at
       from unnest($1::text[], $2::uuid[], $3::text[], $4::jsonb[], $5::uuid[], $6::timestamptz[])
         with ordinality as n (aggregate, key, type, former, actor_id, occurred_at, place)
       order by place`,
      [
        each(({ aggregate }) => aggregate),
        each(({ key }) => key),
        each(({ type }) => type),
        each(({ formerOfficerIds }) => JSON.stringify(formerOfficerIds)),
        each(({ actorId }) => actorId),
        each(({ time }) => time.toString()),
      ],
    );
  }
}

interface Row {
  readonly position: number;
  readonly aggregate: string;
  readonly key: string;
  readonly type: string;
  readonly former_officer_ids: string[];
  readonly actor_id: string | null;
  readonly occurred_at: Date;
}

/** The notes of a service as they are told. */
export class OwnNotes extends OwnHistory<ChangeNote> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schema: string,
  ) {
    super();
  }

  async newest(): Promise<number> {
    const [row] = await this.work.query<{ newest: number }>(
      `select greatest(f.position, (select max(position) from ${this.schema}.change_note)) as newest
       from ${this.schema}.change_note_floor f`,
    );
    return row?.newest ?? 0;
  }

  async after(position: number, most: number): Promise<ChangeNote[]> {
    const rows = await this.work.query<Row>(
      `select position, aggregate, key, type, former_officer_ids, actor_id, occurred_at
       from ${this.schema}.change_note where position > $1 order by position limit $2`,
      [position, most],
    );
    return rows.map((row) => ({
      position: row.position,
      aggregate: row.aggregate,
      key: row.key,
      type: row.type,
      formerOfficerIds: row.former_officer_ids,
      actorId: row.actor_id,
      time: Temporal.Instant.fromEpochMilliseconds(row.occurred_at.getTime()),
    }));
  }

  override async forgottenUpTo(): Promise<number> {
    const [row] = await this.work.query<{ position: number }>(
      `select position from ${this.schema}.change_note_floor`,
    );
    return row?.position ?? 0;
  }

  /** Forgets what is older, and remembers up to where. @returns how many notes are gone */
  async forget(olderThan: Temporal.Instant): Promise<number> {
    const [row] = await this.work.query<{ gone: number }>(
      `with gone as (
         delete from ${this.schema}.change_note where occurred_at < $1 returning position
       ), floor as (
         update ${this.schema}.change_note_floor set position = greatest(position, (select max(position) from gone))
         where exists (select from gone)
       )
       select count(*)::int as gone from gone`,
      [olderThan.toString()],
    );
    return row?.gone ?? 0;
  }
}

/** The tail of a service's notes, woken by the transactions of this process that wrote some. */
export class NoteTail extends Tail<ChangeNote> {}
