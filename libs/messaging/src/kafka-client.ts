import type { ConnectionOptions } from 'node:tls';
import { Kafka, logLevel, type LogEntry, type SASLOptions } from 'kafkajs';
import type { EventLogger } from './event-logger';
import { patchIdleTimer } from './kafka-idle-patch';

/** How to reach a broker. */
export interface KafkaConnection {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl?: boolean | ConnectionOptions;
  readonly sasl?: SASLOptions;
  /** Begins every topic's and group's name, where several installations share a cluster. */
  readonly prefix?: string;
  readonly logger: EventLogger;
}

/** kafkajs as this product uses it. */
export function kafkaClient({ brokers, clientId, ssl, sasl, logger }: KafkaConnection): Kafka {
  patchIdleTimer();
  return new Kafka({
    brokers: [...brokers],
    clientId,
    ...(ssl !== undefined && { ssl }),
    ...(sasl !== undefined && { sasl }),
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    enforceRequestTimeout: true,
    // Short: whoever fails to connect backs off and tries again above.
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000 },
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => tell(logger, entry),
  });
}

function tell(logger: EventLogger, { level, namespace, log }: LogEntry): void {
  const facts = { namespace, groupId: log['groupId'], topic: log['topic'], error: log['error'] };
  if (level === logLevel.ERROR) logger.error(facts, `kafka: ${log.message}`);
  else logger.warn(facts, `kafka: ${log.message}`);
}
