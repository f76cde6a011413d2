import type { Pool, PoolClient } from 'pg';
import { fold } from '@keng/kernel';
import { draftsOf } from '../infra/demo/generator/drafts';
import { PROVINCES } from '../infra/demo/generator/places';
import { Random } from '../infra/demo/generator/random';
import { Teller } from '../infra/demo/generator/tell';
import { fillWithoutIndexes } from './without-indexes';

/** Where the tips lie: the units in turn, so that each grows with the whole. */
export interface TipGround {
  readonly deskUnits: readonly string[];
  readonly communes: readonly string[];
  /** Units with cases; three of ten tips become one. */
  readonly caseUnits: readonly string[];
  readonly officerId: string;
}

const SEED = 2026;
const STORIES = 6_000;
const YEARS = 3;
const FILLED = [
  'intake.tip',
  'intake.tip_search',
  'intake.register_entry',
  'cases.case_file',
  'cases.case_clock',
];

/** Stories as desks of the demo write them down, with plates of their own; the same for every run. */
function stories(): string[] {
  const random = new Random(SEED);
  const teller = new Teller(random);
  const told: string[] = [];
  while (told.length < STORIES) {
    for (const province of PROVINCES) {
      told.push(...draftsOf(province, teller, random).map((draft) => draft.told.narrative));
    }
  }
  return told.slice(0, STORIES);
}

/**
 * Fills the tables with tips `from` to `to`, received evenly over three years; one of a hundred, the newest, is open.
 * Rows as the services write them, past their checks: triggers and indexes rest meanwhile.
 */
export async function fillWithTips(
  admin: Pool,
  ground: TipGround,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await fillWithoutIndexes(admin, FILLED, async (client) => {
    await loadGround(client, ground);
    for (const statement of FILLS) await client.query(statement, [from, to]);
  });
}

async function loadGround(client: PoolClient, ground: TipGround): Promise<void> {
  await client.query(`create temp table if not exists bench_story (no int primary key, folded text);
    create temp table if not exists bench_ground (desks uuid[], communes uuid[], cases uuid[], officer uuid);
    truncate bench_story, bench_ground`);
  await client.query(
    `insert into bench_story select place - 1, story from unnest($1::text[]) with ordinality as s (story, place)`,
    [stories().map((story) => fold(story))],
  );
  await client.query('insert into bench_ground values ($1, $2, $3, $4)', [
    ground.deskUnits,
    ground.communes,
    ground.caseUnits,
    ground.officerId,
  ]);
}

const TIP_ID = (n: string): string => `('01' || lpad(to_hex(${n}), 10, '0') || '7000800000000000000b')::uuid`;
/** The number of a tip tells all of it. `$2` is how many there are in the end. */
const NUMBERED = `generate_series($1::int, $2::int - 1) as n, bench_ground g,
  lateral (select ${TIP_ID('n')} as id, g.desks[n % cardinality(g.desks) + 1] as unit,
    n >= $2::int * 0.99 as open, n % 10 < 3 as accepted, n / cardinality(g.desks) + 1 as no,
    now() - make_interval(secs => ($2::int - n)::float8 / $2::int * ${YEARS * 365 * 24 * 3_600}) as at) t`;

const FILLS = [
  `insert into intake.tip (id, version, event_seq, status, first_unit_id, narrative_unit_id, holder_unit_id, channel,
     received_at, registered_at, registered_by, entered_late, occurred_from, occurred_precision, commune_unit_id, kind,
     category_code, urgency, next_clock_code, next_due_at, next_legal_end_at)
   select id, 2, 2, case when open then 'classified' when accepted then 'accepted' else 'filed' end, unit, unit, unit,
     'phone', at, at, g.officer, false, at, 'hour', g.communes[n % cardinality(g.communes) + 1], 'denunciation', 'theft',
     'normal', case when open then 'classification' end, case when open then at + interval '40 days' end,
     case when open then at + interval '40 days' end
   from ${NUMBERED}`,
  `insert into intake.register_entry (id, unit_id, register, year, no, tip_id, entered_at, entered_by)
   select id, unit, 'tip', 2020, no, id, at, g.officer from ${NUMBERED}`,
  `insert into intake.tip_search (tip_id, part, folded, plates, unit_ids)
   select t.id, part, s.folded || ' bks ' || plate, array[upper(plate)], array[unit]
   from ${NUMBERED}, bench_story s, lateral (select '35b1' || lpad((n % 99999)::text, 5, '0') as plate) p,
     unnest(array['original', 'shared']) as part
   where s.no = abs(hashint4(n)) % ${STORIES}`,
  `insert into intake.tip_clock (id, tip_id, clock_code, rule_id, started_at, due_at, legal_end_at, holder_unit_id)
   select id, id, 'classification', (select min(v.id) from intake.vocabulary_row v), at, at + interval '40 days',
     at + interval '40 days', unit
   from ${NUMBERED} where open and $1::int >= 0`,
  `insert into cases.case_file (id, version, event_seq, unit_id, case_number, case_year, category_code, opened_by_event,
     opened_at, competent_received_at, recused_officer_ids, state, term, conclusion, supporting_officer_ids, next_due_at)
   select id, 2, 2, g.cases[n % cardinality(g.cases) + 1], no, 2020 + n % cardinality(g.desks) % 6000, 'theft', id, at,
     at, '{}', case when n >= $2::int * 0.95 then 'verifying' else 'closed' end, 'base',
     case when n < $2::int * 0.95 then 'instituted' end, '{}',
     case when n >= $2::int * 0.95 then at + interval '20 days' end
   from ${NUMBERED} where accepted`,
  `insert into cases.case_clock (id, case_id, position, clock_code, rule_id, basis, started_at, due_at, legal_end_at,
     due_soon_hours, satisfied_at, holder_unit_id)
   select id, id, 1, 'verification', (select r.id from cases.clock_rule r limit 1), 'Đ.147', at, at + interval '20 days',
     at + interval '20 days', 72, case when n < $2::int * 0.95 then at + interval '9 days' end, unit
   from ${NUMBERED} where accepted`,
];
