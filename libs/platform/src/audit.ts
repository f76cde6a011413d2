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

  record(act: AuditedAct): Promise<void> {
    return this.recordAll([act]);
  }

  /** The same for many acts at once. */
  async recordAll(acts: readonly AuditedAct[]): Promise<void> {
    const causation = currentCausation();
    const at = this.clock.now().toString();
    const rows = acts.map(({ subjectId, detail = {}, ...act }) => ({
      ...act,
      id: this.ids.next(),
      subject_id: subjectId,
      detail,
    }));
    await this.work.query(
      `insert into ${this.schema}.audit_entry (id, at, actor_id, action, subject, subject_id, detail, correlation_id)
       select id, $2, $3, action, subject, subject_id, detail, $4 from jsonb_to_recordset($1)
         as r (id uuid, action text, subject text, subject_id text, detail jsonb)`,
      [JSON.stringify(rows), at, causation?.actorId ?? null, causation?.correlationId ?? null],
    );
  }
}
