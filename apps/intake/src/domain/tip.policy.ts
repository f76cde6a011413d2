import { hasRole, unitsOf, type Actor, type Role } from '@keng/kernel';
import type { PendingTransfer, Tip, TipStatus } from './tip';

const DESK: readonly Role[] = ['operator', 'desk_commander'];
const COMMANDERS: readonly Role[] = ['desk_commander', 'case_commander'];
const CASE_OFFICERS: readonly Role[] = ['investigator', 'case_commander'];

/** What one may do with a tip. */
export type TipAction =
  | 'open'
  | 'read-narrative'
  | 'issue-receipt'
  | 'classify'
  | 'transfer'
  | 'answer-transfer'
  | 'accept'
  | 'close'
  | 'assess'
  | 'correct'
  | 'correct-text'
  | 'correct-reception';

/** What the policy needs to know of a tip. */
export type GuardedTip = Pick<
  Tip,
  'firstUnitId' | 'narrativeUnitId' | 'holderUnitId' | 'registeredBy' | 'recusedOfficerIds' | 'readerIds'
> & { readonly state: GuardedState };

/** Where the tip stands, as far as that decides who may do what. */
export type GuardedState =
  | { readonly status: 'transfer_pending'; readonly transfer: Sides }
  | { readonly status: 'accepted'; readonly unitId: string }
  | { readonly status: Exclude<TipStatus, 'transfer_pending' | 'accepted'> };

/** The desks between which a tip moves. */
export type Sides = Pick<PendingTransfer, 'fromUnitId' | 'toUnitId'>;

/**
 * Whether the actor may do that with the tip. An officer named in the tip may nothing, whatever the role; what one
 * may not open one may not touch either.
 */
export function may(actor: Actor, action: TipAction, tip: GuardedTip): boolean {
  if (!mayOpen(actor, tip)) return false;
  switch (action) {
    case 'open':
      return true;
    case 'read-narrative':
      return hasRole(actor, DESK, tip.narrativeUnitId);
    case 'issue-receipt':
      return actor.officerId === tip.registeredBy && hasRole(actor, ['operator'], tip.firstUnitId);
    case 'classify':
    case 'correct':
      return hasRole(actor, DESK, tip.holderUnitId);
    case 'transfer':
    case 'accept':
    case 'close':
      return hasRole(actor, ['desk_commander'], tip.holderUnitId);
    case 'correct-text':
      return hasRole(actor, DESK, tip.holderUnitId) && hasRole(actor, DESK, tip.narrativeUnitId);
    // It moves deadlines, so it takes a commander, and not the one who wrote the time down.
    case 'correct-reception':
      return actor.officerId !== tip.registeredBy && hasRole(actor, ['desk_commander'], tip.holderUnitId);
    case 'answer-transfer':
      return hasRole(actor, DESK, receiverOf(tip) ?? tip.holderUnitId);
    case 'assess':
      return hasRole(actor, ['desk_commander'], tip.holderUnitId) || commandsCaseOf(actor, tip);
  }
}

function mayOpen(actor: Actor, tip: GuardedTip): boolean {
  if (tip.recusedOfficerIds.includes(actor.officerId)) return false;
  return (
    desksOf(tip).some((unitId) => hasRole(actor, DESK, unitId)) ||
    commandsCaseOf(actor, tip) ||
    (tip.readerIds.includes(actor.officerId) && hasRole(actor, CASE_OFFICERS))
  );
}

/** The units whose desks may open the tip. */
export function desksOf(tip: Pick<GuardedTip, 'firstUnitId' | 'holderUnitId' | 'state'>): readonly string[] {
  const receiver = receiverOf(tip);
  return [...new Set([tip.firstUnitId, tip.holderUnitId, ...(receiver === undefined ? [] : [receiver])])];
}

/**
 * The tip as it stood until a transfer of it was answered: who could open it then may hear of the answer, although
 * the answer itself may have taken it away from them.
 */
export function beforeAnswer(tip: GuardedTip, transfer: Sides): GuardedTip {
  return { ...tip, holderUnitId: transfer.fromUnitId, state: { status: 'transfer_pending', transfer } };
}

/** The tip as it stood until officers of its case were relieved: they may hear that they were, and nothing after. */
export function beforeRelief(tip: GuardedTip, formerOfficerIds: readonly string[]): GuardedTip {
  return { ...tip, readerIds: [...tip.readerIds, ...formerOfficerIds] };
}

/** Commanders of the accepting unit read from acceptance on (decisions 2.4). */
function commandsCaseOf(actor: Actor, { state }: GuardedTip): boolean {
  return state.status === 'accepted' && hasRole(actor, COMMANDERS, state.unitId);
}

function receiverOf({ state }: Pick<GuardedTip, 'state'>): string | undefined {
  return state.status === 'transfer_pending' ? state.transfer.toUnitId : undefined;
}

/** Which tips an actor's lists may hold: the same rule as {@link may} `open`, as a list query needs it. */
export interface TipScope {
  readonly officerId: string;
  /** Units for whose desk the actor works: their tips as first receiver, holder or receiver of a transfer. */
  readonly deskUnitIds: readonly string[];
  /** Those of them whose decisions are the actor's own. */
  readonly commandedUnitIds: readonly string[];
}

export function scope(actor: Actor): TipScope {
  return {
    officerId: actor.officerId,
    deskUnitIds: unitsOf(actor, DESK),
    commandedUnitIds: unitsOf(actor, ['desk_commander']),
  };
}

/** The desks that a list is asked for: one of the actor's own, else all of them. */
export function unitsAsked(actor: Actor, unitId: string | undefined): readonly string[] {
  const { deskUnitIds } = scope(actor);
  return unitId === undefined ? deskUnitIds : deskUnitIds.filter((id) => id === unitId);
}
