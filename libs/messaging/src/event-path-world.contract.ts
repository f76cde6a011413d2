import { contractOf, EventContract, IsCount } from '@keng/contracts';
import { UnitOfWork } from '@keng/persistence';
import { asyncModelRun, type AsyncCommand, type Scheduler } from 'fast-check';
import type { Client } from 'pg';
import { ChunkConsumer } from './chunk-consumer';
import { defineConsumerGroup } from './consumer-group';
import type { ConsumerSettings } from './consumer-settings';
import { EventDispatch } from './event-dispatch';
import { eventColumns } from './event-rows';
import { silentLogger } from './event-logger';
import { KafkaSink } from './kafka-sink';
import { KafkaSource } from './kafka-source';
import { logTransport } from './log-transport';
import type { MessagingMetrics } from './metrics';
import { OUTBOX_COLUMNS } from './outbox';
import { retryKey } from './parked';
import type { ChunkHandler, EventSink, EventTransport, LoggedEvent } from './ports';
import { Redrive } from './redrive';
import { Relay } from './relay';
import { SimBroker } from './sim-broker.contract';
import { SimClient, SimPostgres, type SimRow, type SimStatement } from './sim-postgres.contract';
import { everybodyWaits, SimProcess, SimScheduler, type Trap } from './sim-scheduler.contract';
import { simStatement } from './sim-statements.contract';

const TOPIC = 'keng.vault.access';
@EventContract({ topic: TOPIC, event: 'step-simulated' })
class StepSimulatedV1 {
  @IsCount() readonly step!: number;
}

const GROUP = {
  ...defineConsumerGroup({ name: 'beta.steps', service: 'beta', kind: 'process', topics: [TOPIC] }),
  // Small, so that what was read at once takes effect in several transactions.
  chunkSize: 2,
};

/** What a consumer says of an event at which it ended three times (F15), and what can look to it like an end. */
const ENDED = 'ended the process';
const STRIKES_ALLOWED = 3;
const EPOCH = Temporal.Instant.fromEpochMilliseconds(0);

const NO_METRICS: MessagingMetrics = {
  count: () => undefined,
  gauge: () => undefined,
  observe: () => undefined,
};

/** Which adapters stand between relay and consumer. */
export type Way = 'log' | 'kafka';

/** Who can be struck: each stands twice. */
export type Role = 'relay' | 'consumer';
export type Slot = 0 | 1;

/** How much of the path runs: all of it, or one of its halves alone, in which more happens in fewer steps. */
export type Part = 'whole' | 'relay' | 'consumer';

/** What is put in the place of production code, for the tests of these tests. */
export interface Sabotage {
  /** In the place of the outbox: called in the writing transaction. */
  readonly publish?: (sink: EventSink, events: readonly LoggedEvent[], session: Client) => Promise<void>;
  readonly sink?: (sink: EventSink) => EventSink;
  readonly consumer?: (settings: ConsumerSettings, dispatch: EventDispatch) => ChunkHandler;
}

export interface WorldSettings {
  readonly way: Way;
  readonly part: Part;
  readonly scheduler: Scheduler;
  /** Both relays believe that they lead. */
  readonly leaderless?: boolean;
  readonly sabotage?: Sabotage;
  readonly onFact?: (fact: string) => void;
}

interface Told {
  readonly id: string;
  readonly eventSeq: number;
}

/** One installation of simulated processes that run the event path's production code, and the ledger of what is true. */
export class EventPathWorld {
  /** The model: what each key has committed, in order. */
  readonly ledger = new Map<string, Told[]>();
  readonly violations: string[] = [];
  /** `key:number` of every event that was parked, ever. */
  readonly parkedEver: string[] = [];
  readonly scheduler: SimScheduler;
  /** `key:number` of events whose handler fails. */
  readonly poison = new Set<string>();
  private readonly db: SimPostgres;
  private readonly broker = new SimBroker();
  private readonly transport: EventTransport;
  private readonly published = new Map<string, Told[]>();
  private readonly effects = new Map<string, Told[]>();
  private readonly relays: (SimProcess | undefined)[] = [undefined, undefined];
  private readonly consumers: (SimProcess | undefined)[] = [undefined, undefined];
  private readonly kicks = new Set<() => void>();
  private readonly consumersEver: SimProcess[] = [];
  /** Nothing is poisoned any more, so nothing may stay parked. */
  private isCured = false;
  private telling = Promise.resolve();
  private lastId = 0;
  private readonly clock = { now: () => Temporal.Instant.fromEpochMilliseconds(this.scheduler.now) };

  constructor(private readonly settings: WorldSettings) {
    this.scheduler = new SimScheduler(settings.scheduler, settings.onFact ?? (() => undefined));
    this.db = new SimPostgres((sql) => this.emulationOf(sql));
    this.db.leaderless = settings.leaderless === true;
    this.db.onCommit = (written) => this.note(written);
    this.broker.onAppend = ({ key, headers }) =>
      this.tell(key, { id: String(headers.ce_id), eventSeq: Number(headers.ce_sequence) });
    this.transport = logTransport({ logger: silentLogger, clock: this.clock });
  }

  // ---- what happens to it

  /** The writing service tells an event of each key. Not waited for: writers run beside each other, and all else. */
  write(keys: readonly string[], trap?: Trap): void {
    if (this.settings.part === 'consumer') this.tellAtOnce(keys);
    else void this.commit(keys, trap);
  }

  /** In one transaction; over when it has ended, one way or the other. */
  private async commit(keys: readonly string[], trap?: Trap): Promise<void> {
    const process = this.newProcess('writer');
    if (trap) process.arm(trap);
    await process.run(async () => {
      const work = new UnitOfWork(this.db.database());
      try {
        await work.run(async () => {
          const rows = await work.query<{ key: string; event_seq: number }>(
            'insert into alpha.aggregate as a (key, event_seq) select k, 1 from unnest($1::text[]) k',
            [keys],
          );
          await this.publish(
            work,
            rows.map(({ key, event_seq }) => this.newEvent(key, event_seq)),
          );
          work.afterCommit(() => {
            for (const kick of this.kicks) kick();
          });
        });
      } catch {
        // The client would ask again; what counts is what the database holds.
      }
    });
  }

  /** As a use case does that writes everything in statements of its own. */
  private async publish(work: UnitOfWork, events: readonly LoggedEvent[]): Promise<void> {
    const { sabotage } = this.settings;
    if (sabotage?.publish) {
      await sabotage.publish(this.sink(), events, this.client());
      return;
    }
    await work.query(
      `insert into alpha.outbox (${OUTBOX_COLUMNS}) select * from unnest($1, $2, $3, $4, $5, $6, $7, $8)`,
      eventColumns(events).slice(0, 8),
    );
  }

  /** Events are there, however they came; for the consumer's half. */
  private tellAtOnce(keys: readonly string[]): void {
    const events = keys.map((key) => {
      const told = this.ledger.get(key) ?? [];
      this.ledger.set(key, told);
      const event = this.newEvent(key, told.length + 1);
      told.push({ id: event.envelope.id, eventSeq: event.envelope.eventSeq });
      return event;
    });
    const process = this.newProcess('writer');
    this.telling = this.telling.then(() => process.run(() => this.sink().append(events, this.client())));
  }

  private newEvent(key: string, eventSeq: number): LoggedEvent {
    const id = `00000000-0000-7000-8000-${(++this.lastId).toString(16).padStart(12, '0')}`;
    const { type } = contractOf(StepSimulatedV1);
    const envelope = { id, type, topic: TOPIC, key, eventSeq, epoch: 0, time: EPOCH, correlationId: id };
    return { envelope, payload: `{"step":${eventSeq}}` };
  }

  start(role: Role, slot: Slot): void {
    if (this.settings.part !== 'whole' && this.settings.part !== role) return;
    const slots = this.slots(role);
    if (slots[slot]?.alive) return;
    const process = this.newProcess(`${role}${slot}`);
    slots[slot] = process;
    if (role === 'consumer') this.consumersEver.push(process);
    process.run(() => (role === 'relay' ? this.runRelay(process) : this.runConsumer(process)));
  }

  kill(role: Role, slot: Slot, landsLate: boolean): void {
    this.slots(role)[slot]?.kill(landsLate);
  }

  arm(role: Role, slot: Slot, trap: Trap): void {
    this.slots(role)[slot]?.arm(trap);
  }

  dieAt(role: Role, slot: Slot, arrow: string): void {
    const process = this.slots(role)[slot];
    if (process) process.diesAt = arrow;
  }

  /** The server ends a process's connections; the process does not know yet. */
  cutOff(role: Role, slot: Slot): void {
    const process = this.slots(role)[slot];
    if (!process) return;
    process.strikes += 1;
    this.db.terminate(process);
  }

  /** Everything is delivered from the beginning again. */
  async redeliver(): Promise<void> {
    if (this.settings.way === 'kafka') {
      this.broker.committed.clear();
      this.broker.rebalance();
      return;
    }
    await this.asOperator((work) => this.transport.rewind(GROUP, work));
  }

  /** Time moves on to whatever somebody waits for next. */
  async passTime(): Promise<void> {
    this.scheduler.passTime();
    await everybodyWaits();
  }

  rebalance(): void {
    this.broker.rebalance();
  }

  /** An operator asks to retry whatever stands still. */
  async retryBlocked(): Promise<void> {
    for (const { key } of this.rows('cursor').filter(({ blocked }) => blocked !== null)) {
      await this.asOperator(async (work) => {
        const blocked = { group: GROUP.name, topic: TOPIC, key: String(key) };
        await retryKey({ work, schema: 'beta' }, blocked).catch(() => undefined);
      });
    }
  }

  /** Lets it all happen, each thing at some time. */
  async run(happenings: Iterable<AsyncCommand<EventPathWorld['ledger'], EventPathWorld>>): Promise<void> {
    const happened = asyncModelRun(() => ({ model: this.ledger, real: this }), happenings);
    await everybodyWaits();
    await this.scheduler.fc.waitAll();
    await happened;
  }

  // ---- what has to be true of it

  /** Lets everything come to its end in an installation in which nothing fails any more, and looks. */
  async settle(): Promise<void> {
    for (const process of [...this.relays, ...this.consumers]) process?.disarm();
    for (const role of ['relay', 'consumer'] as const) {
      if (!this.slots(role).some((process) => process?.alive)) this.start(role, 0);
    }
    await this.rest();
    this.checkParked();
    if (this.rows('parked').length > 0) {
      this.poison.clear();
      this.isCured = true;
      void this.retryBlocked();
      await this.rest();
    }
    this.checkAll();
  }

  /** Lets time pass until there is nothing left to do. */
  async rest(): Promise<void> {
    const { fc: steps } = this.scheduler;
    await everybodyWaits();
    await steps.waitAll();
    for (let waits = 0; !this.isAtRest(); waits += 1) {
      if (waits === 300 || !this.scheduler.passTime()) {
        this.violations.push('does not come to rest');
        return;
      }
      await everybodyWaits();
      await steps.waitAll();
    }
  }

  private isAtRest(): boolean {
    if (this.scheduler.isEndless || this.violations.length > 0) return true;
    if (this.rows('outbox').length > 0) return false;
    if (this.settings.part === 'relay') return true;
    const parked = this.rows('parked');
    if (this.isCured && parked.length > 0) return false;
    const standing = new Set(parked.map(({ key }) => key));
    return [...this.ledger].every(
      ([key, told]) => standing.has(key) || (this.effects.get(key)?.length ?? 0) >= told.length,
    );
  }

  /** Parked is what was poisoned, and what waits behind it. */
  private checkParked(): void {
    const guilty = new Set(this.poison);
    const parked = this.rows('parked').toSorted((a, b) => Number(a.event_seq) - Number(b.event_seq));
    for (const { key, event_seq, reason, fault } of parked) {
      const event = nameOf(key, event_seq);
      if (fault === ENDED && this.strikes() >= STRIKES_ALLOWED) guilty.add(event);
      const waits = reason === 'queued' && guilty.has(nameOf(key, Number(event_seq) - 1));
      if (waits) guilty.add(event);
      if (!guilty.has(event)) this.violations.push(`parked ${event} for ${String(reason)}`);
    }
  }

  /** How often a consumer died or was disturbed, so that a start of it may have come to no end. */
  private strikes(): number {
    return this.consumersEver.reduce(
      (sum, { strikes }) => sum + strikes,
      this.consumersEver.length > 1 ? 1 : 0,
    );
  }

  private checkAll(): void {
    if (this.scheduler.isEndless) this.violations.push('turns in circles');
    if (this.rows('outbox').length > 0) this.violations.push('the outbox is not empty');
    if (this.rows('parked').length > 0) this.violations.push('something is still parked');
    if (this.rows('cursor').some(({ blocked }) => blocked !== null))
      this.violations.push('a key stands still');
    for (const [key, told] of this.ledger) {
      const effects = this.effects.get(key) ?? [];
      if (effects.length < told.length && this.settings.part !== 'relay')
        this.violations.push(`${key} has ${effects.length} of ${told.length} effects`);
      const first = new Map<string, Told>();
      for (const event of this.published.get(key) ?? []) if (!first.has(event.id)) first.set(event.id, event);
      if (first.size < told.length)
        this.violations.push(`${key} was told ${first.size} of ${told.length} times`);
    }
    const { way, part, sabotage } = this.settings;
    if (way === 'kafka' && part !== 'consumer' && !sabotage) this.checkHistory();
  }

  /** What went to a broker is kept, each event once and in order (decisions 1.2). */
  private checkHistory(): void {
    const kept = this.rows('event_log').toSorted((a, b) => Number(a.position) - Number(b.position));
    for (const [key, told] of this.ledger) {
      const ids = kept.filter((row) => row.key === key).map((row) => row.event_id);
      if (ids.join() !== told.map(({ id }) => id).join())
        this.violations.push(`${key} is not kept as it was told`);
    }
  }

  private note(written: ReadonlyMap<string, ReadonlyMap<string, SimRow | undefined>>): void {
    for (const row of written.get('outbox')?.values() ?? []) if (row) this.record(this.ledger, row);
    for (const row of written.get('log')?.values() ?? []) if (row) this.tell(String(row.key), toTold(row));
    for (const row of written.get('effect')?.values() ?? []) if (row) this.effect(row);
    for (const row of written.get('parked')?.values() ?? []) {
      if (row) this.parkedEver.push(nameOf(row.key, row.event_seq));
    }
  }

  private tell(key: string, event: Told): void {
    const told = this.published.get(key) ?? [];
    this.published.set(key, told);
    told.push(event);
    if (!this.isCommitted(key, event))
      this.violations.push(`told ${key}:${event.eventSeq}, which is not committed`);
    const newest = new Set(told.map(({ eventSeq }) => eventSeq)).size;
    if (event.eventSeq > newest) this.violations.push(`told ${key}:${event.eventSeq} too early`);
    if (this.settings.way === 'log' && told.length > event.eventSeq) {
      this.violations.push(`told ${key}:${event.eventSeq} twice`);
    }
  }

  private effect(row: SimRow): void {
    const key = String(row.key);
    const event = toTold(row);
    const effects = this.record(this.effects, row);
    if (!this.isCommitted(key, event))
      this.violations.push(`${key}:${event.eventSeq} took effect, but never happened`);
    if (event.eventSeq !== effects.length) {
      this.violations.push(`${key}:${event.eventSeq} took effect as number ${effects.length}`);
    }
  }

  private record(into: Map<string, Told[]>, row: SimRow): Told[] {
    const key = String(row.key);
    const all = into.get(key) ?? [];
    into.set(key, all);
    all.push(toTold(row));
    return all;
  }

  private isCommitted(key: string, { id, eventSeq }: Told): boolean {
    return this.ledger.get(key)?.[eventSeq - 1]?.id === id;
  }

  private rows(table: string): SimRow[] {
    return [...this.db.table(table).values()];
  }

  // ---- what it is made of

  private slots(role: Role): (SimProcess | undefined)[] {
    return role === 'relay' ? this.relays : this.consumers;
  }

  private newProcess(name: string): SimProcess {
    const process = new SimProcess(name, this.scheduler);
    process.whenDead(() => this.db.orphan(process));
    return process;
  }

  private asOperator(act: (work: UnitOfWork) => Promise<void>): Promise<void> {
    return this.newProcess('operator').run(() => act(new UnitOfWork(this.db.database())));
  }

  private emulationOf(sql: string): SimStatement {
    try {
      return simStatement(sql);
    } catch (error) {
      // Production code would take it for a fault of the database, and try again.
      this.violations.push((error as Error).message);
      throw error;
    }
  }

  private client(): Client {
    return new SimClient(this.db) as unknown as Client;
  }

  private sink(): EventSink {
    const { way, sabotage } = this.settings;
    const sink = way === 'log' ? this.transport.sink('alpha') : new KafkaSink(this.broker.client(), '');
    return sabotage?.sink?.(sink) ?? sink;
  }

  private runRelay(process: SimProcess): void {
    const relay = new Relay(
      {
        database: this.db.database(),
        schema: 'alpha',
        service: 'alpha',
        sink: this.sink(),
        metrics: NO_METRICS,
        logger: silentLogger,
        clock: this.clock,
        onArrow: process.onArrow,
      },
      () => this.client(),
    );
    this.kicks.add(relay.kick);
    process.whenDead(() => this.kicks.delete(relay.kick));
    relay.start();
  }

  /** As `BusServer` puts it together. */
  private runConsumer(process: SimProcess): void {
    const work = new UnitOfWork(this.db.database());
    const settings: ConsumerSettings = {
      group: GROUP,
      work,
      schema: 'beta',
      metrics: NO_METRICS,
      logger: silentLogger,
      clock: this.clock,
      onArrow: process.onArrow,
    };
    const dispatch = new EventDispatch(
      GROUP,
      new Map([
        [
          contractOf(StepSimulatedV1).type,
          async (_payload, { key, eventSeq, id }) => {
            await work.query('insert into beta.effect (key, event_seq, event_id) values ($1, $2, $3)', [
              key,
              eventSeq,
              id,
            ]);
            await process.onArrow('handler.done');
            if (this.poison.has(`${key}:${eventSeq}`)) throw new TypeError('poison');
          },
        ],
      ]),
    );
    const redrive = new Redrive(settings, dispatch);
    const consume =
      this.settings.sabotage?.consumer?.(settings, dispatch) ??
      new ChunkConsumer(settings, dispatch, redrive.wake).consume;
    const source =
      this.settings.way === 'log'
        ? this.transport.source(GROUP, NO_METRICS)
        : new KafkaSource(this.broker.client(), GROUP, '', NO_METRICS);
    redrive.start();
    void source.run(consume, work).catch(() => process.kill(false));
  }
}

function nameOf(key: unknown, eventSeq: unknown): string {
  return `${String(key)}:${String(eventSeq)}`;
}

function toTold(row: SimRow): Told {
  return { id: String(row.event_id), eventSeq: Number(row.event_seq) };
}
