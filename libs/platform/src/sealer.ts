import type { Clock } from '@keng/kernel';
import type { Database } from '@keng/persistence';
import { digestOf, GENESIS, rootOf, sealHash, type ChainedEntry } from './audit-chain';

const BATCH = 500;

interface Row {
  position: number;
  id: string;
  at: Date;
  actor_id: string | null;
  action: string;
  subject: string;
  subject_id: string;
  detail: unknown;
  correlation_id: string | null;
}

/** How an `audit_entry` row enters the hash. */
export function toChainedEntry(row: Omit<Row, 'position'>): ChainedEntry {
  return {
    id: row.id,
    at: row.at.getTime(),
    actorId: row.actor_id,
    action: row.action,
    subject: row.subject,
    subjectId: row.subject_id,
    detail: row.detail,
    correlationId: row.correlation_id,
  };
}

/** Chains committed audit entries into seals. Two sealers at once are harmless: the second finds the lock taken. */
export class Sealer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Seals what is pending, up to 500 entries. @returns how many were sealed */
  async seal(): Promise<number> {
    const { schema } = this.database;
    return this.database.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<{ won: boolean }[]>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as won',
        [`keng/seal/${schema}`],
      );
      if (!lock?.won) return 0;
      const rows = await manager.query<Row[]>(
        `select p.position, e.* from ${schema}.audit_pending p join ${schema}.audit_entry e on e.id = p.entry_id
         order by p.position limit ${BATCH}`,
      );
      if (rows.length === 0) return 0;
      const [last] = await manager.query<{ seq: number; hash: Buffer }[]>(
        `select seq, hash from ${schema}.audit_seal order by seq desc limit 1`,
      );
      const seq = (last?.seq ?? 0) + 1;
      const prev = last?.hash ?? GENESIS;
      const digests = rows.map((row) => digestOf(toChainedEntry(row)));
      const root = rootOf(digests);
      await manager.query(
        `insert into ${schema}.audit_seal (seq, entry_ids, digests, root, prev, hash, sealed_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          seq,
          rows.map((row) => row.id),
          digests,
          root,
          prev,
          sealHash(seq, root, prev),
          this.clock.now().toString(),
        ],
      );
      await manager.query(`delete from ${schema}.audit_pending where position = any($1)`, [
        rows.map((row) => row.position),
      ]);
      return rows.length;
    });
  }
}
