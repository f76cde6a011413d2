import type { Consumer } from 'kafkajs';
import type { SourceState } from './ports';

const RESTARTS_ALLOWED = 5;
const RESTARTS_WITHIN_MS = 5 * 60_000;
/** A living consumer completes a fetch at least twice a second, and a chunk in far less than this. */
const STALLED_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 10_000;
/** Names of kafkajs's errors for a broker that does not answer: it is away, and the consumer is as it should be. */
const AWAY: ReadonlySet<string> = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSBrokerNotFound',
  'KafkaJSGroupCoordinatorNotFound',
]);

/** The consumer lives in name only. */
export class DeadConsumer extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`The consumer is dead: ${why}`, options);
    this.name = 'DeadConsumer';
  }
}

/**
 * Watches a kafkajs consumer, which may stop without an error, crash for good while its process looks healthy, or
 * crash and restart for ever (messaging.md N4, K8, K9).
 */
export class KafkaHealth {
  state: SourceState = 'starting';
  private readonly restarts: number[] = [];
  private lastProgress = performance.now();
  private watch: NodeJS.Timeout | undefined;
  private told = false;

  constructor(
    private readonly onDead: (error: DeadConsumer) => void,
    private readonly onRebalance: () => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Begins to watch. */
  observe(consumer: Consumer): void {
    const { CRASH, FETCH, GROUP_JOIN, REBALANCING } = consumer.events;
    consumer.on(CRASH, ({ payload }) => this.crashed(payload.error, payload.restart));
    consumer.on(FETCH, () => this.progress());
    consumer.on(GROUP_JOIN, () => this.joined());
    consumer.on(REBALANCING, () => {
      this.state = 'rebalancing';
      this.onRebalance();
    });
    this.progress();
    this.watch = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.watch);
    this.told = true;
    this.state = 'stopped';
  }

  /** Something was fetched, looked for or done. */
  progress(): void {
    this.lastProgress = this.now();
  }

  /** It belongs to its group. */
  joined(): void {
    this.progress();
    if (!this.told) this.state = 'running';
  }

  /** kafkajs gave up, for the moment or for good. */
  crashed(error: Error, restarting: boolean): void {
    this.state = 'crashed';
    this.progress();
    if (!restarting) {
      this.die(new DeadConsumer('it crashed and will not restart', { cause: error }));
      return;
    }
    // However long the broker is away: requests go on meanwhile, and the outbox keeps their events.
    if (AWAY.has(rootOf(error).name)) return;
    const now = this.now();
    this.restarts.push(now);
    while ((this.restarts[0] ?? now) < now - RESTARTS_WITHIN_MS) this.restarts.shift();
    if (this.restarts.length >= RESTARTS_ALLOWED) {
      this.die(new DeadConsumer(`${RESTARTS_ALLOWED} crashes in five minutes`, { cause: error }));
    }
  }

  /** Finds out whether it stands still. */
  look(): void {
    if (this.now() - this.lastProgress < STALLED_AFTER_MS) return;
    this.state = 'crashed';
    this.die(new DeadConsumer('no progress for a minute'));
  }

  private die(error: DeadConsumer): void {
    if (this.told) return;
    this.told = true;
    this.onDead(error);
  }
}

function rootOf(error: Error): Error {
  const { cause } = error;
  return cause !== undefined && cause !== null && typeof cause === 'object' && 'name' in cause
    ? rootOf(cause as Error)
    : error;
}
