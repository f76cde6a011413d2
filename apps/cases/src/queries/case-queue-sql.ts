import { assertNever } from '@keng/kernel';
import type { CaseScope } from '../domain/case.policy';
import type { Lane } from './case-list.view';

/** Acts for which a case waits for its commander. */
export const COMMAND_STEPS = ['assignment', 'plan_approval', 'conclusion'] as const;
export type CommandStep = (typeof COMMAND_STEPS)[number];

const NOT_RECUSED = `not c.recused_officer_ids @> array[$4::uuid]`;
const ASSIGNED = `$3::uuid is not null and (c.lead_officer_id = $3 or c.supporting_officer_ids @> array[$3::uuid])`;

/**
 * The rule of `may(officer, 'read', …)` for a query over `cases.case_file c`: `$1` is now, `$2` the units commanded,
 * `$3` whose own cases, `$4` who must not be recused; {@link scopeValues} gives them.
 */
export const IN_SCOPE = `$1::timestamptz is not null
  and (c.unit_id = any($2::uuid[]) or (${ASSIGNED})) and ${NOT_RECUSED}`;

export const scopeValues = (
  now: Temporal.Instant,
  { unitIds, assignedTo, notRecused }: CaseScope,
): readonly unknown[] => [now.toString(), unitIds, assignedTo, notRecused];

/** The clock `k` of a case that ends first. @param condition narrows to some of its clocks, as `o` */
export const nextClock = (condition = 'true'): string => `lateral (
    select * from cases.case_clock o
    where o.case_id = c.id and o.satisfied_at is null and o.superseded_by is null and o.lapsed_at is null
      and ${condition}
    order by o.due_at, o.id limit 1
  ) k`;

/** When the open clock of a case `c` that ends first is due; the queue's order, and that of its indexes. */
export const DUE = `coalesce(c.next_due_at, 'infinity'::timestamptz)`;

interface CasePage {
  /** What the page is ordered by, before the id; over `c` and what is joined. */
  readonly by: string;
  /** Joined to `cases.case_file c`. */
  readonly join?: string;
  readonly conditions: string;
  /** SQL of how many at most. */
  readonly limit: string;
}

/**
 * Ids of the first cases in scope, as `id`, of which the conditions hold, by {@link DUE}. Each unit commanded is read in
 * order from its index and stops after a page; a province's are not gathered to be sorted.
 */
export function pageOfUnits({ by, join = '', conditions, limit }: CasePage): string {
  const pageOf = (belongs: string): string => `(select c.id, ${by} as place from cases.case_file c ${join}
      where ${belongs} and ${NOT_RECUSED} and ${conditions} order by ${by}, c.id limit ${limit})`;
  return `select c.id from (
      select own.* from unnest($2::uuid[]) as unit (id), lateral ${pageOf('c.unit_id = unit.id')} own
      union all ${pageOf(ASSIGNED)}) c
    group by c.place, c.id order by c.place, c.id limit ${limit}`;
}

/** The same in one scan, for conditions that few cases of the country meet. */
export function pageOfAll({ by, join = '', conditions, limit }: CasePage): string {
  return `select c.id from cases.case_file c ${join}
    where ${IN_SCOPE} and ${conditions} order by ${by}, c.id limit ${limit}`;
}

/** How the clock `k` stands; `$1` is now. */
export function laneCondition(lane: Lane): string {
  switch (lane) {
    case 'overdue':
      return 'k.legal_end_at < $1';
    case 'due_soon':
      return 'k.legal_end_at >= $1 and k.due_at - make_interval(hours => k.due_soon_hours) <= $1';
    case 'on_time':
      return 'k.due_at - make_interval(hours => k.due_soon_hours) > $1';
    case 'no_clock':
      return 'k.id is null';
    default:
      return assertNever(lane);
  }
}

/** Cases that the officer has to decide on: as commander of their unit, and never on what is the officer's own. */
export function stepCondition(step: CommandStep): string {
  const commanded = 'c.unit_id = any($2::uuid[])';
  switch (step) {
    case 'assignment':
      return `${commanded} and c.state = 'awaiting_assignment'`;
    case 'plan_approval':
      return `${commanded} and c.state = 'verifying' and c.plan_id is not null and c.plan_approved_at is null
        and c.plan_author_id <> $4`;
    case 'conclusion':
      return `${commanded} and c.state = 'verifying' and exists (select from cases.case_proposal p
        where p.id = c.proposal_id and p.proposer_id <> $4)`;
    default:
      return assertNever(step);
  }
}
