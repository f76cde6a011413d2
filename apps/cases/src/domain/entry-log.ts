import type { CaseEntry } from './case-entry';

/** The log of activities: append-only, and no part of the aggregate's version. */
export abstract class EntryLog {
  abstract append(entry: CaseEntry): Promise<void>;

  /** In the order in which things happened. */
  abstract ofCase(caseId: string): Promise<readonly CaseEntry[]>;
}
