import type { Honouree } from '../domain/honouree';

/** An honouree as two columns, of which one is null; an alias and a party's id are never in one (decisions 2.5). */
export interface HonoureeColumns {
  honoureeAlias: string | null;
  honoureePartyId: string | null;
}

export function toHonoureeColumns({ type, id }: Honouree): HonoureeColumns {
  return { honoureeAlias: type === 'alias' ? id : null, honoureePartyId: type === 'party' ? id : null };
}

export function toHonouree({ honoureeAlias, honoureePartyId }: HonoureeColumns): Honouree {
  return honoureePartyId === null
    ? { type: 'alias', id: honoureeAlias ?? '' }
    : { type: 'party', id: honoureePartyId };
}
