import type { PartyKind } from '@keng/contracts';

/** Whom a merit or an award belongs to: a reporter known by alias only, or a party of the register (decisions 2.5). */
export interface Honouree {
  readonly type: 'alias' | 'party';
  /** The alias or the party's id. */
  readonly id: string;
}

/** An honouree together with what kind of party it is; who hides behind an alias is always one person. */
export interface HonouredParty {
  readonly honouree: Honouree;
  readonly partyKind: PartyKind;
}

export function isSameHonouree(a: Honouree, b: Honouree): boolean {
  return a.type === b.type && a.id === b.id;
}
