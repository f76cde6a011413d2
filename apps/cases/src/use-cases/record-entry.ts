import { Injectable } from '@nestjs/common';
import { recordEntry, type CaseEntry } from '../domain/case-entry';
import { EntryLog } from '../domain/entry-log';
import { SealedTexts } from '../domain/sealed-texts';
import { CaseDesk, type CaseChange } from './case-desk';

/** Records an activity in the log of a case (row 29). */
@Injectable()
export class RecordEntry {
  constructor(
    private readonly desk: CaseDesk,
    private readonly texts: SealedTexts,
    private readonly log: EntryLog,
  ) {}

  async execute(
    request: Omit<CaseChange, 'action' | 'version'>,
    activity: Pick<CaseEntry, 'kind' | 'occurredAt'> & { readonly text: string },
  ): Promise<{ entryId: string; version: number }> {
    const { result, version } = await this.desk.append(
      { ...request, action: 'record-entry' },
      async (current, context) => {
        const { kind, occurredAt, text } = activity;
        const entry = recordEntry(current, { kind, occurredAt, textId: context.newId() }, context);
        await this.texts.put(current.id, entry.textId, { text });
        await this.log.append(entry);
        return entry;
      },
    );
    return { entryId: result.entryId, version };
  }
}
