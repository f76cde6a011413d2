import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import { backoff } from './backoff';
import { ChunkConsumer } from './chunk-consumer';
import type { ConsumerSettings } from './consumer-settings';
import { assertComplete } from './consumer-group';
import { EventContext } from './event-context';
import { EventDispatch, type HandleEvent } from './event-dispatch';
import { SourceUnavailable, type EventSource, type SourceState } from './ports';
import { Redrive } from './redrive';

/** What a bus server is made of. */
export interface BusServerSettings extends ConsumerSettings {
  readonly source: EventSource;
  /**
   * Called when the source has died for good; a process of one service exits with 70. Absent: the source is started
   * again with back-off (decisions 6.6). A source that cannot be reached is always tried again: requests go on.
   */
  readonly onFatal?: (error: Error) => void;
}

/**
 * One consumer group as a Nest transport: `app.connectMicroservice({ strategy: new BusServer({ … }) })`. It binds the
 * handlers marked by `@OnEvent(group, …)` of the same group and calls each inside the unit of work that moves the
 * cursor. It neither retries nor acknowledges through Nest, whose stock Kafka server blocks or loses on errors.
 */
export class BusServer extends Server implements CustomTransportStrategy {
  override readonly transportId: symbol;
  override readonly propagatesEventHandlerErrors = true;
  private redrive: Redrive | undefined;
  private restart: NodeJS.Timeout | undefined;
  private restarting: Promise<void> | undefined;
  private failures = 0;
  private closing = false;

  constructor(private readonly settings: BusServerSettings) {
    super();
    this.transportId = settings.group.transportId;
  }

  /** For readiness: 'running' is the only good one for long. */
  get state(): SourceState {
    return this.settings.source.state;
  }

  /**
   * Checks the handlers, then starts to deliver. Calls back with `IncompleteGroup` when they do not fit; a source that
   * cannot be reached now does not fail the start but counts as dead.
   */
  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      await this.start();
    } catch (error) {
      callback(error);
      return;
    }
    callback();
  }

  /** Resolves when the last handler has returned and its transaction has ended. */
  async close(): Promise<void> {
    this.closing = true;
    clearTimeout(this.restart);
    await this.restarting;
    await this.settings.source.stop();
    await this.redrive?.stop();
    this.gauge(0);
  }

  /** Nest's way to lower-level events; the group has none beside {@link state}. */
  on(): void {}

  /** Nest's way to a client library; there is none to hand out. */
  unwrap(): never {
    throw new Error('A bus server hands out no client: events go through the outbox');
  }

  private async start(): Promise<void> {
    const { group, source, work } = this.settings;
    const handlers = [...this.getHandlers()];
    assertComplete(group, new Map(handlers.map(([type, handler]) => [type, lengthOf(handler)])));
    const dispatch = new EventDispatch(
      group,
      new Map(handlers.map(([type, handler]) => [type, this.call(handler)])),
    );
    const redrive = new Redrive(this.settings, dispatch);
    const consumer = new ChunkConsumer(this.settings, dispatch, redrive.wake);
    source.onFatal((error) => this.died(error, consumer));
    redrive.start();
    this.redrive = redrive;
    try {
      await source.run(consumer.consume, work);
      this.gauge(1);
    } catch (error) {
      if (!(error instanceof SourceUnavailable)) throw error;
      this.died(error, consumer);
    }
  }

  private call(handler: MessageHandler): HandleEvent {
    return async (payload, envelope) => {
      const result: unknown = await handler(payload, new EventContext(envelope));
      await lastValueFrom(this.transformToObservable(result), { defaultValue: undefined });
    };
  }

  private died(error: Error, consumer: ChunkConsumer): void {
    const { group, logger, metrics, onFatal } = this.settings;
    this.gauge(0);
    logger.error({ group: group.name, error: error.name }, 'consumer died');
    if (this.closing) return;
    if (onFatal && !(error instanceof SourceUnavailable)) {
      onFatal(error);
      return;
    }
    this.failures += 1;
    metrics.count('consumer_restarts_total', { group: group.name });
    this.restart = setTimeout(() => {
      this.restarting = this.rerun(consumer);
    }, backoff(this.failures));
  }

  private async rerun(consumer: ChunkConsumer): Promise<void> {
    const { source, work } = this.settings;
    try {
      await source.stop();
      if (this.closing) return;
      await source.run(consumer.consume, work);
      this.failures = 0;
      this.gauge(1);
    } catch (error) {
      this.died(error instanceof Error ? error : new Error('consumer could not start'), consumer);
    }
  }

  private gauge(up: 0 | 1): void {
    const { group, metrics } = this.settings;
    metrics.gauge('consumer_up', { group: group.name }, up);
  }
}

/** Nest chains several handlers of one pattern. */
function lengthOf(handler: MessageHandler): number {
  return handler.next ? 1 + lengthOf(handler.next as MessageHandler) : 1;
}
