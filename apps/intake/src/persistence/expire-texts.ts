import { Inject, Injectable } from '@nestjs/common';
import { Clock, vietnamDate } from '@keng/kernel';
import { ChangeNotes } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';

const BATCH = 200;

/**
 * Makes the texts of closed tips unreadable when the time that a retention rule gives is over: the tip's key and its
 * search rows are destroyed, register entry, codes and numbers stay for ever (decisions 2.7).
 */
@Injectable()
export class ExpireTexts {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(ChangeNotes) private readonly notes: ChangeNotes,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns how many tips lost their texts, at most 200 */
  execute(): Promise<number> {
    return this.work.run(async () => {
      const due = await this.due();
      const tipIds = due.map(({ tipId }) => tipId);
      await this.work.query(`delete from intake.tip_key where tip_id = any($1::uuid[])`, [tipIds]);
      await this.work.query(`delete from intake.tip_search where tip_id = any($1::uuid[])`, [tipIds]);
      for (const { tipId, ruleId } of due) {
        await this.work.query(
          `insert into intake.tip_expiry (tip_id, rule_id, expired_at) values ($1, $2, $3)`,
          [tipId, ruleId, this.clock.now().toString()],
        );
        await this.audit.record({
          action: 'expire-texts',
          subject: 'tip',
          subjectId: tipId,
          detail: { ruleId },
        });
      }
      await this.notes.add(...tipIds.map((key) => ({ aggregate: 'tip', key, type: 'texts-expired' })));
      return due.length;
    });
  }

  private due(): Promise<{ tipId: string; ruleId: number }[]> {
    const now = this.clock.now();
    return this.work.query(
      `select t.id as "tipId", r.id as "ruleId" from intake.tip t join intake.retention_rule r
         on r.closure_outcome = t.status and r.valid_from <= $2::date
        and (r.valid_to is null or r.valid_to >= $2::date)
       where t.closed_at + make_interval(months => r.months) < $1::timestamptz
         and not exists (select from intake.tip_expiry x where x.tip_id = t.id)
       order by t.closed_at limit ${BATCH} for update of t skip locked`,
      [now.toString(), vietnamDate(now).toString()],
    );
  }
}
