import { hasRole, unitsOf, type Actor, type Role } from '@keng/kernel';
import type { TipDraft } from './tip-draft';

const WRITERS: readonly Role[] = ['operator'];

/** A draft is its own officer's, as long as they take tips at its desk; nobody else's, whatever the role. */
export function mayUseDraft(actor: Actor, draft: Pick<TipDraft, 'officerId' | 'unitId'>): boolean {
  return draft.officerId === actor.officerId && hasRole(actor, WRITERS, draft.unitId);
}

/** Which drafts an actor's list may hold: the same rule as {@link mayUseDraft}. */
export interface DraftScope {
  readonly officerId: string;
  readonly deskUnitIds: readonly string[];
}

export function draftScope(actor: Actor): DraftScope {
  return { officerId: actor.officerId, deskUnitIds: unitsOf(actor, WRITERS) };
}
