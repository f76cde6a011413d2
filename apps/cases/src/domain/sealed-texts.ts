/** Words of a case (plan, entries, closing report): stored once, unreadable without the key of the case. */
export abstract class SealedTexts {
  /** @param content a JSON value */
  abstract put(caseId: string, textId: string, content: object): Promise<void>;

  /** The contents by text id; a case whose key was destroyed has none. */
  abstract getAll(caseId: string): Promise<ReadonlyMap<string, object>>;
}
