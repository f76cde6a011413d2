import type { Clock } from '@keng/kernel';
import { sqlErrorFacts, type Database } from '@keng/persistence';
import { Client, type ClientConfig } from 'pg';
import { backoff } from './backoff';
import type { OnArrow } from './consumer-settings';
import type { EventLogger } from './event-logger';
import type { MessagingMetrics } from './metrics';
import { drain } from './outbox-drain';
import type { EventSink } from './ports';
import { Wakeup } from './wakeup';

const BATCH = 500;
/** While events flow, a kick lost with another process's crash costs at most this, in ms. */
const BUSY_POLL_MS = 200;
const IDLE_POLL_MS = 2_000;
/** Rounds without an event after which the relay counts as idle: two seconds. */
const QUIET_ROUNDS = 10;
/** How soon a second relay notices that the first has gone, in ms. */
const TAKEOVER_MS = 1_000;
/** Between two kicks passed on, in ms: each costs the whole database a lock (messaging.md §2.3). */
const KICKS_APART_MS = 100;
const MEASURE_EVERY = Temporal.Duration.from({ seconds: 5 });

export interface RelaySettings {
  readonly database: Database;
  /** The service's schema, where the outbox is. */
  readonly schema: string;
  readonly service: string;
  readonly sink: EventSink;
  readonly metrics: MessagingMetrics;
  readonly logger: EventLogger;
  readonly clock: Clock;
  readonly onArrow?: OnArrow;
  /** Told after each batch that left the outbox: it can be read where the service's own events are kept. */
  readonly onMoved?: () => void;
}

/**
 * Takes a service's events from its outbox to where others read them: every event at least once, in the order of its
 * aggregate. One relay of a service leads, by an advisory lock of its own session; others stand by and pass on kicks.
 */
export class Relay {
  private readonly wakeup = new Wakeup();
  private running: Promise<void> | undefined;
  private measuredAt: Temporal.Instant | undefined;

  /** @param connect makes the client of the relay's own session */
  constructor(
    private readonly settings: RelaySettings,
    private readonly connect: (config: ClientConfig) => Client = (config) => new Client(config),
  ) {}

  start(): void {
    this.wakeup.open();
    this.running ??= this.loop();
  }

  /** There is something in the outbox. Cheap, never throws; give it to `Outbox`. */
  readonly kick = (): void => this.wakeup.wake();

  /** Resolves when the batch in flight is settled and the lock is free. */
  async stop(): Promise<void> {
    this.wakeup.close();
    await this.running;
    this.running = undefined;
  }

  private async loop(): Promise<void> {
    let failures = 0;
    while (this.wakeup.isOpen) {
      try {
        await this.serve(() => (failures = 0));
      } catch (error) {
        failures += 1;
        this.tellFailure(error, failures);
        await this.wakeup.pause(backoff(failures));
      }
    }
  }

  /** One session's life. Throws when it dies. */
  private async serve(onProgress: () => void): Promise<void> {
    const { metrics, service } = this.settings;
    const session = new RelaySession(this.settings, this.kick, this.connect);
    try {
      await session.open();
      while (this.wakeup.isOpen && !(await session.tryLead())) {
        onProgress();
        if (await this.wakeup.wait(TAKEOVER_MS)) {
          await session.passOnKick();
          await this.wakeup.pause(KICKS_APART_MS);
        }
      }
      metrics.gauge('relay_leader', { service }, 1);
      await this.lead(session, onProgress);
    } finally {
      metrics.gauge('relay_leader', { service }, 0);
      await session.close();
    }
  }

  private async lead(session: RelaySession, onProgress: () => void): Promise<void> {
    let quiet = 0;
    let failures = 0;
    while (this.wakeup.isOpen) {
      try {
        const moved = await this.moveOnce(session);
        onProgress();
        failures = 0;
        quiet = moved > 0 ? 0 : quiet + 1;
        await this.measure(session);
        if (moved < BATCH) await this.wakeup.wait(quiet < QUIET_ROUNDS ? BUSY_POLL_MS : IDLE_POLL_MS);
      } catch (error) {
        // The same rows again, never past them; with the session the lead is lost too.
        if (session.isLost) throw error;
        failures += 1;
        this.tellFailure(error, failures);
        await this.wakeup.pause(backoff(failures));
      }
    }
  }

  private async moveOnce(session: RelaySession): Promise<number> {
    const { schema, sink, onArrow, onMoved, metrics, service, clock } = this.settings;
    const began = clock.now();
    const moved = await drain({ session: session.client, schema, sink, limit: BATCH, onArrow });
    if (moved === 0) return 0;
    onMoved?.();
    metrics.count('relay_batches_total', { service });
    metrics.count('relay_events_total', { service }, moved);
    metrics.observe('relay_send_seconds', { service }, began.until(clock.now()).total('seconds'));
    return moved;
  }

  private async measure(session: RelaySession): Promise<void> {
    const { clock, metrics, schema, service } = this.settings;
    const now = clock.now();
    if (this.measuredAt && Temporal.Instant.compare(now, this.measuredAt.add(MEASURE_EVERY)) < 0) return;
    this.measuredAt = now;
    const { rows } = await session.client.query<{ rows: number; age: number }>(
      `select count(*) as rows, coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float as age
       from ${schema}.outbox`,
    );
    metrics.gauge('outbox_rows', { service }, rows[0]?.rows ?? 0);
    metrics.gauge('outbox_oldest_age_seconds', { service }, rows[0]?.age ?? 0);
  }

  private tellFailure(error: unknown, failures: number): void {
    const { metrics, logger, service } = this.settings;
    metrics.count('relay_retries_total', { service });
    const name = error instanceof Error ? error.name : typeof error;
    logger.warn({ service, failures, error: name, code: sqlErrorFacts(error)?.code }, 'relay will try again');
  }
}

/** The relay's own connection: holds the lead for as long as it lives. */
class RelaySession {
  readonly client: Client;
  private lost = false;

  constructor(
    private readonly settings: Pick<RelaySettings, 'database' | 'schema'>,
    private readonly onKick: () => void,
    connect: (config: ClientConfig) => Client,
  ) {
    this.client = connect({
      ...settings.database.pool.options,
      application_name: `keng-${settings.schema}-relay`,
      query_timeout: 35_000,
    });
    this.client.on('error', () => (this.lost = true));
    this.client.on('end', () => (this.lost = true));
    this.client.on('notification', () => this.onKick());
  }

  get isLost(): boolean {
    return this.lost;
  }

  async open(): Promise<void> {
    await this.client.connect();
    await this.client.query(`listen ${this.channel}`);
  }

  async tryLead(): Promise<boolean> {
    const { rows } = await this.client.query<{ won: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as won',
      [`keng/relay/${this.settings.schema}`],
    );
    return rows[0]?.won === true;
  }

  /** Tells the leading relay, in another process, what this one was told. */
  async passOnKick(): Promise<void> {
    await this.client.query(`notify ${this.channel}`);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }

  private get channel(): string {
    return `outbox_${this.settings.schema}`;
  }
}
