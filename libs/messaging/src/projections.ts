import type { UnitOfWork } from '@keng/persistence';
import type { ConsumerGroup } from './consumer-group';
import type { EventTransport } from './ports';

/** A process group cannot be reset: what it made would be made again. */
export class NotAProjection extends Error {
  constructor(group: string) {
    super(`Consumer group ${group} makes new things and cannot be rebuilt`);
    this.name = 'NotAProjection';
  }
}

export interface ProjectionReset {
  readonly group: ConsumerGroup;
  readonly work: UnitOfWork;
  readonly schema: string;
  readonly transport: EventTransport;
  /** Empties the tables that the group derives; in the transaction that forgets its cursors. */
  readonly truncate: () => Promise<void>;
}

/**
 * Sends a projection back to the first event. Its consumer must be stopped, and builds everything anew when it starts.
 * @throws NotAProjection
 */
export async function resetProjection({
  group,
  work,
  schema,
  transport,
  truncate,
}: ProjectionReset): Promise<void> {
  if (group.kind !== 'projection') throw new NotAProjection(group.name);
  // First back, then forget: the other way round, a crash in between would leave gaps in every key.
  await transport.rewind(group, work);
  await work.run(async () => {
    for (const table of ['key_cursor', 'parked', 'crash_mark']) {
      await work.query(`delete from ${schema}.${table} where grp = $1`, [group.name]);
    }
    await truncate();
  });
}
