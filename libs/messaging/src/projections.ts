import type { UnitOfWork } from '@keng/persistence';
import type { ConsumerGroup } from './consumer-group';
import type { EventTransport } from './ports';

/** The group's tables cannot be built anew: what it made would be made again, or exists nowhere else. */
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
  readonly transport: Pick<EventTransport, 'rewind'>;
}

/**
 * Sends a projection back to the first event and empties the tables it derives. Its consumer must be stopped, and builds
 * everything anew when it starts. A wish for it stands until {@link endRebuild}, so that a crash before that begins anew.
 * @throws NotAProjection
 */
export async function resetProjection({ group, work, schema, transport }: ProjectionReset): Promise<void> {
  assertRebuildable(group);
  // First back, then forget: the other way round, a crash in between would leave gaps in every key.
  await transport.rewind(group, work);
  await work.run(async () => {
    for (const table of ['key_cursor', 'parked', 'crash_mark']) {
      await work.query(`delete from ${schema}.${table} where grp = $1`, [group.name]);
    }
    for (const table of group.derives) await work.query(`delete from ${schema}.${table}`);
  });
}

/**
 * Asks for a projection to be built anew; its service does so at its next start, before the group's consumer begins.
 * Asking twice is asking once.
 * @throws NotAProjection
 */
export async function requestRebuild(
  group: ConsumerGroup,
  { work, schema }: Pick<ProjectionReset, 'work' | 'schema'>,
): Promise<void> {
  assertRebuildable(group);
  await work.query(`insert into ${schema}.projection_rebuild (grp) values ($1) on conflict do nothing`, [
    group.name,
  ]);
}

/** Withdraws the wish for a projection to be built anew: it has had every event. */
export async function endRebuild(
  { name }: ConsumerGroup,
  { work, schema }: Pick<ProjectionReset, 'work' | 'schema'>,
): Promise<void> {
  await work.query(`delete from ${schema}.projection_rebuild where grp = $1`, [name]);
}

/** Of these groups, those that somebody asked to have built anew. */
export async function requestedRebuilds(
  groups: readonly ConsumerGroup[],
  { work, schema }: Pick<ProjectionReset, 'work' | 'schema'>,
): Promise<ConsumerGroup[]> {
  if (groups.length === 0) return [];
  const rows = await work.query<{ grp: string }>(`select grp from ${schema}.projection_rebuild`);
  return groups.filter(({ name }) => rows.some(({ grp }) => grp === name));
}

function assertRebuildable({ name, kind, derives }: ConsumerGroup): void {
  if (kind !== 'projection' || derives.length === 0) throw new NotAProjection(name);
}
