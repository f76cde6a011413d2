import type { Client, Pool } from 'pg';
import { digestOf, GENESIS, rootOf, sealHash } from './audit-chain';
import { toChainedEntry } from './sealer';

/** Where a chain breaks. */
export interface AuditFault {
  readonly schema: string;
  readonly seal?: number;
  /** The first entry that is not what was sealed at its place; absent where the seal itself was rewritten. */
  readonly entryId?: string;
  readonly fault:
    | 'seal-missing'
    | 'link-broken'
    | 'hash-wrong'
    | 'root-wrong'
    | 'entry-missing'
    | 'entry-sealed-twice'
    | 'entry-unsealed'
    | 'head-not-found';
}

/** The last seal of a chain, to be kept outside (a file, the printed daily digest). */
export interface AuditHead {
  readonly schema: string;
  readonly seq: number;
  readonly hash: string;
}

export interface AuditVerdict {
  readonly entries: number;
  readonly head: AuditHead;
  readonly faults: readonly AuditFault[];
}

interface SealRow {
  seq: number;
  entry_ids: string[];
  /** Null in seals from before they kept them. */
  digests: Buffer[] | null;
  root: Buffer;
  prev: Buffer;
  hash: Buffer;
}

type EntryRow = Parameters<typeof toChainedEntry>[0];

const UNSEALED_TOLERANCE = '10 seconds';

/**
 * Recomputes a service's whole chain from its rows. Needs nothing but read access, so an outsider can run it.
 * @param anchor a head kept outside earlier: a chain cut back and grown anew no longer holds it
 */
export async function verifyAudit(
  client: Client | Pool,
  schema: string,
  anchor?: AuditHead,
): Promise<AuditVerdict> {
  const { rows: seals } = await client.query<SealRow>(
    `select seq::int as seq, entry_ids, digests, root, prev, hash from ${schema}.audit_seal order by seq`,
  );
  const faults: AuditFault[] = [];
  const seen = new Set<string>();
  let prev: Buffer = GENESIS;
  for (const [at, seal] of seals.entries()) {
    const tell = (fault: AuditFault['fault'], entryId?: string): number =>
      faults.push({ schema, seal: seal.seq, fault, ...(entryId !== undefined && { entryId }) });
    if (seal.seq !== at + 1) tell('seal-missing');
    if (!seal.prev.equals(prev)) tell('link-broken');
    if (!sealHash(seal.seq, seal.root, seal.prev).equals(seal.hash)) tell('hash-wrong');
    if (seal.entry_ids.some((id) => seen.has(id))) tell('entry-sealed-twice');
    for (const id of seal.entry_ids) seen.add(id);
    const entries = await readEntries(client, schema, seal.entry_ids);
    const there = new Set(entries.map(({ id }) => id));
    const missing = seal.entry_ids.find((id) => !there.has(id));
    const digests = entries.map((entry) => digestOf(toChainedEntry(entry)));
    if (missing !== undefined) tell('entry-missing', missing);
    else if (!rootOf(digests).equals(seal.root)) tell('root-wrong', changedOf(seal, digests));
    prev = seal.hash;
  }
  for (const entryId of await readUnsealed(client, schema, [...seen])) {
    faults.push({ schema, fault: 'entry-unsealed', entryId });
  }
  if (anchor && seals[anchor.seq - 1]?.hash.toString('hex') !== anchor.hash) {
    faults.push({ schema, seal: anchor.seq, fault: 'head-not-found' });
  }
  return { entries: seen.size, head: { schema, seq: seals.length, hash: prev.toString('hex') }, faults };
}

/** The first entry whose digest is not the sealed one; what was sealed must still lead to the seal's root. */
function changedOf({ digests, entry_ids: ids, root }: SealRow, found: readonly Buffer[]): string | undefined {
  if (digests === null) return ids.length === 1 ? ids[0] : undefined;
  if (!rootOf(digests).equals(root)) return undefined;
  return ids.find((_, place) => !found[place]?.equals(digests[place] ?? GENESIS));
}

async function readEntries(
  client: Client | Pool,
  schema: string,
  ids: readonly string[],
): Promise<EntryRow[]> {
  const { rows } = await client.query<EntryRow>(
    `select e.* from unnest($1::uuid[]) with ordinality as s (id, place)
     join ${schema}.audit_entry e on e.id = s.id order by s.place`,
    [ids],
  );
  return rows;
}

async function readUnsealed(
  client: Client | Pool,
  schema: string,
  sealed: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from ${schema}.audit_entry
     where at < now() - interval '${UNSEALED_TOLERANCE}' and id <> all($1::uuid[]) order by at, id`,
    [sealed],
  );
  return rows.map(({ id }) => id);
}
