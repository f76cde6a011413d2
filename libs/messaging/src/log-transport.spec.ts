import type { UnitOfWork } from '@keng/persistence';
import { SystemClock } from '@keng/kernel';
import type { ClientBase } from 'pg';
import { defineConsumerGroup } from './consumer-group';
import { silentLogger } from './event-logger';
import { logTransport } from './log-transport';
import type { MessagingMetrics } from './metrics';
import type { EventSource } from './ports';

const noMetrics: MessagingMetrics = { count: () => {}, gauge: () => {}, observe: () => {} };
const session = { query: async () => ({ rows: [] }) } as unknown as ClientBase;

describe('readers of the embedded log', () => {
  const transport = logTransport({ logger: silentLogger, clock: new SystemClock() });
  const asked: string[] = [];
  const work = {
    query: async (sql: string, [group]: unknown[]) => {
      if (sql.includes('bus.read')) asked.push(String(group));
      return [];
    },
  } as unknown as UnitOfWork;
  const sources: EventSource[] = [];
  const handlersRest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  beforeAll(async () => {
    // Nobody looks by himself after a while.
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance', 'Date'] });
    const groups = [
      defineConsumerGroup({
        name: 'cases.tips',
        service: 'cases',
        kind: 'process',
        topics: ['keng.intake.tip'],
      }),
      defineConsumerGroup({
        name: 'intake.cases',
        service: 'intake',
        kind: 'projection',
        topics: ['keng.cases.case'],
      }),
    ];
    for (const group of groups) sources.push(transport.source(group, noMetrics));
    for (const source of sources) await source.run(async () => ({}), work);
    await handlersRest();
  });

  afterAll(async () => {
    for (const source of sources) await source.stop();
    jest.useRealTimers();
  });

  const askedAfter = async (service: string): Promise<string[]> => {
    asked.length = 0;
    await transport.sink(service).append([], session);
    await handlersRest();
    return asked.toSorted();
  };

  it('look again when a service has told something that they read, and no others do', async () => {
    expect(await askedAfter('intake')).toEqual(['cases.tips']);
    expect(await askedAfter('cases')).toEqual(['intake.cases']);
  });

  it('all look again when nobody knows what was told', async () => {
    expect(await askedAfter('somebody')).toEqual(['cases.tips', 'intake.cases']);
  });
});
