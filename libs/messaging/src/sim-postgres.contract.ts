import type { Database } from '@keng/persistence';
import { currentProcess, terminated, type Fault, type SimProcess } from './sim-scheduler.contract';

/** A row; never changed in place. */
export type SimRow = Readonly<Record<string, unknown>>;

/** What a statement does, and the name of its step. It may wait for locks. */
export interface SimStatement {
  readonly step: string;
  /** Alone, it commits in a step of its own: others may come between. */
  readonly commitsApart?: boolean;
  /** Nothing depends on when it runs: it takes no turn of its own. */
  readonly anyTime?: boolean;
  run(tx: SimTransaction, values: readonly unknown[], session: SimSession): SimRow[] | Promise<SimRow[]>;
}

/** Finds the emulation of a statement by its text. */
type FindStatement = (sql: string) => SimStatement;

type Requested = Pick<SimStatement, 'step' | 'anyTime'>;

const COMMIT: Requested = { step: 'db commit' };

interface Lock {
  owner: SimTransaction;
  readonly waiting: { readonly tx: SimTransaction; readonly won: () => void }[];
}

/**
 * PostgreSQL as far as the event path leans on it: READ COMMITTED, row locks that are held to the end of the
 * transaction and waited for in line, identities drawn before commit, session advisory locks, LISTEN/NOTIFY, and
 * connections that can end at any moment with the server's work done or not.
 */
export class SimPostgres {
  /** Told of every commit, with the rows that it wrote, by table. */
  onCommit: (written: ReadonlyMap<string, ReadonlyMap<string, SimRow | undefined>>) => void = () => undefined;
  readonly committed = new Map<string, Map<string, SimRow>>();
  readonly locks = new Map<string, Lock>();
  readonly advisory = new Map<string, SimSession>();
  readonly sessions = new Set<SimSession>();
  /** Two relays lead at once, as when the server took the lock from one that does not know yet. */
  leaderless = false;
  private readonly identities = new Map<string, number>();

  constructor(readonly find: FindStatement) {}

  /** The next identity of a table; never given back. */
  draw(table: string): number {
    const next = (this.identities.get(table) ?? 0) + 1;
    this.identities.set(table, next);
    return next;
  }

  table(name: string): Map<string, SimRow> {
    let table = this.committed.get(name);
    if (!table) this.committed.set(name, (table = new Map()));
    return table;
  }

  /** Learns that a process has died. */
  orphan(process: SimProcess): void {
    for (const session of this.sessions) if (session.process === process) session.orphan();
  }

  /** The server ends every session of a process, which learns of it at its next word. */
  terminate(process: SimProcess): void {
    for (const session of this.sessions) if (session.process === process) session.endAtServer();
  }

  /** What production code takes for its pool. */
  database(): Database {
    const query = (sql: string, values: unknown[] = []) => new SimSession(this).autocommit(sql, values);
    const transaction = async <T>(work: (manager: object) => Promise<T>): Promise<T> => {
      const session = new SimSession(this);
      const tx = session.begin();
      try {
        const result = await work({
          query: (sql: string, values: unknown[] = []) => session.within(tx, sql, values),
        });
        await session.commit(tx);
        session.leave();
        return result;
      } catch (error) {
        session.leave();
        throw error;
      }
    };
    return { dataSource: { manager: { query }, transaction }, pool: { options: {} } } as unknown as Database;
  }

  notify(channel: string): void {
    for (const session of this.sessions) if (session.channel === channel) session.tell('notification');
  }
}

/** One connection, seen from both of its ends. */
export class SimSession {
  readonly process = currentProcess();
  channel: string | undefined;
  private ended = false;
  /** A request is on its way, or being served. */
  private busy = false;
  private tx: SimTransaction | undefined;
  private readonly listeners: { readonly event: string; readonly callback: () => void }[] = [];

  constructor(private readonly db: SimPostgres) {
    db.sessions.add(this);
  }

  begin(): SimTransaction {
    this.tx = new SimTransaction(this.db, this.process);
    return this.tx;
  }

  within(tx: SimTransaction, sql: string, values: readonly unknown[]): Promise<SimRow[]> {
    const statement = this.db.find(sql);
    return this.request(statement, () => statement.run(tx, values, this));
  }

  commit(tx: SimTransaction): Promise<void> {
    return this.request(COMMIT, () => tx.commit());
  }

  /** A single statement outside any transaction; the connection goes back to the pool. */
  async autocommit(sql: string, values: readonly unknown[]): Promise<SimRow[]> {
    try {
      return await this.statement(sql, values);
    } finally {
      this.leave();
    }
  }

  /** The same on a connection that stays. */
  statement(sql: string, values: readonly unknown[]): Promise<SimRow[]> {
    const statement = this.db.find(sql);
    return this.request(statement, async () => {
      const tx = this.begin();
      try {
        const rows = await statement.run(tx, values, this);
        if (statement.commitsApart) await this.process.scheduler.turn(this.process, 'db commit alone');
        tx.commit();
        return rows;
      } catch (error) {
        tx.rollback();
        throw error;
      }
    });
  }

  on(event: string, callback: () => void): void {
    this.listeners.push({ event, callback });
  }

  tell(event: string): void {
    if (!this.process.alive) return;
    for (const listener of this.listeners) if (listener.event === event) this.process.run(listener.callback);
  }

  /** The process has died: the server notices once it has done what it was told last. */
  orphan(): void {
    if (!this.busy || !this.process.landsLate) this.endAtServer();
  }

  /** The client closes its end; what is on its way is done first. */
  leave(): void {
    if (!this.busy) this.endAtServer();
  }

  /** The server's side is over: what was open is rolled back, its locks are free. */
  endAtServer(): void {
    if (this.ended) return;
    this.ended = true;
    this.db.sessions.delete(this);
    this.tx?.rollback();
    for (const [name, holder] of this.db.advisory) if (holder === this) this.db.advisory.delete(name);
  }

  /** One request and its answer, with whatever fault is in store for it. */
  private async request<T>(statement: Requested, serve: () => T | Promise<T>): Promise<T> {
    const { process } = this;
    if (!process.alive) return process.never;
    const fault = process.takeFault(statement.step);
    this.busy = true;
    const served = this.serve(statement, fault, serve);
    if (fault === 'late') {
      served.catch(() => undefined);
      this.tell('end');
      throw terminated();
    }
    try {
      return await served;
    } finally {
      if (this.ended) this.tell('end');
      if (!process.alive) await process.never;
    }
  }

  /** The server's part. */
  private async serve<T>(
    { step, anyTime }: Requested,
    fault: Fault | undefined,
    serve: () => T | Promise<T>,
  ): Promise<T> {
    try {
      if (!anyTime) await this.process.scheduler.turn(this.process, step);
      if (this.ended || fault === 'refused') throw this.cut();
      const answer = await serve();
      if (fault === 'answer-lost' || fault === 'late') throw this.cut();
      return answer;
    } finally {
      this.busy = false;
      if (!this.process.alive) this.endAtServer();
    }
  }

  private cut(): Error {
    this.endAtServer();
    return terminated();
  }
}

/** A connection in the form that `pg.Client` has. */
export class SimClient {
  private readonly session: SimSession;

  constructor(db: SimPostgres) {
    this.session = new SimSession(db);
  }

  async connect(): Promise<void> {}

  on(event: string, callback: () => void): this {
    this.session.on(event, callback);
    return this;
  }

  async query(sql: string, values: readonly unknown[] = []): Promise<{ rows: SimRow[] }> {
    return { rows: await this.session.statement(sql, values) };
  }

  async end(): Promise<void> {
    this.session.leave();
  }
}

/** One transaction: what it wrote is seen by itself alone until it commits. */
export class SimTransaction {
  private readonly writes = new Map<string, Map<string, SimRow | undefined>>();
  private readonly held = new Set<string>();
  private over = false;
  /** Ends the wait for a lock. */
  private wake: (() => void) | undefined;

  constructor(
    readonly db: SimPostgres,
    private readonly process: SimProcess,
  ) {}

  get(table: string, key: string): SimRow | undefined {
    const written = this.writes.get(table);
    return written?.has(key) ? written.get(key) : this.db.table(table).get(key);
  }

  /** Everything visible, committed and own. */
  rows(table: string): SimRow[] {
    const written = this.writes.get(table);
    if (!written) return [...this.db.table(table).values()];
    const all = new Map(this.db.table(table));
    for (const [key, row] of written) {
      if (row) all.set(key, row);
      else all.delete(key);
    }
    return [...all.values()];
  }

  /** The caller holds the row's lock, or made the key itself. */
  put(table: string, key: string, row: SimRow): void {
    this.written(table).set(key, row);
  }

  remove(table: string, key: string): void {
    this.written(table).set(key, undefined);
  }

  /** False when somebody else holds the row: SKIP LOCKED. */
  tryLock(table: string, key: string): boolean {
    const name = `${table} ${key}`;
    const lock = this.db.locks.get(name);
    if (lock) return lock.owner === this;
    this.db.locks.set(name, { owner: this, waiting: [] });
    this.held.add(name);
    return true;
  }

  /** Waits in line for a row's lock, which is held to the end of the transaction. */
  async lock(table: string, key: string): Promise<void> {
    if (this.tryLock(table, key)) return;
    const lock = this.db.locks.get(`${table} ${key}`);
    await new Promise<void>((won) => {
      this.wake = won;
      lock?.waiting.push({ tx: this, won });
    });
    this.wake = undefined;
    await this.process.scheduler.turn(this.process, 'db lock won');
    if (this.over) throw terminated();
  }

  commit(): void {
    if (this.over) throw terminated();
    for (const [name, rows] of this.writes) {
      const table = this.db.table(name);
      for (const [key, row] of rows) {
        if (row) table.set(key, row);
        else table.delete(key);
      }
    }
    this.db.onCommit(this.writes);
    this.end();
  }

  rollback(): void {
    if (!this.over) this.end();
  }

  private end(): void {
    this.over = true;
    for (const name of this.held) this.release(name);
    this.wake?.();
  }

  private release(name: string): void {
    const lock = this.db.locks.get(name);
    if (!lock) return;
    let next = lock.waiting.shift();
    while (next?.tx.over) next = lock.waiting.shift();
    if (!next) {
      this.db.locks.delete(name);
      return;
    }
    lock.owner = next.tx;
    next.tx.held.add(name);
    next.won();
  }

  private written(table: string): Map<string, SimRow | undefined> {
    let rows = this.writes.get(table);
    if (!rows) this.writes.set(table, (rows = new Map()));
    return rows;
  }
}
