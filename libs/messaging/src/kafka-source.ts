import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { fromBrokerRecord } from './cloud-events';
import type { ConsumerGroup } from './consumer-group';
import { KafkaHealth } from './kafka-health';
import type { MessagingMetrics } from './metrics';
import {
  SourceUnavailable,
  type Chunk,
  type ChunkHandler,
  type Delivery,
  type EventSource,
  type SourceState,
} from './ports';

/** Partitions worked on at once; together with requests they must leave connections of the pool free. */
const PARTITIONS_AT_ONCE = 2;
const HEARTBEAT_MS = 3_000;

/**
 * A consumer group of Kafka. Offsets are committed after the database has, and are no more than a hint where to read
 * on; cursors decide. Handlers never throw into kafkajs, which would read partitions anew while they are worked on.
 */
export class KafkaSource implements EventSource {
  private consumer: Consumer | undefined;
  private health: KafkaHealth | undefined;
  private tellFatal: (error: Error) => void = () => undefined;
  private readonly pauses = new Set<NodeJS.Timeout>();
  private readonly lags = new Map<string, number>();

  constructor(
    private readonly kafka: Kafka,
    private readonly group: ConsumerGroup,
    private readonly prefix: string,
    private readonly metrics: MessagingMetrics,
  ) {}

  get state(): SourceState {
    return this.health?.state ?? 'stopped';
  }

  onFatal(callback: (error: Error) => void): void {
    this.tellFatal = callback;
  }

  async run(handler: ChunkHandler): Promise<void> {
    const labels = { group: this.group.name };
    const consumer = this.kafka.consumer({
      groupId: `${this.prefix}${this.group.name}`,
      allowAutoTopicCreation: false,
      sessionTimeout: 10_000,
      rebalanceTimeout: 15_000,
      heartbeatInterval: HEARTBEAT_MS,
      // Also how long an idle consumer takes to stop.
      maxWaitTimeInMs: 500,
      retry: { retries: 5, initialRetryTime: 200, maxRetryTime: 3_000 },
    });
    const health = new KafkaHealth(
      (error) => this.tellFatal(error),
      () => this.metrics.count('consumer_rebalances_total', labels),
    );
    this.consumer = consumer;
    this.health = health;
    health.observe(consumer);
    try {
      await this.begin(consumer, handler, health);
    } catch (cause) {
      throw new SourceUnavailable({ cause });
    }
  }

  private async begin(consumer: Consumer, handler: ChunkHandler, health: KafkaHealth): Promise<void> {
    await consumer.connect();
    await consumer.subscribe({
      topics: this.group.topics.map((topic) => `${this.prefix}${topic}`),
      // A group without offsets, new or expired, begins at the first event.
      fromBeginning: true,
    });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: (batch) => this.eachBatch(batch, handler, health),
    });
  }

  async stop(): Promise<void> {
    this.health?.stop();
    // It may have lost its connection already; then there is nothing to say goodbye to.
    await this.consumer?.disconnect().catch(() => undefined);
    this.consumer = undefined;
    for (const pause of this.pauses) clearTimeout(pause);
    this.pauses.clear();
  }

  private async eachBatch(
    batch: EachBatchPayload,
    handler: ChunkHandler,
    health: KafkaHealth,
  ): Promise<void> {
    const chunk = new KafkaChunk(batch, this.prefix, () => health.progress());
    // Keeps the membership while a handler takes its time; a lost one shows at the next call below.
    const beat = setInterval(() => void batch.heartbeat().catch(() => chunk.lose()), HEARTBEAT_MS);
    try {
      const { retryInMs } = await handler(chunk);
      this.tellLag(chunk, batch);
      if (retryInMs !== undefined) this.pause(batch, retryInMs);
    } finally {
      clearInterval(beat);
    }
    await batch.heartbeat();
  }

  /** The partition is fetched again from where it stopped, after the pause; others go on. */
  private pause(batch: EachBatchPayload, milliseconds: number): void {
    const resume = batch.pause();
    const timer = setTimeout(() => {
      this.pauses.delete(timer);
      resume();
    }, milliseconds);
    this.pauses.add(timer);
  }

  private tellLag(chunk: KafkaChunk, { batch }: EachBatchPayload): void {
    this.lags.set(`${batch.topic}/${batch.partition}`, Number(BigInt(batch.highWatermark) - chunk.next));
    const lag = [...this.lags.values()].reduce((sum, partition) => sum + partition, 0);
    this.metrics.gauge('consumer_lag_events', { group: this.group.name }, lag);
  }
}

/** What one fetch brought of one partition. */
class KafkaChunk implements Chunk {
  readonly topic: string;
  readonly partition: number;
  readonly deliveries: readonly Delivery[];
  /** Offset of the first event that has not taken effect. */
  next: bigint;
  private lost = false;

  constructor(
    private readonly payload: EachBatchPayload,
    prefix: string,
    private readonly onProgress: () => void,
  ) {
    const { batch } = payload;
    this.topic = batch.topic.slice(prefix.length);
    this.partition = batch.partition;
    this.next = BigInt(batch.firstOffset() ?? 0);
    this.deliveries = batch.messages.map(({ key, value, headers = {}, offset, timestamp }) =>
      fromBrokerRecord({
        topic: this.topic,
        partition: this.partition,
        offset,
        timestamp,
        key,
        value,
        headers,
      }),
    );
  }

  /** The cursors' locks are the claim; the offset is kept elsewhere. */
  async take(): Promise<boolean> {
    return true;
  }

  async taken(last: Delivery): Promise<void> {
    this.next = BigInt(last.position) + 1n;
    this.onProgress();
    this.payload.resolveOffset(last.position);
    const partitions = [{ partition: this.partition, offset: String(this.next) }];
    await this.payload.commitOffsetsIfNecessary({
      topics: [{ topic: this.payload.batch.topic, partitions }],
    });
    await this.payload.heartbeat();
  }

  isCurrent(): boolean {
    return !this.lost && this.payload.isRunning() && !this.payload.isStale();
  }

  /** The broker says that this consumer may no longer read the partition. */
  lose(): void {
    this.lost = true;
  }
}
