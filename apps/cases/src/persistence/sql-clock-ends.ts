import { Injectable } from '@nestjs/common';
import { ClockEnds, type MoveReason } from '@keng/directory-copy';
import type { DeadlineRule, Ends, RunningClock } from '@keng/kernel';
import { ChangeNotes } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';

interface Row {
  clock_id: string;
  amount: number;
  unit: DeadlineRule['unit'];
  rolls_over: boolean;
  started_at: Date;
  due_at: Date;
  legal_end_at: Date;
}

@Injectable()
export class SqlClockEnds extends ClockEnds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notes: ChangeNotes,
  ) {
    super();
  }

  async running(): Promise<readonly RunningClock[]> {
    const rows = await this.work.query<Row>(
      `select k.id as clock_id, r.amount, r.unit, r.rolls_over, k.started_at, k.due_at, k.legal_end_at
       from cases.case_clock k join cases.clock_rule r on r.id = k.rule_id
       where k.satisfied_at is null and k.superseded_by is null and k.lapsed_at is null
         and r.unit in ('days', 'working_days', 'months')
       order by k.id`,
    );
    return rows.map((row) => ({
      clockId: row.clock_id,
      rule: { amount: row.amount, unit: row.unit, rollsOver: row.rolls_over },
      startedAt: instantOf(row.started_at),
      dueAt: instantOf(row.due_at),
      legalEndAt: instantOf(row.legal_end_at),
    }));
  }

  /** Whoever changes a case holds its row and writes its next end from what they read, so it is held here first. */
  async move(clock: RunningClock, to: Ends, { eventId, at }: MoveReason): Promise<void> {
    await this.work.run(async () => {
      await this.work.query(
        `select from cases.case_file where id = (select case_id from cases.case_clock where id = $1) for update`,
        [clock.clockId],
      );
      const moved = await this.write(clock, to, { eventId, at });
      await this.repeatNextEnd(moved.map(({ caseId }) => caseId));
      await this.notes.add(
        ...moved.map(({ caseId }) => ({ aggregate: 'case', key: caseId, type: 'clock-moved' })),
      );
    });
  }

  private async repeatNextEnd(caseIds: readonly string[]): Promise<void> {
    await this.work.query(
      `update cases.case_file c set next_due_at = (select min(k.due_at) from cases.case_clock k
         where k.case_id = c.id and k.satisfied_at is null and k.superseded_by is null and k.lapsed_at is null)
       where c.id = any($1::uuid[])`,
      [caseIds],
    );
  }

  private write(
    clock: RunningClock,
    to: Ends,
    { eventId, at }: MoveReason,
  ): Promise<{ readonly caseId: string }[]> {
    return this.work.query(
      `with moved as (
         update cases.case_clock set due_at = $2, legal_end_at = $3
         where id = $1 and satisfied_at is null and superseded_by is null and lapsed_at is null
         returning id, case_id, old.due_at as from_due_at, old.legal_end_at as from_legal_end_at, due_at, legal_end_at
       ), revised as (
         insert into cases.clock_end_revision
           (clock_id, revised_at, by_event, from_due_at, from_legal_end_at, to_due_at, to_legal_end_at)
         select id, $4, $5, from_due_at, from_legal_end_at, due_at, legal_end_at from moved
       )
       select case_id as "caseId" from moved`,
      [clock.clockId, to.dueAt.toString(), to.legalEndAt.toString(), at.toString(), eventId],
    );
  }
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
