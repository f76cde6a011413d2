import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import { contractOf, EventContract, IdentitySealedV1, IsCount } from '@keng/contracts';
import { SystemClock } from '@keng/kernel';
import {
  BusServer,
  busMigrations,
  defineConsumerGroup,
  EventContext,
  logTransport,
  messagingMigrations,
  OnEvent,
  Relay,
  silentLogger,
  writeTopicGrants,
  type EventSink,
  type EventTransport,
  type MessagingMetrics,
} from '@keng/messaging';
import { Database, provision, UnitOfWork } from '@keng/persistence';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../infra/postgres/embedded-postgres';
import { eventually } from '../libs/testing/src/eventually';
import { drain } from '../libs/messaging/src/outbox-drain';
import { EVENT_SELECTION, toLoggedEvent, type EventRow } from '../libs/messaging/src/event-rows';
import { KeyCursors } from '../libs/messaging/src/key-cursors';
import { BusLogReader } from '../libs/messaging/src/log-reader';
import type { Chunk, LoggedEvent } from '../libs/messaging/src/ports';

export const TOPIC = 'keng.vault.access';
const PASSWORD = 'of-the-bench';
const KEYS = 1_000;
const TAKEN_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 10;
/** Events that a relay moves at once. */
export const BATCH = 500;

const clock = new SystemClock();
const noMetrics: MessagingMetrics = { count: () => {}, gauge: () => {}, observe: () => {} };

@EventContract({ topic: TOPIC, event: 'counted' })
class CountedV1 {
  @IsCount() readonly step!: number;
}

const COUNTS = defineConsumerGroup({
  name: 'beta.counts',
  service: 'beta',
  kind: 'projection',
  topics: [TOPIC],
  ignores: [IdentitySealedV1],
});

const WRITE_EFFECT = 'insert into beta.effect (key, event_seq) values ($1, $2)';

/** A service that writes events and one that takes effect of them, on a database of their own and nothing else. */
export class EventPath {
  private filled = 0;

  private constructor(
    private readonly directory: string,
    private readonly postgres: EmbeddedPostgres,
    private readonly admin: Client,
    private readonly alpha: Database,
    private readonly beta: Database,
  ) {}

  static async start(): Promise<EventPath> {
    const directory = mkdtempSync(join(tmpdir(), 'keng-bench-'));
    const postgres = await startEmbeddedPostgres({
      dataDir: join(directory, 'postgres'),
      logFile: join(directory, 'postgres.log'),
    });
    const adminUrl = postgres.adminUrl();
    await provision(adminUrl, [
      { schema: 'bus', migrations: [busMigrations] },
      { schema: 'alpha', migrations: [messagingMigrations], appPassword: PASSWORD },
      { schema: 'beta', migrations: [messagingMigrations], appPassword: PASSWORD },
    ]);
    const admin = new Client({ connectionString: adminUrl });
    await admin.connect();
    await writeTopicGrants(admin, [
      { service: 'alpha', topic: TOPIC, mode: 'write' },
      { service: 'beta', topic: TOPIC, mode: 'read' },
    ]);
    await admin.query(
      `create table beta.effect (key text, event_seq integer); grant select, insert on beta.effect to beta_app`,
    );
    const open = (schema: string): Promise<Database> =>
      Database.open({ url: urlAs(adminUrl, `${schema}_app`), schema, entities: [], poolSize: 4 });
    return new EventPath(directory, postgres, admin, await open('alpha'), await open('beta'));
  }

  async close(): Promise<void> {
    await this.alpha.close();
    await this.beta.close();
    await this.admin.end();
    await this.postgres.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Puts so many events, the next ones of a thousand keys in turn, into alpha's empty outbox. */
  async fill(events: number): Promise<void> {
    await this.admin.query('truncate beta.effect');
    await this.admin.query(
      `insert into alpha.outbox (event_id, topic, key, event_seq, type, payload, causation, occurred_at)
       select gen_random_uuid(), $1, 'key-' || k, $2::int + step, $3, json_build_object('step', step),
         jsonb_build_object('correlationId', gen_random_uuid()), clock_timestamp()
       from generate_series(1, $4::int) step, generate_series(1, ${KEYS}) k order by step, k`,
      [TOPIC, this.filled, contractOf(CountedV1).type, events / KEYS],
    );
    await this.admin.query('analyze alpha.outbox');
    this.filled += events / KEYS;
  }

  /** Takes all events out of the outbox, as a relay that sends them to nobody would. */
  async emptied(): Promise<LoggedEvent[]> {
    const { rows } = await this.admin.query<EventRow & { id: number }>(
      `select id, ${EVENT_SELECTION} from alpha.outbox order by id`,
    );
    await this.admin.query('delete from alpha.outbox');
    return rows.map(toLoggedEvent);
  }

  /** The product's relay, until the outbox is empty. @returns ms */
  async relayed(sink: EventSink): Promise<number> {
    const relay = this.relayTo(sink);
    const started = performance.now();
    relay.start();
    await this.until('the outbox is empty', 'select not exists (select from alpha.outbox) as reached');
    const taken = performance.now() - started;
    await relay.stop();
    return taken;
  }

  /** The product's relay, log and consumer, until the last effect. @returns ms */
  async tookEffect(events: number): Promise<number> {
    const transport = logTransport({ logger: silentLogger, clock });
    const consumer = await this.consumerOf(transport);
    const relay = this.relayTo(transport.sink('alpha'));
    const started = performance.now();
    relay.start();
    await this.until(
      'every event has taken effect',
      `select count(*) >= ${events} as reached from beta.effect`,
    );
    const taken = performance.now() - started;
    await relay.stop();
    await consumer.close();
    await transport.close();
    return taken;
  }

  /** The same transactions by two connections and nothing around them. @returns ms */
  async byLoop(events: number): Promise<number> {
    const [alpha, beta] = await Promise.all([this.connect('alpha_app'), this.connect('beta_app')]);
    const sink = logTransport({ logger: silentLogger, clock }).sink('alpha');
    const started = performance.now();
    await Promise.all([moveAll(alpha, sink), takeAll(beta, events)]);
    const taken = performance.now() - started;
    await Promise.all([alpha.end(), beta.end()]);
    return taken;
  }

  private relayTo(sink: EventSink): Relay {
    const common = { metrics: noMetrics, logger: silentLogger, clock };
    return new Relay({ ...common, database: this.alpha, schema: 'alpha', service: 'alpha', sink });
  }

  private async consumerOf(transport: EventTransport): Promise<{ close(): Promise<void> }> {
    const work = new UnitOfWork(this.beta);
    const strategy = new BusServer({
      group: COUNTS,
      work,
      schema: 'beta',
      source: transport.source(COUNTS, noMetrics),
      metrics: noMetrics,
      logger: silentLogger,
      clock,
    });
    const app = await NestFactory.createMicroservice(moduleOf(work), { strategy, logger: false });
    await app.listen();
    return app;
  }

  private async connect(role: string): Promise<Client> {
    const client = new Client({ connectionString: urlAs(this.postgres.adminUrl(), role) });
    await client.connect();
    return client;
  }

  private async until(description: string, question: string): Promise<void> {
    await eventually(
      description,
      async () => (await this.admin.query<{ reached: boolean }>(question)).rows[0]?.reached === true,
      { timeoutMs: TAKEN_WITHIN_MS, intervalMs: LOOK_EVERY_MS },
    );
  }
}

async function moveAll(session: Client, sink: EventSink): Promise<void> {
  for (;;) if ((await drain({ session, schema: 'alpha', sink, limit: BATCH })) === 0) return;
}

/** What a consumer says to the database, in chunks of its size. */
async function takeAll(session: Client, events: number): Promise<void> {
  const work = bareWork(session);
  const reader = new BusLogReader(COUNTS, noMetrics, clock);
  const cursors = new KeyCursors(work, 'beta', COUNTS.name);
  await reader.subscribe(work);
  for (let taken = 0; taken < events;) {
    for (const chunk of await reader.read(work, () => true)) taken += await take(session, cursors, chunk);
  }
}

async function take(session: Client, cursors: KeyCursors, chunk: Chunk): Promise<number> {
  const { topic, deliveries } = chunk;
  const last = deliveries.at(-1);
  if (!last) return 0;
  await session.query('begin');
  await chunk.take(last);
  const held = await cursors.lock(
    topic,
    deliveries.map(({ envelope }) => envelope.key),
  );
  for (const { envelope } of deliveries) {
    const { key, eventSeq, id, epoch } = envelope;
    await session.query(WRITE_EFFECT, [key, eventSeq]);
    held.set(key, { eventSeq, eventId: id, epoch, blocked: null });
  }
  await cursors.save(topic, held);
  await session.query('commit');
  await chunk.taken(last);
  return deliveries.length;
}

/** One connection in place of a service's unit of work. */
function bareWork(session: Client): UnitOfWork {
  const query = async (text: string, values: unknown[]): Promise<unknown[]> =>
    (await session.query<object>(text, values)).rows;
  return { query } as unknown as UnitOfWork;
}

function urlAs(adminUrl: string, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = PASSWORD;
  return url.href;
}

function moduleOf(work: UnitOfWork): new () => object {
  @Controller()
  class Counts {
    @OnEvent(COUNTS, CountedV1)
    async onCounted(@Payload() _event: CountedV1, @Ctx() { envelope }: EventContext): Promise<void> {
      await work.query(WRITE_EFFECT, [envelope.key, envelope.eventSeq]);
    }
  }
  @Module({ controllers: [Counts] })
  class Beta {}
  return Beta;
}
