import { Injectable } from '@nestjs/common';
import { Clock, clockState, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { scope } from '../domain/case.policy';
import { CaseOfficers } from '../use-cases/case-officers';
import type { CaseListItemView, CaseListView, CaseNextClockView, ClockStatus, Lane } from './case-list.view';
import { caseListSql } from './case-list-sql';
import { scopeValues, type CommandStep } from './case-queue-sql';
import { fromCursor, toCursor } from './list-cursor';

export interface CaseListFilter {
  readonly lane?: Lane;
  readonly waitsFor?: CommandStep;
  readonly unitId?: string;
  readonly officerId?: string;
  readonly state?: string;
  readonly clockCode?: string;
  readonly caseNumber?: number;
  readonly caseYear?: number;
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

/** One queue ordered by legal clock (row 24). What the caller may not read is not there, not even as a count. */
@Injectable()
export class ListCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CaseOfficers,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: CaseListFilter): Promise<CaseListView> {
    const now = this.clock.now();
    const place = filter.cursor === undefined ? undefined : fromCursor(filter.cursor);
    const rows = await this.work.query<Row>(caseListSql(filter), [
      ...scopeValues(now, scope(await this.officers.describe(actor))),
      filter.unitId ?? null,
      filter.officerId ?? null,
      filter.state ?? null,
      filter.clockCode ?? null,
      place?.dueAt ?? null,
      place?.caseId ?? null,
      filter.limit + 1,
      filter.caseNumber ?? null,
      filter.caseYear ?? null,
    ]);
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
