/** What a consumer group knows of one key: the whole guard against loss, repeats and disorder (decisions 1.4). */
export interface KeyCursor {
  /** `event_seq` of the last event that took effect; 0 before the first. */
  readonly eventSeq: number;
  readonly eventId: string | null;
  readonly epoch: number;
  readonly blocked: BlockReason | null;
}

/** Why a key stands still: an event is missing, two histories disagree, or an event cannot be handled. */
export type BlockReason = 'gap' | 'diverged' | 'poison';

/** What the guard looks at. */
export interface Arrival {
  readonly id: string;
  readonly eventSeq: number;
  readonly epoch: number;
}

/** What to do with an event that has come in. */
export type Verdict =
  | { readonly is: 'apply' }
  | { readonly is: 'duplicate' }
  /** Park the event and block the key for that reason. */
  | { readonly is: 'block'; readonly reason: 'gap' | 'diverged' }
  /** Park the event behind those that already wait. */
  | { readonly is: 'queue' };

/** The cursor of a key that no event was seen of. */
export const UNSEEN: KeyCursor = { eventSeq: 0, eventId: null, epoch: 0, blocked: null };

/**
 * Decides by numbers alone whether an event takes effect.
 *
 * The next number applies, also in a newer epoch: an event that the restored producer had lost would have come
 * again under its old number first. A number at or below the cursor is a repeat, unless it has another id or comes
 * from a newer epoch: then the producer was restored to a time before events that already took effect here. An older
 * epoch ahead of the cursor is the cut-off history going on.
 */
export function decideArrival(cursor: KeyCursor, arrival: Arrival): Verdict {
  if (arrival.eventSeq <= cursor.eventSeq) return decidePast(cursor, arrival);
  if (cursor.blocked === 'diverged' || cursor.blocked === 'poison') return { is: 'queue' };
  if (arrival.epoch < cursor.epoch) return { is: 'block', reason: 'diverged' };
  if (arrival.eventSeq === cursor.eventSeq + 1) return { is: 'apply' };
  return cursor.blocked === 'gap' ? { is: 'queue' } : { is: 'block', reason: 'gap' };
}

function decidePast(cursor: KeyCursor, arrival: Arrival): Verdict {
  const sameNumber = arrival.eventSeq === cursor.eventSeq;
  // No id: the number was skipped by a person, before its event came.
  if (sameNumber && (cursor.eventId === null || arrival.id === cursor.eventId)) return { is: 'duplicate' };
  if (!sameNumber && arrival.epoch <= cursor.epoch) return { is: 'duplicate' };
  return cursor.blocked === null ? { is: 'block', reason: 'diverged' } : { is: 'queue' };
}

/** The cursor after an event took effect, or was ignored or skipped. A block is lifted by the redrive only. */
export function afterArrival(cursor: KeyCursor, arrival: Arrival): KeyCursor {
  return { ...cursor, eventSeq: arrival.eventSeq, eventId: arrival.id, epoch: arrival.epoch };
}
