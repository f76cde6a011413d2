import type { UnitOfWork } from '@keng/persistence';
import type { Sweep } from './sweeper';

const EVERY_HOUR_MS = 3_600_000;

/** Forgets answers that are older than 7 days (decisions 3.3). */
export function forgetOldKeys(work: UnitOfWork, schema: string): Sweep {
  return {
    name: 'idempotency',
    everyMs: EVERY_HOUR_MS,
    run: async () => {
      const rows = await work.query(
        `delete from ${schema}.idempotency where created_at < now() - interval '7 days' returning 1 as gone`,
      );
      return rows.length;
    },
  };
}
