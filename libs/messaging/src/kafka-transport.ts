import type { Admin } from 'kafkajs';
import { kafkaClient, type KafkaConnection } from './kafka-client';
import { KafkaSink } from './kafka-sink';
import { KafkaSource } from './kafka-source';
import { lagOf } from './kafka-lag';
import { countEvents, readTopics } from './kafka-history';
import type { TakeEvents } from './history';
import { ensureTopics, topicNames } from './kafka-topics';
import { SentOwnEvents } from './own-events';
import type { EventTransport } from './ports';

export interface KafkaTransportSettings extends KafkaConnection {
  /** Copies of each partition: 3 on a cluster of three brokers; 1 where there is one. */
  readonly replicas?: number;
}

export interface KafkaTransport extends EventTransport {
  /**
   * Makes the topics that are missing; before the first consumer starts.
   * @throws UnsuitableTopic
   */
  ensureTopics(): Promise<void>;
  /** How many events stand in all topics together. */
  heldEvents(): Promise<number>;
  /** Reads what stands in these topics, without touching any group's place. */
  readTopics(topics: readonly string[], take: TakeEvents): Promise<void>;
}

/** Events through Kafka. */
export function kafkaTransport(settings: KafkaTransportSettings): KafkaTransport {
  const { prefix = '', replicas = 1 } = settings;
  const kafka = kafkaClient(settings);
  const sinks = new Set<KafkaSink>();
  const asAdmin = async <T>(use: (admin: Admin) => Promise<T>): Promise<T> => {
    const admin = kafka.admin({ retry: { retries: 5, initialRetryTime: 200, maxRetryTime: 3_000 } });
    await admin.connect();
    try {
      return await use(admin);
    } finally {
      await admin.disconnect();
    }
  };
  return {
    sink: () => {
      const sink = new KafkaSink(kafka, prefix);
      sinks.add(sink);
      return sink;
    },
    source: (group, metrics) => new KafkaSource(kafka, group, prefix, metrics),
    rewind: (group) => asAdmin(async (admin) => void (await admin.deleteGroups([`${prefix}${group.name}`]))),
    lag: (group) =>
      asAdmin((admin) =>
        lagOf(
          admin,
          `${prefix}${group.name}`,
          group.topics.map((topic) => `${prefix}${topic}`),
        ),
      ),
    ownEvents: (settings) => new SentOwnEvents(settings),
    heldEvents: () => asAdmin((admin) => countEvents(admin, topicNames(prefix))),
    readTopics: (topics, take) => readTopics(kafka, { topics, prefix }, take),
    ensureTopics: () => asAdmin((admin) => ensureTopics(admin, prefix, replicas)),
    close: async () => {
      await Promise.all([...sinks].map((sink) => sink.close()));
    },
  };
}
