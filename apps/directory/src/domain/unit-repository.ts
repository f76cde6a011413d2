import type { Unit } from './unit';

/** What an import did, or would do. */
export interface UnitChanges {
  readonly added: readonly Unit[];
  readonly changed: readonly Unit[];
}

/** Called after each chunk with the number of units written so far. */
export type OnProgress = (written: number, total: number) => void;

/** Units as a whole: they change by import only, thousands at once. */
export abstract class UnitRepository {
  /** Runs one import at a time, in one transaction. */
  abstract exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Every unit by id. */
  abstract findAll(): Promise<ReadonlyMap<string, Unit>>;
  /** One unit; undefined when there is none. */
  abstract find(unitId: string): Promise<Unit | undefined>;
  /** Writes the units and one event for each. Only within {@link exclusively}. */
  abstract save(changes: UnitChanges, onProgress?: OnProgress): Promise<void>;
}
