import { TipDraftEnded, TooManyTipDrafts } from './tip-errors';

/** The form as it was typed so far; its shape is the browser's. */
export type DraftForm = Readonly<Record<string, unknown>>;

/** A form that was not registered yet: no number, no clock, nothing anybody else may read. */
export interface TipDraft {
  readonly id: string;
  readonly officerId: string;
  /** The desk it is meant for. */
  readonly unitId: string;
  /** Counted by the browser that types; the highest wins, whenever it arrives. */
  readonly revision: number;
  readonly receivedAt: Temporal.Instant;
  readonly savedAt: Temporal.Instant;
  readonly form: DraftForm;
}

/** What is known of a draft when another save of it arrives. */
export interface KnownDraft {
  readonly unitId: string;
  readonly revision: number;
  readonly savedAt: Temporal.Instant;
  /** It was registered or discarded, and its content is gone. */
  readonly ended: boolean;
}

/** More than anybody types at once; what lies longer is a tip that waits to be registered. */
export const OPEN_DRAFTS_MAX = 20;
/** An unregistered form is forgotten this long after it was saved last. */
export const DRAFT_KEPT = { hours: 7 * 24 };

/**
 * Whether this save is the one to keep: an older one, or a repeat, changes nothing.
 *
 * @param others how many further drafts the officer has open
 * @throws TipDraftEnded, TooManyTipDrafts
 */
export function isToBeKept(revision: number, known: KnownDraft | undefined, others: number): boolean {
  if (known?.ended) throw new TipDraftEnded();
  if (known) return revision > known.revision;
  if (others >= OPEN_DRAFTS_MAX) throw new TooManyTipDrafts();
  return true;
}
