import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kafkaTransport, silentLogger } from '@keng/messaging';
import { Partitioners } from 'kafkajs';
import { startLocalKafka } from '../infra/kafka/local-kafka';
import { toBrokerMessage } from '../libs/messaging/src/cloud-events';
import { kafkaClient } from '../libs/messaging/src/kafka-client';
import { BATCH, EventPath, TOPIC } from './event-path';
import { pairedRatio } from './pairs';
import { runBench, type Report } from './report';

const EVENTS = 10_000;
const PAIRS = 10;
const MS_PER_SECOND = 1_000;
const GOAL = { atLeast: 0.5 };

/** `npm run bench:events`: what the event path keeps up with, as a ratio to what carries it alone. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      transport: { type: 'string', default: 'log' },
      pairs: { type: 'string', default: String(PAIRS) },
    },
  });
  const { transport } = values;
  const pairs = Number(values.pairs);
  await runBench(
    `events-${transport}`,
    { transport, events: EVENTS, batch: BATCH, pairs },
    async (report) => {
      const path = await EventPath.start();
      try {
        await (transport === 'kafka' ? overKafka(report, path, pairs) : overLog(report, path, pairs));
      } finally {
        await path.close();
      }
    },
  );
}

/** From the outbox to the last effect; the limit: the same transactions without what the product has around them. */
async function overLog(report: Report, path: EventPath, pairs: number): Promise<void> {
  const ours = rateOf(path, () => path.tookEffect(EVENTS));
  const loop = rateOf(path, () => path.byLoop(EVENTS));
  await ours();
  await loop();
  const ratio = await pairedRatio(pairs, ours, loop);
  report.addRatio('outbox to effect', ratio, { unit: 'events/s', goal: GOAL });
}

/** From the outbox to the broker's acknowledgement; the limit: kafkajs, sending the same batches one after the other. */
async function overKafka(report: Report, path: EventPath, pairs: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'keng-bench-'));
  const kafka = await startLocalKafka({ dir: directory, logFile: join(directory, 'kafka.log') });
  const connection = { brokers: kafka.brokers, clientId: 'bench', logger: silentLogger };
  const transport = kafkaTransport(connection);
  await transport.ensureTopics();
  const producer = kafkaClient(connection).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    idempotent: false,
    maxInFlightRequests: 1,
  });
  await producer.connect();
  const sink = transport.sink('alpha');
  const bySending = async (): Promise<number> => {
    await path.fill(EVENTS);
    const messages = (await path.emptied()).map(toBrokerMessage);
    const started = performance.now();
    for (let from = 0; from < messages.length; from += BATCH) {
      const topicMessages = [{ topic: TOPIC, messages: messages.slice(from, from + BATCH) }];
      await producer.sendBatch({ acks: -1, timeout: 10_000, topicMessages });
    }
    return perSecond(performance.now() - started);
  };
  try {
    const ours = rateOf(path, () => path.relayed(sink));
    await ours();
    await bySending();
    const ratio = await pairedRatio(pairs, ours, bySending);
    report.addRatio('outbox to broker', ratio, { unit: 'events/s', goal: GOAL });
  } finally {
    await producer.disconnect();
    await transport.close();
    await kafka.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

function rateOf(path: EventPath, act: () => Promise<number>): () => Promise<number> {
  return async () => {
    await path.fill(EVENTS);
    return perSecond(await act());
  };
}

function perSecond(takenMs: number): number {
  return EVENTS / (takenMs / MS_PER_SECOND);
}

void main();
