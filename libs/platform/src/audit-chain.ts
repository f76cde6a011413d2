import { createHash } from 'node:crypto';
import { canonicalJson } from '@keng/persistence';

/** An audit entry as it is hashed: every column, in a form that a verifier outside can rebuild from the table. */
export interface ChainedEntry {
  readonly id: string;
  /** Milliseconds since 1970: what PostgreSQL and JavaScript hold alike. */
  readonly at: number;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly detail: unknown;
  readonly correlationId: string | null;
}

/** Hash before the first seal. */
export const GENESIS = Buffer.alloc(32);

/** SHA-256 of an entry. */
export function digestOf(entry: ChainedEntry): Buffer {
  return createHash('sha256').update(canonicalJson(entry)).digest();
}

/** SHA-256 over the digests of a seal's entries, in the order of their ids in it. */
export function rootOf(digests: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(digests)).digest();
}

/** The seal's own hash: links it to its predecessor and to its place. */
export function sealHash(seq: number, root: Buffer, prev: Buffer): Buffer {
  return createHash('sha256').update(`${seq}\n`).update(prev).update(root).digest();
}
