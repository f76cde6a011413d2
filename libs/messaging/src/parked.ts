import type { UnitOfWork } from '@keng/persistence';
import type { BlockReason, KeyCursor } from './arrival';
import type { Envelope } from './envelope';
import { KeyCursors } from './key-cursors';
import { ParkedEvents } from './parked-events';

/** The parked events of one service. */
export interface ParkedIn {
  readonly work: UnitOfWork;
  /** The consuming service's schema. */
  readonly schema: string;
}

/** A key that stands still for one consumer group. */
export interface BlockedKey {
  readonly group: string;
  readonly topic: string;
  readonly key: string;
}

/** An event that waits, as an operator sees it. Ids and codes only: the payload stays where it is. */
export interface ParkedEvent extends BlockedKey {
  readonly eventId: string;
  readonly eventSeq: number;
  readonly epoch: number;
  readonly type: string;
  /** `queued`: it only waits for an earlier event of its key. */
  readonly reason: BlockReason | 'queued';
  /** Class, code and place of the last error; no message, for that may quote content. */
  readonly fault: string | null;
  readonly attempts: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** The event to leave out, and the answer to who and why. */
export interface SkipRequest extends BlockedKey {
  /** Number of the parked event; or, where an event is missing for good, the next number after the cursor. */
  readonly eventSeq: number;
  /** Why the event may be left out. Codes or a short sentence; no personal content. */
  readonly reason: string;
  /** Officer id of who decided. */
  readonly by: string;
}

/** No blocked key, or no such event, is known. */
export class NothingParked extends Error {
  constructor({ group, topic, key }: BlockedKey) {
    super(`Nothing to do for key ${key} of ${topic} in consumer group ${group}`);
    this.name = 'NothingParked';
  }
}

/** All parked events, those of one key together and in order. */
export function listParked({ work, schema }: ParkedIn): Promise<ParkedEvent[]> {
  return work.query<ParkedEvent>(
    `select grp as "group", topic, key, event_id as "eventId", event_seq as "eventSeq", epoch, type, reason, fault,
            attempts, first_at as "firstAt", last_at as "lastAt"
     from ${schema}.parked order by grp, topic, key, epoch, event_seq, first_at`,
  );
}

/**
 * Asks the group's consumer to run the parked events of a key again, e.g. after a fix was deployed. It does so within
 * two seconds, in whichever process it runs; {@link listParked} then tells what is left.
 * @throws NothingParked
 */
export async function retryKey(where: ParkedIn, blocked: BlockedKey): Promise<void> {
  if ((await requestRetry(where, blocked)) === 0) throw new NothingParked(blocked);
}

/**
 * Leaves the event that blocks a key out for good and lets the key go on; kept in `skipped_event`. Only the first in
 * line can be left out, or the missing event of a gap. The caller writes the audit entry in the same unit of work.
 * @throws NothingParked when that number is not what blocks the key
 */
export async function skipEvent({ work, schema }: ParkedIn, skip: SkipRequest): Promise<void> {
  const { group, topic, key, eventSeq } = skip;
  const cursors = new KeyCursors(work, schema, group);
  const parked = new ParkedEvents(work, schema, group);
  await work.run(async () => {
    const cursor = await cursors.lockOne(topic, key);
    const first = await parked.first(topic, key);
    const blocking = cursor.blocked === 'gap' ? cursor.eventSeq + 1 : first?.envelope.eventSeq;
    if (cursor.blocked === null || blocking !== eventSeq) throw new NothingParked(skip);
    const event = first?.envelope.eventSeq === eventSeq ? first : undefined;
    if (event) await parked.remove(event);
    await work.query(
      `insert into ${schema}.skipped_event (grp, topic, key, event_seq, event_id, reason, skipped_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [group, topic, key, eventSeq, event?.envelope.id ?? null, skip.reason, skip.by],
    );
    await cursors.save(topic, new Map([[key, past(cursor, eventSeq, event?.envelope)]]));
    await requestRetry({ work, schema }, skip);
  });
}

/**
 * The cursor beyond a skipped event. One of a cut-off past moves no number, but a newer epoch is accepted; one that bears
 * an older epoch never had a number in this history.
 */
function past(cursor: KeyCursor, eventSeq: number, skipped: Envelope | undefined): KeyCursor {
  const epoch = Math.max(cursor.epoch, skipped?.epoch ?? 0);
  const isGhost = skipped !== undefined && skipped.epoch < cursor.epoch;
  if (isGhost || eventSeq < cursor.eventSeq) return { ...cursor, epoch };
  return { ...cursor, eventSeq, eventId: skipped?.id ?? null, epoch };
}

async function requestRetry({ work, schema }: ParkedIn, { group, topic, key }: BlockedKey): Promise<number> {
  const rows = await work.query(
    `update ${schema}.parked set retry_requested = true where grp = $1 and topic = $2 and key = $3 returning key`,
    [group, topic, key],
  );
  return rows.length;
}
