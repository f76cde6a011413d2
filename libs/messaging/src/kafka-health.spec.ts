import { KafkaHealth, type DeadConsumer } from './kafka-health';

const MINUTE = 60_000;

describe('the health of a Kafka consumer', () => {
  let now = 0;
  let deaths: DeadConsumer[] = [];
  let health: KafkaHealth;

  beforeEach(() => {
    now = 0;
    deaths = [];
    health = new KafkaHealth(
      (death) => deaths.push(death),
      () => undefined,
      () => now,
    );
  });

  it('is good once it has joined its group', () => {
    expect(health.state).toBe('starting');
    health.joined();
    expect(health.state).toBe('running');
  });

  it('is gone at a crash that kafkajs will not recover from', () => {
    const cause = new Error('unrecoverable');
    health.crashed(cause, false);
    expect(health.state).toBe('crashed');
    expect(deaths.map((death) => death.cause)).toEqual([cause]);
  });

  it('survives crashes that are restarted', () => {
    for (let crash = 0; crash < 4; crash += 1) health.crashed(new Error(), true);
    health.joined();
    expect(deaths).toEqual([]);
    expect(health.state).toBe('running');
  });

  it('is gone at the fifth crash in five minutes', () => {
    for (let crash = 0; crash < 5; crash += 1) health.crashed(new Error(), true);
    expect(deaths).toHaveLength(1);
  });

  it('waits for a broker that is away, however often it asks in vain', () => {
    const away = Object.assign(new Error('refused'), { name: 'KafkaJSConnectionError' });
    const tried = Object.assign(new Error('tried', { cause: away }), {
      name: 'KafkaJSNumberOfRetriesExceeded',
    });
    for (let crash = 0; crash < 10; crash += 1) health.crashed(tried, true);
    expect(deaths).toEqual([]);
    expect(health.state).toBe('crashed');
    health.joined();
    expect(health.state).toBe('running');
  });

  it('forgets crashes after five minutes', () => {
    for (let crash = 0; crash < 10; crash += 1) {
      now += 2 * MINUTE;
      health.crashed(new Error(), true);
    }
    expect(deaths).toEqual([]);
  });

  it('is gone when nothing was fetched or done for a minute', () => {
    now += MINUTE - 1;
    health.progress();
    now += MINUTE - 1;
    health.look();
    expect(deaths).toEqual([]);
    now += 1;
    health.look();
    expect(deaths.map(({ message }) => message)).toEqual(['The consumer is dead: no progress for a minute']);
  });

  it('tells of a death once', () => {
    health.crashed(new Error(), false);
    health.crashed(new Error(), false);
    expect(deaths).toHaveLength(1);
  });

  it('tells of no death after it was stopped', () => {
    health.stop();
    health.crashed(new Error(), false);
    expect(deaths).toEqual([]);
  });
});
