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
    logCreator: () => toldNowAndThen(logger),
  });
}

/** How long a message that was told is not told again, in ms: an absent broker is tried many times a second. */
const SILENCE_MS = 30_000;

/** Passes on what kafkajs logs; the same message of the same part of it once in a while, with how often it came. */
export function toldNowAndThen(
  logger: EventLogger,
  now: () => number = () => performance.now(),
): (entry: LogEntry) => void {
  const silences = new Map<string, { until: number; held: number }>();
  return (entry) => {
    const about = `${entry.namespace} ${String(entry.log['groupId'])} ${kindOf(entry.log.message)}`;
    const silence = silences.get(about);
    if (silence && now() < silence.until) {
      silence.held += 1;
      return;
    }
    silences.set(about, { until: now() + SILENCE_MS, held: 0 });
    tell(logger, entry, silence?.held ?? 0);
  };
}

/** The message without what differs from time to time: numbers, as in ports and waiting times. */
function kindOf(message: string): string {
  return message.replaceAll(/\d+/g, '#');
}

function tell(logger: EventLogger, { level, namespace, log }: LogEntry, before: number): void {
  const facts = {
    namespace,
    groupId: log['groupId'],
    topic: log['topic'],
    error: log['error'],
    ...(before > 0 && { alsoBefore: before }),
  };
  if (level === logLevel.ERROR) logger.error(facts, `kafka: ${log.message}`);
  else logger.warn(facts, `kafka: ${log.message}`);
}
