import type { Lane } from './case-list.view';
import {
  DUE,
  laneCondition,
  nextClock,
  pageOfAll,
  pageOfUnits,
  stepCondition,
  type CommandStep,
} from './case-queue-sql';

/** What decides how the list is read; the values of its filters are parameters. */
interface CasesAsked {
  readonly lane?: Lane;
  readonly waitsFor?: CommandStep;
  readonly clockCode?: string;
  readonly officerId?: string;
  readonly caseNumber?: number;
}

/**
 * Parameters: `$1` to `$4` those of the scope, `$5` unit, `$6` officer, `$7` state, `$8` clock, `$9` and `$10` the place
 * to go on from, `$11` limit, `$12` case number, `$13` its year. The page is cut before its clocks are looked up; only
 * where one clock is asked for, or how clocks stand, those of what is under way are looked at.
 */
export function caseListSql(asked: CasesAsked): string {
  const { lane, waitsFor, clockCode, officerId, caseNumber } = asked;
  const clock = nextClock('($8::text is null or o.clock_code = $8)');
  const by = clockCode === undefined ? DUE : 'k.due_at';
  const running = clockCode !== undefined || (lane !== undefined && lane !== 'no_clock');
  const page = officerId !== undefined || caseNumber !== undefined ? pageOfAll : pageOfUnits;
  const ids = page({
    by,
    ...(running && { join: `join ${clock} on true` }),
    conditions: `$1::timestamptz is not null
      and ($5::uuid is null or c.unit_id = $5)
      and ($6::uuid is null or c.lead_officer_id = $6 or c.supporting_officer_ids @> array[$6::uuid])
      and ($7::text is null or c.state = $7)
      and ($9::timestamptz is null or (${by}, c.id) > ($9, $10::uuid))
      and ($12::int is null or c.case_number = $12) and ($13::int is null or c.case_year = $13)
      ${running ? `and ${DUE} < 'infinity'` : ''}
      ${lane === 'no_clock' ? `and ${DUE} = 'infinity'` : ''}
      ${lane && running ? `and (${laneCondition(lane)})` : ''}
      ${waitsFor ? `and ${stepCondition(waitsFor)}` : ''}`,
    limit: '$11',
  });
  return `select c.id, c.case_number, c.case_year, c.unit_id, c.category_code, c.state, c.term, c.lead_officer_id,
      k.id as clock_id, k.clock_code, k.due_at, k.legal_end_at, k.due_soon_hours
    from (${ids}) page join cases.case_file c using (id) left join ${clock} on true
    order by ${by}, c.id`;
}
