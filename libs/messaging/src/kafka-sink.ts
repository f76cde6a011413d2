import { Partitioners, type Kafka, type Producer } from 'kafkajs';
import { toBrokerMessage } from './cloud-events';
import type { EventSink, LoggedEvent } from './ports';

/** Payload bytes of one request: with headers well below the 1 MB that a broker takes for one partition. */
const REQUEST_BYTES = 512 * 1024;

/**
 * Puts events into Kafka's topics. One send at a time; after a failure nobody knows what was written, so the producer
 * is dropped and a new one begins. Not idempotent: kafkajs' idempotent producer gives a number back when a send
 * fails, and the broker may then take the next batch for a repeat and lose it (messaging.md K2). Cursors remove
 * repeats.
 */
export class KafkaSink implements EventSink {
  private producer: Producer | undefined;
  private readonly leaving = new Set<Promise<void>>();

  constructor(
    private readonly kafka: Kafka,
    private readonly prefix: string,
  ) {}

  async append(batch: readonly LoggedEvent[]): Promise<void> {
    try {
      const producer = await this.connected();
      for (const request of inRequests(batch)) await this.send(producer, request);
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.drop();
    await Promise.all(this.leaving);
  }

  private async send(producer: Producer, events: readonly LoggedEvent[]): Promise<void> {
    const byTopic = Map.groupBy(events, ({ envelope }) => envelope.topic);
    await producer.sendBatch({
      acks: -1,
      timeout: 10_000,
      topicMessages: [...byTopic].map(([topic, ofTopic]) => ({
        topic: `${this.prefix}${topic}`,
        messages: ofTopic.map(toBrokerMessage),
      })),
    });
  }

  private async connected(): Promise<Producer> {
    if (this.producer) return this.producer;
    this.producer = this.kafka.producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
      idempotent: false,
      maxInFlightRequests: 1,
      // The relay is the real retry.
      retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 3_000 },
    });
    await this.producer.connect();
    return this.producer;
  }

  private drop(): void {
    const { producer } = this;
    if (!producer) return;
    this.producer = undefined;
    const left = producer
      .disconnect()
      .catch(() => undefined)
      .finally(() => this.leaving.delete(left));
    this.leaving.add(left);
  }
}

/** Splits a batch, in order, so that no request outgrows what a broker takes. */
function* inRequests(batch: readonly LoggedEvent[]): Generator<LoggedEvent[]> {
  let request: LoggedEvent[] = [];
  let bytes = 0;
  for (const event of batch) {
    const size = Buffer.byteLength(event.payload);
    if (request.length > 0 && bytes + size > REQUEST_BYTES) {
      yield request;
      request = [];
      bytes = 0;
    }
    request.push(event);
    bytes += size;
  }
  if (request.length > 0) yield request;
}
