import { deepStrictEqual } from 'node:assert/strict';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import { contractOf, EventContract, IdentitySealedV1, IsCount } from '@keng/contracts';
import { SystemClock, SystemIds, type Clock } from '@keng/kernel';
import { Database, provision, UnitOfWork } from '@keng/persistence';
import { Client } from 'pg';
import { BusServer } from './bus-server';
import { defineConsumerGroup, OnEvent, type ConsumerGroup } from './consumer-group';
import type { Envelope } from './envelope';
import { EventContext } from './event-context';
import { silentLogger } from './event-logger';
import type { MessagingMetrics } from './metrics';
import { busMigrations, messagingMigrations, writeTopicGrants } from './migrations';
import { Outbox } from './outbox';
import type { EventTransport, LoggedEvent } from './ports';
import { Relay } from './relay';
import { eventually, testPostgres } from '@keng/testing';

export const TOPIC = 'keng.vault.access';

/** The only event that the rig's consumers handle. */
@EventContract({ topic: TOPIC, event: 'step-taken' })
export class StepTakenV1 {
  @IsCount() readonly step!: number;
}

/** Known to the rig's consumers, and ignored. */
@EventContract({ topic: TOPIC, event: 'step-planned' })
export class StepPlannedV1 {
  @IsCount() readonly step!: number;
}

export const STEPS = defineConsumerGroup({
  name: 'beta.steps',
  service: 'beta',
  kind: 'projection',
  topics: [TOPIC],
  ignores: [StepPlannedV1, IdentitySealedV1],
});

/** How the events get from alpha's outbox to beta, and what is particular about that way. */
export interface EventPathHarness {
  /** What a fresh process would use. */
  transport(): EventTransport;
  /** Partition of a key. */
  partitionOf(key: string): number;
  close(): Promise<void>;
}

/** Database of one spec file, in which `alpha` writes events and `beta` consumes them. */
export type RigDatabase = Awaited<ReturnType<typeof rigDatabase>>;

const PASSWORD = 'of-the-rig';

export function rigDatabase() {
  return testPostgres({
    template: 'event_path',
    prepare: async (adminUrl) => {
      await provision(adminUrl, [
        { schema: 'bus', migrations: [busMigrations] },
        { schema: 'alpha', migrations: [messagingMigrations], appPassword: PASSWORD },
        { schema: 'beta', migrations: [messagingMigrations], appPassword: PASSWORD },
      ]);
      await asAdmin(adminUrl, async (admin) => {
        await writeTopicGrants(admin, [
          { service: 'alpha', topic: TOPIC, mode: 'write' },
          { service: 'beta', topic: TOPIC, mode: 'read' },
        ]);
        await admin.query(
          `create table beta.effect (id bigint generated always as identity primary key, key text, event_seq integer,
             event_id uuid, process text);
           grant select, insert, delete on beta.effect to beta_app;
           create table alpha.aggregate (key text primary key, event_seq integer not null);
           grant select, insert, update on alpha.aggregate to alpha_app`,
        );
      });
    },
  });
}

export async function asAdmin<T>(adminUrl: string, use: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.end();
  }
}

/** Counts by metric name. */
export class CountingMetrics implements MessagingMetrics {
  readonly counts = new Map<string, number>();
  readonly gauges = new Map<string, number>();

  count(name: string, _labels: unknown, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }
  gauge(name: string, _labels: unknown, value: number): void {
    this.gauges.set(name, value);
  }
  observe(): void {}
}

/** Something that runs until it is stopped, or dies. */
export interface RigProcess {
  readonly metrics: CountingMetrics;
  readonly life: Life;
  /** An orderly end; also of what is left of a dead one. */
  stop(): Promise<void>;
}

export interface AlphaProcess extends RigProcess {
  /** Commits one event for each key, in one transaction, with its next number. */
  take(...keys: string[]): Promise<void>;
  /** Ends the relay and nothing else. */
  stopRelay(): Promise<void>;
}

export type HandleStep = (envelope: Envelope, work: UnitOfWork) => Promise<void>;

/**
 * An in-process death: no statement reaches the database any more, and open transactions are cut off. What the rest
 * of the program still does cannot take effect, as after a kill.
 */
class Life {
  isDead = false;

  constructor(
    private readonly database: Database,
    private readonly cutOff: () => Promise<unknown>,
    private readonly diesAt: string | undefined,
  ) {}

  async end(): Promise<void> {
    this.isDead = true;
    void this.database.close().catch(() => undefined);
    await this.cutOff();
  }

  readonly onArrow = async (arrow: string): Promise<void> => {
    if (arrow === this.diesAt && !this.isDead) await this.end();
    if (this.isDead) throw new Error('Connection terminated by the rig');
  };
}

/** Starts processes against one database and one transport, and stops those that are left. */
export class Rig {
  /** What handlers do beside writing an effect, by key. */
  readonly script = new Map<string, HandleStep>();
  private readonly processes: RigProcess[] = [];
  private readonly clock = new SystemClock();
  private readonly ids = new SystemIds();

  private constructor(
    readonly database: RigDatabase,
    readonly harness: EventPathHarness,
    private readonly desk: Database,
  ) {}

  static async open(makeHarness: (database: RigDatabase) => Promise<EventPathHarness>): Promise<Rig> {
    const database = await rigDatabase();
    const harness = await makeHarness(database);
    return new Rig(database, harness, await openAs(database, 'beta', 1));
  }

  async close(): Promise<void> {
    await this.harness.close();
    await this.desk.close();
    await this.database.drop();
  }

  /** For what an operator does, in the consuming service's schema. */
  get operator(): UnitOfWork {
    return new UnitOfWork(this.desk);
  }

  async stopAll(): Promise<void> {
    for (const process of this.processes.splice(0)) await process.stop();
    this.script.clear();
  }

  sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return asAdmin(this.database.adminUrl, async (admin) => (await admin.query<Row>(text, values)).rows);
  }

  /** `key:number` of every effect of these keys, in the order they happened. */
  async effects(...keys: string[]): Promise<string[]> {
    const rows = await this.sql<{ effect: string }>(
      `select key || ':' || event_seq as effect from beta.effect where key = any ($1) order by id`,
      [keys],
    );
    return rows.map(({ effect }) => effect);
  }

  /** Waits until each key has had so many effects, and makes sure that it had each once and in order. */
  async tookEffect(keys: readonly string[], each: number): Promise<void> {
    await eventually(
      `each of ${keys.length} keys has had ${each} effects`,
      async () => (await this.effects(...keys)).length >= keys.length * each,
      { timeoutMs: 30_000 },
    );
    for (const key of keys) deepStrictEqual(await this.effects(key), upTo(key, each));
  }

  openAs(schema: 'alpha' | 'beta'): Promise<Database> {
    return openAs(this.database, schema);
  }

  /** An event of a key that is told as it is, past outbox and relay. */
  told(key: string, eventSeq: number, more: Partial<Envelope> & { payload?: string } = {}): LoggedEvent {
    const { payload = JSON.stringify({ step: eventSeq }), ...rest } = more;
    const envelope: Envelope = {
      id: this.ids.next(),
      type: contractOf(StepTakenV1).type,
      topic: TOPIC,
      key,
      eventSeq,
      epoch: 0,
      time: this.clock.now(),
      correlationId: this.ids.next(),
      ...rest,
    };
    return { envelope, payload };
  }

  /** Puts events where consumers read them, in this order. */
  async tell(...events: readonly LoggedEvent[]): Promise<void> {
    const transport = this.harness.transport();
    try {
      await asAdmin(this.database.url('alpha_app', PASSWORD), (session) =>
        transport.sink('alpha').append(events, session),
      );
    } finally {
      await transport.close();
    }
  }

  /** Sends beta's consumer group, which must be stopped, back to the first event. */
  async rewind(): Promise<void> {
    const transport = this.harness.transport();
    try {
      await transport.rewind(STEPS, this.operator);
    } finally {
      await transport.close();
    }
  }

  /** Events that beta's consumer group has yet to take. */
  async lag(): Promise<number> {
    const transport = this.harness.transport();
    try {
      return await transport.lag(STEPS, this.operator);
    } finally {
      await transport.close();
    }
  }

  /** How many events of these keys alpha has committed. */
  async committed(keys: readonly string[]): Promise<number> {
    const [row] = await this.sql<{ events: number }>(
      'select coalesce(sum(event_seq), 0)::int as events from alpha.aggregate where key = any ($1)',
      [keys],
    );
    return row?.events ?? 0;
  }

  /** A process of the writing service: outbox and relay. */
  async alpha({
    diesAt,
    clock = this.clock,
  }: { readonly diesAt?: string; readonly clock?: Clock } = {}): Promise<AlphaProcess> {
    const database = await openAs(this.database, 'alpha');
    const work = new UnitOfWork(database);
    const transport = this.harness.transport();
    const metrics = new CountingMetrics();
    const life = this.lifeOf('alpha', database, diesAt);
    const relay = new Relay({
      database,
      schema: 'alpha',
      service: 'alpha',
      sink: transport.sink('alpha'),
      metrics,
      logger: silentLogger,
      clock,
      onArrow: life.onArrow,
    });
    const outbox = new Outbox(work, 'alpha', clock, this.ids, relay.kick);
    relay.start();
    return this.register({
      metrics,
      life,
      stopRelay: () => relay.stop(),
      stop: async () => {
        await relay.stop();
        await transport.close();
        await database.close();
      },
      take: (...keys) =>
        work.run(async () => {
          const rows = await work.query<{ key: string; event_seq: number }>(
            `insert into alpha.aggregate as a (key, event_seq) select k, 1 from unnest($1::text[]) k order by k
             on conflict (key) do update set event_seq = a.event_seq + 1 returning key, event_seq`,
            [keys],
          );
          await outbox.add(
            rows.map(({ key, event_seq: eventSeq }) => ({ key, eventSeq, payload: stepTaken(eventSeq) })),
          );
        }),
    });
  }

  /** A process of the consuming service. */
  async beta(
    name: string,
    { diesAt, group = STEPS }: { readonly diesAt?: string; readonly group?: ConsumerGroup } = {},
  ): Promise<RigProcess> {
    const database = await openAs(this.database, 'beta');
    const work = new UnitOfWork(database);
    const transport = this.harness.transport();
    const metrics = new CountingMetrics();
    const life = this.lifeOf('beta', database, diesAt);
    const strategy = new BusServer({
      group,
      work,
      schema: 'beta',
      source: transport.source(group, metrics),
      metrics,
      logger: silentLogger,
      clock: this.clock,
      onArrow: life.onArrow,
    });
    const app = await NestFactory.createMicroservice(
      moduleWith(stepsController(group, this.handleIn(name, work))),
      { strategy, logger: false, abortOnError: false },
    );
    const process = this.register({
      metrics,
      life,
      stop: async () => {
        await app.close();
        await transport.close();
        await database.close();
      },
    });
    await app.listen();
    return process;
  }

  /** Writes an effect and an event that follows from it, then does what the script says. */
  private handleIn(process: string, work: UnitOfWork): (envelope: Envelope, step: number) => Promise<void> {
    const outbox = new Outbox(work, 'beta', this.clock, this.ids, () => undefined);
    return async (envelope, step) => {
      const { key, eventSeq, id } = envelope;
      await work.query(
        'insert into beta.effect (key, event_seq, event_id, process) values ($1, $2, $3, $4)',
        [key, eventSeq, id, process],
      );
      await outbox.add([{ key, eventSeq, payload: stepTaken(step) }]);
      await this.script.get(key)?.(envelope, work);
    };
  }

  private register<P extends RigProcess>(process: P): P {
    let stopped: Promise<void> | undefined;
    const registered = { ...process, stop: () => (stopped ??= process.stop()) };
    this.processes.push(registered);
    return registered;
  }

  private lifeOf(schema: 'alpha' | 'beta', database: Database, diesAt: string | undefined): Life {
    const cutOff = () =>
      this.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where usename = $1 and datname = current_database() and application_name <> 'keng-desk'`,
        [`${schema}_app`],
      );
    return new Life(database, cutOff, diesAt);
  }
}

function openAs(database: RigDatabase, schema: 'alpha' | 'beta', poolSize = 4): Promise<Database> {
  return Database.open({ url: database.url(`${schema}_app`, PASSWORD), schema, entities: [], poolSize });
}

/** What {@link Rig.effects} gives for a key whose first events took effect once and in order. */
export function upTo(key: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${key}:${index + 1}`);
}

export function stepTaken(step: number): StepTakenV1 {
  return Object.assign(new StepTakenV1(), { step });
}

function stepsController(group: ConsumerGroup, handle: (envelope: Envelope, step: number) => Promise<void>) {
  @Controller()
  class Steps {
    @OnEvent(group, StepTakenV1)
    async onStepTaken(@Payload() event: StepTakenV1, @Ctx() context: EventContext): Promise<void> {
      await handle(context.envelope, event.step);
    }
  }
  return Steps;
}

function moduleWith(controller: new () => object) {
  @Module({ controllers: [controller] })
  class Beta {}
  return Beta;
}
