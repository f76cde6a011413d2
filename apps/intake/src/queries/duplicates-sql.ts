import { CLOSE_HOURS } from '../domain/possible-duplicates';
import { OCCURRED_AT, READ_PART, TRAITS_COLUMNS } from './event-traits';
import { IN_SCOPE, NOT_RECUSED } from './tip-scope';

const IN_QUESTION = `t.received_at > $3::timestamptz and ${NOT_RECUSED}`;
const IN_COMMUNE = `t.commune_unit_id = $4::uuid`;
const CLOSE = `${OCCURRED_AT} between $8::timestamptz - interval '${CLOSE_HOURS} hours'
    and $8::timestamptz + interval '${CLOSE_HOURS} hours'`;

/** The newest tips with one of the plates. However rare a plate seems to the planner, each is looked up by its id. */
const WITH_PLATE = `(select t.id
    from (select distinct s.tip_id from intake.tip_search s where s.plates && $5::text[]) plated,
      lateral (select t.id, t.received_at from intake.tip t
        where t.id = plated.tip_id and ${IN_QUESTION} offset 0) t
    order by t.received_at desc limit $7)`;

const NEAR = `(select t.id from intake.tip t
    where ${IN_COMMUNE} and ${CLOSE} and ${IN_QUESTION} order by t.received_at desc limit $7)`;

/** Of those tips the ones that share most words, in the text that the caller may read. */
const wordiest = (condition: string): string => `(select t.id
    from intake.tip t join intake.tip_search s on s.tip_id = t.id and ${READ_PART}
    where $6 <> '' and ${condition} and ${IN_QUESTION}
    order by ts_rank(s.words, to_tsquery('pg_catalog.simple', $6)) desc limit $7)`;

/**
 * Tips that may be about the same event: by plate, or by two of place, time and words, for one of these alone is not
 * enough. So words are compared only of what happened there or then, never of all that a country told in a month.
 * Parameters: `$1` units, `$2` officer, `$3` received after, `$4` commune, `$5` plates, `$6` text query, `$7` how many
 * at most in each way, `$8` when it happened.
 */
export const LIKELY_DUPLICATES = `with likely as (
    ${WITH_PLATE}
    union
    ${NEAR}
    union
    ${wordiest(IN_COMMUNE)}
    union
    ${wordiest(CLOSE)}
  )
  select t.id as "tipId", e.no as "registerNumber", e.year as "registerYear", e.unit_id as "unitId",
    ${TRAITS_COLUMNS},
    coalesce((${IN_SCOPE}), false) as openable
  from likely join intake.tip t using (id) join lateral (
    select e.no, e.year, e.unit_id from intake.register_entry e
    where e.tip_id = t.id and e.unit_id = t.holder_unit_id order by e.entered_at desc limit 1) e on true`;
