import type { EachBatchPayload, Kafka } from 'kafkajs';
import { currentProcess, type Fault } from './sim-scheduler.contract';

const TOPIC = 'keng.vault.access';
/** Partitions of the one topic. Two, so that keys share one and do not. */
const PARTITIONS = 2;
const FETCHED_AT_ONCE = 4;

/** A message as `KafkaSink` hands it to kafkajs. */
export interface SimMessage {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface TopicMessages {
  readonly topic: string;
  readonly messages: readonly SimMessage[];
}

type EachBatch = (payload: EachBatchPayload) => Promise<void>;

/**
 * Kafka with one topic and one consumer group, and as much of kafkajs as the adapters call: requests that fail with
 * their work done or not, generations of a group, a member that learns of a new one late and works on meanwhile, and
 * committed offsets that may be lost.
 */
export class SimBroker {
  /** Told before a message is kept. */
  onAppend: (message: SimMessage) => void = () => undefined;
  readonly log: SimMessage[][] = Array.from({ length: PARTITIONS }, () => []);
  readonly committed = new Map<number, number>();
  generation = 0;
  private readonly members: SimMember[] = [];
  private readonly onNews = new Set<() => void>();

  /** What production code takes for `new Kafka(…)`. */
  client(): Kafka {
    return {
      producer: () => new SimProducer(this),
      consumer: () => new SimMember(this),
    } as unknown as Kafka;
  }

  partitionOf(key: string): number {
    return key.charCodeAt(key.length - 1) % PARTITIONS;
  }

  append(partition: number, messages: readonly SimMessage[]): void {
    for (const message of messages) {
      this.onAppend(message);
      this.log[partition]?.push(message);
    }
    this.stir();
  }

  /** Whoever waits looks again. */
  stir(): void {
    for (const tell of this.onNews) tell();
    this.onNews.clear();
  }

  /** Resolves at the next message, or the next generation. */
  news(): Promise<void> {
    return new Promise((resolve) => void this.onNews.add(resolve));
  }

  join(member: SimMember): void {
    this.members.push(member);
    this.rebalance();
  }

  leave(member: SimMember): void {
    const index = this.members.indexOf(member);
    if (index < 0) return;
    this.members.splice(index, 1);
    this.rebalance();
  }

  /** A new generation, in which partitions have moved on by one member. Who is busy learns of it late. */
  rebalance(): void {
    this.generation += 1;
    for (const member of this.members) member.noticeIfIdle();
    this.stir();
  }

  isAssigned(member: SimMember, partition: number): boolean {
    return this.members[(partition + this.generation) % Math.max(1, this.members.length)] === member;
  }
}

class SimProducer {
  private readonly process = currentProcess();

  constructor(private readonly broker: SimBroker) {}

  async connect(): Promise<void> {}
  async disconnect(): Promise<void> {}

  /** Each partition's part of a request is written by itself. */
  async sendBatch({ topicMessages }: { readonly topicMessages: readonly TopicMessages[] }): Promise<void> {
    const messages = topicMessages.flatMap((topic) => topic.messages);
    const byPartition = Map.groupBy(messages, ({ key }) => this.broker.partitionOf(key));
    const parts = [...byPartition];
    const { process } = this;
    if (!process.alive) return process.never;
    const fault = process.takeFault('broker send');
    if (fault === 'late') {
      void this.write(parts);
      throw unanswered();
    }
    // The half of it that went through; with one partition, nothing.
    if (fault === 'refused') parts.pop();
    await this.write(parts);
    if (fault === 'twice') await this.write(parts);
    if (!process.alive) return process.never;
    if (fault === 'refused' || fault === 'answer-lost') throw unanswered();
  }

  private async write(parts: readonly (readonly [number, readonly SimMessage[]])[]): Promise<void> {
    const { process, broker } = this;
    await Promise.all(
      parts.map(async ([partition, messages]) => {
        await process.scheduler.turn(process, `broker send ${partition}`);
        if (process.alive || process.landsLate) broker.append(partition, messages);
      }),
    );
  }
}

class SimMember {
  readonly process = currentProcess();
  readonly events = { CRASH: '', FETCH: '', GROUP_JOIN: '', REBALANCING: '' };
  /** The newest generation that it knows of. */
  private generation = -1;
  private busy = 0;
  private running = false;
  private rejoins = false;
  private eachBatch: EachBatch = async () => undefined;

  constructor(private readonly broker: SimBroker) {
    // The session times out.
    this.process.whenDead(() => {
      this.running = false;
      void this.process.scheduler.turn(this.process, 'broker session ends').then(() => broker.leave(this));
    });
  }

  on(): void {}
  async connect(): Promise<void> {}
  async subscribe(): Promise<void> {}

  async run({ eachBatch }: { readonly eachBatch: EachBatch }): Promise<void> {
    this.eachBatch = eachBatch;
    this.running = true;
    this.broker.join(this);
  }

  async disconnect(): Promise<void> {
    this.running = false;
    this.broker.leave(this);
  }

  noticeIfIdle(): void {
    if (this.busy === 0) this.notice();
  }

  /** Joins the newest generation: partitions are read on from what is committed. */
  private notice(): void {
    if (!this.running || this.generation === this.broker.generation) return;
    this.generation = this.broker.generation;
    for (let partition = 0; partition < PARTITIONS; partition += 1) {
      if (this.broker.isAssigned(this, partition)) {
        void this.process.run(() => this.work(new Assignment(this, this.broker, partition, this.generation)));
      }
    }
  }

  private async work(assignment: Assignment): Promise<void> {
    const { process, broker } = this;
    const isOver = () => !this.running || this.rejoins || assignment.generation !== this.generation;
    while (!isOver()) {
      if (!assignment.hasMore()) {
        await broker.news();
        continue;
      }
      await process.scheduler.turn(process, `broker fetch ${assignment.partition}`);
      if (!process.alive || isOver()) return;
      this.busy += 1;
      try {
        await this.eachBatch(assignment.fetch());
      } catch {
        this.rejoins = true;
      }
      this.busy -= 1;
      // As kafkajs does: a member rejoins when all that it works on has come to an end.
      if (this.busy > 0 || !process.alive) continue;
      if (this.rejoins) this.generation = -1;
      this.rejoins = false;
      this.notice();
    }
  }
}

/** One partition in one member's hands, in one generation. */
class Assignment {
  private next: number;
  private paused = false;

  constructor(
    private readonly member: SimMember,
    private readonly broker: SimBroker,
    readonly partition: number,
    readonly generation: number,
  ) {
    this.next = broker.committed.get(partition) ?? 0;
  }

  hasMore(): boolean {
    return !this.paused && this.next < this.messages.length;
  }

  private get messages(): readonly SimMessage[] {
    return this.broker.log[this.partition] ?? [];
  }

  fetch(): EachBatchPayload {
    const from = this.next;
    const { process } = this.member;
    const messages = this.messages.slice(from, from + FETCHED_AT_ONCE).map((message, index) => ({
      ...message,
      key: Buffer.from(message.key),
      value: Buffer.from(message.value),
      offset: String(from + index),
      timestamp: '0',
    }));
    const payload = {
      batch: {
        topic: TOPIC,
        partition: this.partition,
        highWatermark: String(this.messages.length),
        messages,
        firstOffset: () => String(from),
      },
      resolveOffset: (offset: string) => void (this.next = Number(offset) + 1),
      heartbeat: async () => {
        if (!process.alive) return process.never;
        this.assertCurrent();
      },
      commitOffsetsIfNecessary: (offsets: CommittedOffsets) => this.commit(offsets),
      isRunning: () => true,
      isStale: () => false,
      pause: () => {
        this.paused = true;
        return () => {
          this.paused = false;
          this.broker.stir();
        };
      },
    };
    return payload as unknown as EachBatchPayload;
  }

  private async commit({ topics }: CommittedOffsets): Promise<void> {
    const { process } = this.member;
    if (!process.alive) return process.never;
    const fault: Fault | undefined = process.takeFault('broker commit');
    await process.scheduler.turn(process, `broker commit ${this.partition}`);
    if (!process.alive && !process.landsLate) return process.never;
    this.assertCurrent();
    const offset = Number(topics[0]?.partitions[0]?.offset);
    if (fault !== 'refused') this.broker.committed.set(this.partition, offset);
    if (!process.alive) return process.never;
    if (fault === 'refused' || fault === 'answer-lost') throw unanswered();
  }

  private assertCurrent(): void {
    if (this.generation !== this.broker.generation) throw new Error('The group is rebalancing');
  }
}

interface CommittedOffsets {
  readonly topics: readonly { readonly partitions: readonly { readonly offset: string }[] }[];
}

function unanswered(): Error {
  return new Error('The broker did not answer');
}
