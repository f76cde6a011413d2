import { logLevel, type LogEntry } from 'kafkajs';
import { silentLogger } from './event-logger';
import { toldNowAndThen } from './kafka-client';

const entry = (message: string, groupId = 'a'): LogEntry => ({
  namespace: 'Connection',
  level: logLevel.ERROR,
  label: 'ERROR',
  log: { timestamp: '', message, groupId },
});

describe('what kafkajs logs', () => {
  it('is told once in a while where it repeats itself, with how often it came meanwhile', () => {
    let now = 0;
    const told: unknown[] = [];
    const keep = (facts: object, message: string): void => void told.push([message, facts]);
    const log = toldNowAndThen({ ...silentLogger, error: keep }, () => now);
    for (const port of [1, 2, 3]) log(entry(`connect ECONNREFUSED 127.0.0.1:${port}`));
    log(entry('connect ECONNREFUSED 127.0.0.1:4', 'b'));
    log(entry('something else'));
    expect(told).toHaveLength(3);
    now = 30_000;
    log(entry('connect ECONNREFUSED 127.0.0.1:5'));
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toEqual([
      'kafka: connect ECONNREFUSED 127.0.0.1:5',
      expect.objectContaining({ alsoBefore: 2 }),
    ]);
  });
});
