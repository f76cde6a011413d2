import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { Database } from './database';

interface Work {
  readonly manager: EntityManager;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => void)[];
}

/**
 * One transaction that everything inside joins: the use case's repository, its outbox rows, its audit rows, the
 * idempotency row, and in a consumer the cursor. READ COMMITTED; invariants hold by row locks, unique keys and
 * version checks, not by isolation level.
 */
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Work>();

  constructor(private readonly database: Database) {}

  /** The manager of the open transaction; outside one, the pool's own (single statements only). */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.database.dataSource.manager;
  }

  /** Whether a transaction is open here. */
  get isOpen(): boolean {
    return this.current.getStore() !== undefined;
  }

  /**
   * Runs `work` in a transaction: opens one, or joins the one that is open. Resolves only after COMMIT resolved;
   * any error rolls everything back and is passed on.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const open = this.current.getStore();
    if (open) return work(open.manager);
    const beforeCommit: (() => Promise<void>)[] = [];
    const afterCommit: (() => void)[] = [];
    const result = await this.database.dataSource.transaction((manager) =>
      this.current.run({ manager, beforeCommit, afterCommit }, async () => {
        const done = await work(manager);
        for (const callback of beforeCommit) await callback();
        return done;
      }),
    );
    for (const callback of afterCommit) callback();
    return result;
  }

  /**
   * Calls back as the last thing in the open transaction, or at once when none is open: for what many calls in one
   * transaction gather and write together. An error rolls everything back.
   */
  async beforeCommit(callback: () => Promise<void>): Promise<void> {
    const open = this.current.getStore();
    if (open) open.beforeCommit.push(callback);
    else await callback();
  }

  /** Calls back once the open transaction has committed, or at once when none is open. Never on rollback. */
  afterCommit(callback: () => void): void {
    const open = this.current.getStore();
    if (open) open.afterCommit.push(callback);
    else callback();
  }

  /** Runs plain SQL in the open transaction (or on the pool) and gives its rows. */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, [...parameters]);
    // TypeORM answers UPDATE and DELETE with [rows, count], everything else with rows.
    if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0])) return result[0] as Row[];
    return result as Row[];
  }
}
