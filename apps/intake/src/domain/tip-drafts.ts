import type { KnownDraft, TipDraft } from './tip-draft';
import type { DraftScope } from './tip-draft.policy';

/** Where drafts are kept, sealed. */
export abstract class TipDrafts {
  /**
   * Keeps the draft in the place of an earlier save of it if `decide` says so. Saves of one officer wait for each
   * other, so that `others`, the number of further open drafts, is exact.
   * @returns what is kept now
   */
  abstract save(
    draft: TipDraft,
    decide: (known: KnownDraft | undefined, others: number) => boolean,
  ): Promise<Pick<TipDraft, 'revision' | 'savedAt'>>;

  /** The open drafts in that scope, the one that was saved last first. */
  abstract list(scope: DraftScope): Promise<readonly TipDraft[]>;

  /** Ends a draft in that scope and destroys its content. @returns whether there was one, open or ended */
  abstract discard(scope: DraftScope, id: string): Promise<boolean>;
}
