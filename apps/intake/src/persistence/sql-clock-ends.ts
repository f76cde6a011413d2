import { Inject, Injectable } from '@nestjs/common';
import { ClockEnds, type MoveReason } from '@keng/directory-copy';
import type { DeadlineRule, Ends, RunningClock } from '@keng/kernel';
import { ChangeNotes } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';

interface Row {
  readonly clockId: string;
  readonly amount: number;
  readonly unit: DeadlineRule['unit'];
  readonly rollsOver: boolean;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly legalEndAt: Date;
}

/** Desk clocks in PostgreSQL. The tip repeats its next clock for the queue, so it moves with it. */
@Injectable()
export class SqlClockEnds extends ClockEnds {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ChangeNotes) private readonly notes: ChangeNotes,
  ) {
    super();
  }

  override async running(): Promise<readonly RunningClock[]> {
    const rows = await this.work.query<Row>(
      `select c.id as "clockId", (r.content ->> 'amount')::int as amount, r.content ->> 'unit' as unit,
         (r.content ->> 'rollsOver')::boolean as "rollsOver", c.started_at as "startedAt", c.due_at as "dueAt",
         c.legal_end_at as "legalEndAt"
       from intake.tip_clock c join intake.vocabulary_row r on r.id = c.rule_id
       where c.satisfied_at is null and c.superseded_by is null and r.content ->> 'unit' <> 'hours'
       order by c.id`,
    );
    return rows.map(({ clockId, amount, unit, rollsOver, startedAt, dueAt, legalEndAt }) => ({
      clockId,
      rule: { amount, unit, rollsOver },
      startedAt: instantOf(startedAt),
      dueAt: instantOf(dueAt),
      legalEndAt: instantOf(legalEndAt),
    }));
  }

  /** Whoever changes a tip holds its row and writes its next clock from what they read, so it is held here first. */
  override async move({ clockId }: RunningClock, to: Ends, reason: MoveReason): Promise<void> {
    await this.work.run(async () => {
      const [tip] = await this.work.query<{ id: string }>(
        `select id from intake.tip where id = (select tip_id from intake.tip_clock where id = $1) for update`,
        [clockId],
      );
      if (!tip || !(await this.revise(clockId, to, reason))) return;
      await this.repeatNextClock(tip.id);
      await this.notes.add({ aggregate: 'tip', key: tip.id, type: 'clock-moved' });
    });
  }

  private async revise(clockId: string, to: Ends, { eventId, at }: MoveReason): Promise<boolean> {
    const moved = await this.work.query(
      `with moved as (
         update intake.tip_clock set due_at = $2, legal_end_at = $3
         where id = $1 and satisfied_at is null and superseded_by is null
         returning id, old.due_at as from_due_at, old.legal_end_at as from_legal_end_at, due_at, legal_end_at
       )
       insert into intake.clock_end_revision
         (clock_id, revised_at, by_event, from_due_at, from_legal_end_at, to_due_at, to_legal_end_at)
       select id, $4, $5, from_due_at, from_legal_end_at, due_at, legal_end_at from moved
       returning clock_id`,
      [clockId, to.dueAt.toString(), to.legalEndAt.toString(), at.toString(), eventId],
    );
    return moved.length === 1;
  }

  private async repeatNextClock(tipId: string): Promise<void> {
    await this.work.query(
      `update intake.tip t set next_clock_code = c.clock_code, next_due_at = c.due_at,
         next_legal_end_at = c.legal_end_at
       from (select clock_code, due_at, legal_end_at from intake.tip_clock
             where tip_id = $1 and satisfied_at is null and superseded_by is null
             order by due_at, started_at, id limit 1) c
       where t.id = $1`,
      [tipId],
    );
  }
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
