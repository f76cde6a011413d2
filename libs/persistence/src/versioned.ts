import { DomainError } from '@keng/kernel';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/** The record changed after the caller read it (412 `stale-version`). */
export class StaleVersion extends DomainError {
  readonly slug = 'stale-version';
}

/** A row with optimistic lock: `version` counts changes, `eventSeq` emitted events (decisions 1.1). */
export interface VersionedRow {
  id: string;
  version: number;
}

/**
 * Writes `patch` to the row `id` if it still has `version`, and raises its version by one.
 * TypeORM's `save()` never checks the version column, hence this (conventions, tool chain).
 * @returns the new version
 * @throws StaleVersion when the row has moved on
 */
export async function updateVersioned<Row extends VersionedRow>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  at: { readonly id: string; readonly version: number },
  patch: QueryDeepPartialEntity<Row>,
): Promise<number> {
  const version = at.version + 1;
  const where = { id: at.id, version: at.version } as FindOptionsWhere<Row>;
  const result = await manager.update(entity, where, { ...patch, version });
  if (result.affected !== 1) throw new StaleVersion();
  return version;
}
