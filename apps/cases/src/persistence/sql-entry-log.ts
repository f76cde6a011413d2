import { Injectable } from '@nestjs/common';
import { ChangeNotes } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import type { CaseEntry, EntryKind } from '../domain/case-entry';
import { EntryLog } from '../domain/entry-log';

interface Row {
  id: string;
  case_id: string;
  kind: EntryKind;
  occurred_at: Date;
  recorded_at: Date;
  author_id: string;
  text_id: string;
}

@Injectable()
export class SqlEntryLog extends EntryLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notes: ChangeNotes,
  ) {
    super();
  }

  async append(entry: CaseEntry): Promise<void> {
    await this.work.query(
      `insert into cases.case_entry (id, case_id, kind, occurred_at, recorded_at, author_id, text_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        entry.entryId,
        entry.caseId,
        entry.kind,
        entry.occurredAt.toString(),
        entry.recordedAt.toString(),
        entry.authorId,
        entry.textId,
      ],
    );
    await this.notes.add({ aggregate: 'case', key: entry.caseId, type: 'entry-recorded' });
  }

  async ofCase(caseId: string): Promise<readonly CaseEntry[]> {
    const rows = await this.work.query<Row>(
      `select id, case_id, kind, occurred_at, recorded_at, author_id, text_id
       from cases.case_entry where case_id = $1 order by occurred_at, recorded_at, id`,
      [caseId],
    );
    return rows.map((row) => ({
      entryId: row.id,
      caseId: row.case_id,
      kind: row.kind,
      occurredAt: Temporal.Instant.fromEpochMilliseconds(row.occurred_at.getTime()),
      recordedAt: Temporal.Instant.fromEpochMilliseconds(row.recorded_at.getTime()),
      authorId: row.author_id,
      textId: row.text_id,
    }));
  }
}
