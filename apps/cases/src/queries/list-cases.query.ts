import { Injectable } from '@nestjs/common';
import { Clock, clockState, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { scope } from '../domain/case.policy';
import { CaseOfficers } from '../use-cases/case-officers';
import type { CaseListItemView, CaseListView, CaseNextClockView, ClockStatus, Lane } from './case-list.view';
import { fromCursor, toCursor } from './list-cursor';

export interface CaseListFilter {
  readonly lane?: Lane;
  readonly unitId?: string;
  readonly officerId?: string;
  readonly state?: string;
  readonly clockCode?: string;
  readonly cursor?: string;
  readonly limit: number;
}

interface Row {
  id: string;
  case_number: number;
  case_year: number;
  unit_id: string;
  category_code: string;
  state: string;
  term: string;
  lead_officer_id: string | null;
  clock_id: string | null;
  clock_code: string;
  due_at: Date;
  legal_end_at: Date;
  due_soon_hours: number;
}

const LANE_CONDITION: Readonly<Record<Lane, string>> = {
  overdue: 'k.legal_end_at < $1',
  due_soon: 'k.legal_end_at >= $1 and k.due_at - make_interval(hours => k.due_soon_hours) <= $1',
  on_time: 'k.due_at - make_interval(hours => k.due_soon_hours) > $1',
  no_clock: 'k.id is null',
};

/** One queue ordered by legal clock (row 24). What the caller may not read is not there, not even as a count. */
@Injectable()
export class ListCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CaseOfficers,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: CaseListFilter): Promise<CaseListView> {
    const { unitIds, assignedTo, notRecused } = scope(await this.officers.describe(actor));
    const now = this.clock.now();
    const place = filter.cursor === undefined ? undefined : fromCursor(filter.cursor);
    const rows = await this.work.query<Row>(
      `select c.id, c.case_number, c.case_year, c.unit_id, c.category_code, c.state, c.term, c.lead_officer_id,
              k.id as clock_id, k.clock_code, k.due_at, k.legal_end_at, k.due_soon_hours
       from cases.case_file c
       left join lateral (
         select * from cases.case_clock o
         where o.case_id = c.id and o.satisfied_at is null and o.superseded_by is null and o.lapsed_at is null
           and ($8::text is null or o.clock_code = $8)
         order by o.due_at, o.id limit 1
       ) k on true
       where $1::timestamptz is not null
         and (c.unit_id = any($2::uuid[])
              or ($3::uuid is not null
                  and (c.lead_officer_id = $3 or c.supporting_officer_ids @> array[$3::uuid])))
         and not c.recused_officer_ids @> array[$4::uuid]
         and ($5::uuid is null or c.unit_id = $5)
         and ($6::uuid is null or c.lead_officer_id = $6 or c.supporting_officer_ids @> array[$6::uuid])
         and ($7::text is null or c.state = $7)
         and ($8::text is null or k.id is not null)
         and ($9::timestamptz is null or (coalesce(k.due_at, 'infinity'), c.id) > ($9, $10::uuid))
         ${filter.lane ? `and (${LANE_CONDITION[filter.lane]})` : ''}
       order by coalesce(k.due_at, 'infinity'), c.id
       limit $11`,
      [
        now.toString(),
        unitIds,
        assignedTo,
        notRecused,
        filter.unitId ?? null,
        filter.officerId ?? null,
        filter.state ?? null,
        filter.clockCode ?? null,
        place?.dueAt ?? null,
        place?.caseId ?? null,
        filter.limit + 1,
      ],
    );
    const items = rows.slice(0, filter.limit).map((row) => toItem(row, now));
    const last = rows.length > filter.limit ? items.at(-1) : undefined;
    return {
      items,
      nextCursor: last ? toCursor({ dueAt: last.nextClock?.dueAt ?? 'infinity', caseId: last.caseId }) : null,
    };
  }
}

function toItem(row: Row, now: Temporal.Instant): CaseListItemView {
  const nextClock = row.clock_id === null ? null : toClock(row, row.clock_id, now);
  return {
    caseId: row.id,
    caseNumber: row.case_number,
    caseYear: row.case_year,
    unitId: row.unit_id,
    categoryCode: row.category_code,
    state: row.state,
    term: row.term,
    status: nextClock?.status ?? null,
    leadOfficerId: row.lead_officer_id,
    nextClock,
  };
}

function toClock(row: Row, clockId: string, now: Temporal.Instant): CaseNextClockView {
  const ends = {
    dueAt: Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()),
    legalEndAt: Temporal.Instant.fromEpochMilliseconds(row.legal_end_at.getTime()),
  };
  return {
    clockId,
    code: row.clock_code,
    dueAt: String(ends.dueAt),
    legalEndAt: String(ends.legalEndAt),
    status: clockState(ends, now, row.due_soon_hours) as ClockStatus,
  };
}
