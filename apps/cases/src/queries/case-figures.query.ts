import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { scope } from '../domain/case.policy';
import { CaseOfficers } from '../use-cases/case-officers';
import {
  CASE_REASONS,
  type CaseFiguresView,
  type CaseReason,
  type WaitingCasesView,
} from './case-figures.view';
import { LANES, type Lane } from './case-list.view';
import {
  COMMAND_STEPS,
  IN_SCOPE,
  laneCondition,
  nextClock,
  scopeValues,
  stepCondition,
} from './case-queue-sql';

const LANE = `case ${LANES.map((lane) => `when ${laneCondition(lane)} then '${lane}'`).join(' ')} end`;

/** Parameters as those of {@link IN_SCOPE}. */
export const CASE_FIGURES = `select lane, state, count(*)::int as count
  from (select c.state, ${LANE} as lane from cases.case_file c left join ${nextClock()} on true where ${IN_SCOPE}) c
  group by grouping sets ((lane), (state))`;

/** The same, by each kind of clock that runs. */
export const CLOCK_FIGURES = `select clock_code as "clockCode", ${LANE} as lane, count(*)::int as count
  from (select distinct on (o.case_id, o.clock_code) o.* from cases.case_file c
    join cases.case_clock o on o.case_id = c.id and o.satisfied_at is null and o.superseded_by is null
      and o.lapsed_at is null
    where ${IN_SCOPE} order by o.case_id, o.clock_code, o.due_at, o.id) k
  group by 1, 2 order by 1, 2`;

const REASONS: Readonly<Record<CaseReason, string>> = {
  overdue: laneCondition('overdue'),
  due_soon: laneCondition('due_soon'),
  ...(Object.fromEntries(COMMAND_STEPS.map((step) => [step, stepCondition(step)])) as Record<
    (typeof COMMAND_STEPS)[number],
    string
  >),
};

export const WAITING_COUNTS = `select ${CASE_REASONS.map(
  (reason) => `count(*) filter (where ${REASONS[reason]})::int as "${reason}"`,
).join(
  ', ',
)}, count(*) filter (where ${CASE_REASONS.map((reason) => `(${REASONS[reason]})`).join(' or ')})::int as total
  from cases.case_file c left join ${nextClock()} on true where ${IN_SCOPE}`;

interface LaneOrState {
  readonly lane: Lane | null;
  readonly state: string | null;
  readonly count: number;
}

/** Counts the cases that the queue would list to the same officer, and none besides. */
@Injectable()
export class CountCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CaseOfficers,
    private readonly clock: Clock,
  ) {}

  async figures(actor: Actor): Promise<CaseFiguresView> {
    const values = await this.valuesFor(actor);
    const rows = await this.work.query<LaneOrState>(CASE_FIGURES, values);
    const states = rows.flatMap(({ state, count }) => (state === null ? [] : [{ state, count }]));
    return {
      total: states.reduce((sum, { count }) => sum + count, 0),
      lanes: rows.flatMap(({ lane, count }) => (lane === null ? [] : [{ lane, count }])),
      states,
      clocks: await this.work.query(CLOCK_FIGURES, values),
    };
  }

  async waiting(actor: Actor): Promise<WaitingCasesView> {
    const [row] = await this.work.query<Readonly<Record<CaseReason | 'total', number>>>(
      WAITING_COUNTS,
      await this.valuesFor(actor),
    );
    if (!row) throw new Error('counting gave no row');
    return {
      total: row.total,
      items: CASE_REASONS.map((reason) => ({ reason, count: row[reason] })).filter(({ count }) => count > 0),
    };
  }

  private async valuesFor(actor: Actor): Promise<readonly unknown[]> {
    return scopeValues(this.clock.now(), scope(await this.officers.describe(actor)));
  }
}
