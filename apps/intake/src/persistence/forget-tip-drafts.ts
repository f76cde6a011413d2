import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { DRAFT_KEPT } from '../domain/tip-draft';

const BATCH = 200;

interface Forgotten {
  readonly id: string;
  readonly officerId: string;
  readonly unitId: string;
  readonly open: boolean;
}

/**
 * Erases drafts a week after they were saved last, and what is left of those that ended. That somebody began a form
 * and never registered it leaves a trace without its content.
 */
@Injectable()
export class ForgetTipDrafts {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns how many rows were erased, at most 200 */
  execute(): Promise<number> {
    return this.work.run(async () => {
      const forgotten = await this.work.query<Forgotten>(
        `delete from intake.tip_draft d using (
           select officer_id, id from intake.tip_draft where saved_at < $1
           order by saved_at limit ${BATCH} for update skip locked) old
         where d.officer_id = old.officer_id and d.id = old.id
         returning d.id, d.officer_id as "officerId", d.unit_id as "unitId", d.ended_at is null as open`,
        [this.clock.now().subtract(DRAFT_KEPT).toString()],
      );
      for (const { id, officerId, unitId } of forgotten.filter(({ open }) => open)) {
        await this.audit.record({
          action: 'forget-tip-draft',
          subject: 'tip-draft',
          subjectId: id,
          detail: { officerId, unitId },
        });
      }
      return forgotten.length;
    });
  }
}
