import { wordsIn, type EventTraits } from '../domain/possible-duplicates';

/** When the event was, over `intake.tip t`, as far as it is known to the hour; the index `tip_occurred` holds it. */
export const OCCURRED_AT = `(case when t.occurred_precision in ('minute', 'hour') then t.occurred_from
    when t.occurred_from is null then t.received_at end)`;

/** That a text `s` of the tip is the one that the caller reads: the narrative of the own desk, the shared one of others. */
export const READ_PART = `s.part = case when t.narrative_unit_id = any($1::uuid[]) then 'original' else 'shared' end`;

/**
 * Columns of {@link TraitsRow}, over `intake.tip t`; `$1` are the caller's units. Words are those of the text that the
 * caller reads.
 */
export const TRAITS_COLUMNS = `t.commune_unit_id as "communeUnitId",
  ${OCCURRED_AT} as "occurredAt",
  array(select distinct unnest(s.plates) from intake.tip_search s where s.tip_id = t.id) as plates,
  (select s.folded from intake.tip_search s where s.tip_id = t.id
     and ${READ_PART}) as folded`;

export interface TraitsRow {
  readonly communeUnitId: string | null;
  readonly occurredAt: Date | null;
  readonly plates: readonly string[];
  readonly folded: string | null;
}

/** What a stored tip is compared by. */
export function toTraits({ communeUnitId, occurredAt, plates, folded }: TraitsRow): EventTraits {
  return {
    ...(communeUnitId !== null && { communeUnitId }),
    ...(occurredAt && { occurredAt: Temporal.Instant.fromEpochMilliseconds(occurredAt.getTime()) }),
    plates,
    words: wordsIn(folded ?? ''),
  };
}

/** The longest words of a story tell most about it. */
const WORDS_ASKED = 12;

/** A text query for any of the longest words; they hold letters and digits only, so none is read as an operator. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .slice(0, WORDS_ASKED)
    .join(' | ');
}
