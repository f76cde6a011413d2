import { setTimeout as delay } from 'node:timers/promises';
import { startLocalKafka, type LocalKafka, type LocalKafkaOptions } from '../../../infra/kafka/local-kafka';
import { PartLost } from './end-with-reason';

const RESTART_PAUSE_MS = 500;
/** Starts in a row that may fail. */
const ATTEMPTS = 3;

/** The local broker ended, and could not be brought back where its clients look for it. */
export class KafkaLost extends PartLost {
  constructor(why: string, options?: ErrorOptions) {
    super(`the local Kafka ended by itself and ${why}; see its log in the data directory`, options);
  }
}

/** A local broker that is started again, at its address, when it ends by itself. */
export class KeptKafka {
  /** Resolves when it is gone for good. */
  readonly lost: Promise<KafkaLost>;
  private stopping = false;
  private starting: Promise<LocalKafka>;

  private constructor(
    private readonly options: LocalKafkaOptions,
    first: LocalKafka,
  ) {
    this.starting = Promise.resolve(first);
    this.brokers = first.brokers;
    this.lost = this.keep(first);
  }

  readonly brokers: readonly string[];

  /** @throws KafkaUnavailable, OwnedByLiveProcess */
  static async start(options: LocalKafkaOptions): Promise<KeptKafka> {
    return new KeptKafka(options, await startLocalKafka(options));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const broker = await this.starting.catch(() => undefined);
    await broker?.stop();
  }

  private async keep(first: LocalKafka): Promise<KafkaLost> {
    let broker = first;
    for (let failures = 0; ;) {
      await broker.exited;
      await delay(RESTART_PAUSE_MS);
      if (this.stopping) return new Promise(() => undefined);
      this.starting = startLocalKafka(this.options);
      try {
        broker = await this.starting;
        failures = 0;
      } catch (cause) {
        failures += 1;
        if (failures === ATTEMPTS) return new KafkaLost('did not start again', { cause });
      }
      if (broker.brokers.join() !== this.brokers.join()) return new KafkaLost('its port is taken now');
    }
  }
}
