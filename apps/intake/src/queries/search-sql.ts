import { LIST_COLUMNS } from './tip-list-row';
import { IN_SCOPE, KNOWN_ENTRY, pageOfDesks, type TipOrder } from './tip-scope';

/** By what the tips of a search are found; the rest of what was asked narrows them. */
export type SoughtBy = 'number' | 'text' | 'nothing';

const NEWEST_FIRST: TipOrder = { direction: 'desc' };
/** So many of the newest tips are read one by one: a frequent word has filled a page by then. */
const READ_THROUGH = 200;

const IN_REGISTER = `r.unit_id = any($1::uuid[]) and r.no = coalesce($5, r.no) and r.year = coalesce($6, r.year)`;
const NARROWED = `(($5::int is null and $6::int is null) or exists (select from intake.register_entry r
      where r.tip_id = t.id and ${IN_REGISTER}))
    and ($7::text[] is null or t.status = any($7))
    and ($8::timestamptz is null or t.received_at >= $8) and ($9::timestamptz is null or t.received_at < $9)
    and ($10::uuid is null or t.id < $10)`;

/** Whether a text `s` holds what is searched: as it stands, or all its words. */
const HOLDS = `(s.folded like $4 or s.words @@ plainto_tsquery('pg_catalog.simple', $3))`;
const READABLE = `(s.part = 'shared' or t.narrative_unit_id = any($1::uuid[]))`;
const FOUND = `($3::text is null or exists (
    select from intake.tip_search s where s.tip_id = t.id and ${READABLE} and ${HOLDS}))`;

/**
 * Parameters: `$1` units, `$2` officer, `$3` text, `$4` pattern of it, `$5` register number, `$6` its year, `$7`
 * statuses, `$8` and `$9` reception from and before, `$10` the tip to go on from, `$11` limit. The newest come first.
 */
export function searchSql(by: SoughtBy): string {
  return `select ${LIST_COLUMNS}
    from (${IDS[by]}) found join intake.tip t using (id) join ${KNOWN_ENTRY} e on true
    order by t.id desc`;
}

/** A register has a number once a year, so few tips are left to look at. */
const BY_NUMBER = `select t.id from intake.tip t
  where t.id in (select r.tip_id from intake.register_entry r where ${IN_REGISTER})
    and ${IN_SCOPE} and ${NARROWED} and ${FOUND}
  order by t.id desc limit $11`;

const ALL = pageOfDesks({ order: NEWEST_FIRST, conditions: `${NARROWED} and ${FOUND}`, limit: '$11' });

const HAS_KEYS = `exists (select from word where word ~ '[a-z0-9]{3}')`;

/**
 * Frequent words stand in the newest tips; rare ones are found by the index on `intake.search_keys`, for each desk. A
 * text without three letters in a row has no keys and is looked for in all tips of the desks. A tip that holds the text
 * holds the keys of each of its words, so nothing is missed.
 */
const BY_TEXT = `with word as materialized (
    select word from unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', $3))) word
  ), newest as materialized (
    ${pageOfDesks({
      order: NEWEST_FIRST,
      conditions: NARROWED,
      limit: `(select case when ${HAS_KEYS} then ${READ_THROUGH} end)`,
    })}
  ), new as materialized (
    select t.id from newest join intake.tip t using (id) where ${FOUND} order by t.id desc limit $11
  ), older as (
    select distinct t.id
    from unnest($1::uuid[]) as desk (id),
      lateral (select array(select unnest(intake.search_keys(array[desk.id], word)) from word) as keys) asked,
      lateral (select s.* from intake.tip_search s
        where intake.search_keys(s.unit_ids, s.folded) @> asked.keys
          and ${HAS_KEYS} and (select count(*) from newest) >= ${READ_THROUGH}
          and (select count(*) from new) < $11
        offset 0) s
      join intake.tip t on t.id = s.tip_id
    where s.tip_id < (select id from newest order by id limit 1) and ${HOLDS} and ${READABLE}
      and ${IN_SCOPE} and ${NARROWED}
  )
  (select id from new union all select id from older) order by id desc limit $11`;

const IDS: Readonly<Record<SoughtBy, string>> = { number: BY_NUMBER, text: BY_TEXT, nothing: ALL };
