import { Clock, Ids } from '@keng/kernel';
import { currentCausation } from '@keng/messaging';
import type { UnitOfWork } from '@keng/persistence';

/** One thing done or read. `detail` holds ids, codes, counts and digests only. */
export interface AuditedAct {
  /** Imperative slug: `register-tip`, `read-tip`, `search-tips`, `print-certificate` … */
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes audit entries into the open transaction, so that an act and its trace stand or fall together. */
export class Audit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schema: string,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async record(act: AuditedAct): Promise<void> {
    const causation = currentCausation();
    await this.work.query(
      `insert into ${this.schema}.audit_entry (id, at, actor_id, action, subject, subject_id, detail, correlation_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.ids.next(),
        this.clock.now().toString(),
        causation?.actorId ?? null,
        act.action,
        act.subject,
        act.subjectId,
        JSON.stringify(act.detail ?? {}),
        causation?.correlationId ?? null,
      ],
    );
  }
}
