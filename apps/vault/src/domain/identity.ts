import { decide, DomainError, type Decision } from '@keng/kernel';

/** Another officer, or a tip that already stands, holds the alias (409). */
export class AliasTaken extends DomainError {
  readonly slug = 'alias-taken';
}

/** A sealed identity as the domain sees it: never its content, only whose hand sealed it and when. */
export interface SealedIdentity {
  readonly alias: string;
  readonly version: number;
  readonly eventSeq: number;
  readonly sealedBy: string;
  readonly sealedAt: Temporal.Instant;
  /** Content and key are gone for ever. */
  readonly destroyed: boolean;
}

export interface IdentitySealed {
  readonly type: 'identity-sealed';
  readonly alias: string;
  readonly sealedAt: Temporal.Instant;
}

export interface Sealing {
  readonly alias: string;
  readonly officerId: string;
  readonly now: Temporal.Instant;
  /** A registered tip names the alias already. */
  readonly claimed: boolean;
  readonly known: SealedIdentity | undefined;
}

/**
 * Seals an identity under an alias, or puts right what the same officer sealed shortly before: until the tip is
 * saved the box may be sent again, afterwards nobody changes it any more (decisions 2.1).
 * @throws AliasTaken
 */
export function sealIdentity(sealing: Sealing): Decision<SealedIdentity, IdentitySealed> {
  const { alias, officerId, now, known, claimed } = sealing;
  if (known === undefined) {
    const fresh = { alias, version: 1, eventSeq: 1, sealedBy: officerId, sealedAt: now, destroyed: false };
    return decide<SealedIdentity, IdentitySealed>(fresh, { type: 'identity-sealed', alias, sealedAt: now });
  }
  if (known.sealedBy !== officerId || known.destroyed || claimed) throw new AliasTaken();
  return decide<SealedIdentity, IdentitySealed>({ ...known, version: known.version + 1 });
}

/** How long an identity waits for a tip that names its alias (decisions 2.1). */
export const ORPHAN_AFTER_HOURS = 24;
