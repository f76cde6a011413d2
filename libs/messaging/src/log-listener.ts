import { Client } from 'pg';
import { backoff } from './backoff';
import { Wakeup } from './wakeup';

/** How often a silent connection is asked whether it still lives, in ms. */
const PROBE_MS = 30_000;

/** Hears of events that other processes append to `bus.log`, on a connection of its own that is renewed when lost. */
export class LogListener {
  private readonly wakeup = new Wakeup();
  private running: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly onAppended: () => void,
  ) {}

  start(): void {
    this.wakeup.open();
    this.running ??= this.loop();
  }

  async stop(): Promise<void> {
    this.wakeup.close();
    await this.running;
    this.running = undefined;
  }

  private async loop(): Promise<void> {
    let failures = 0;
    while (this.wakeup.isOpen) {
      try {
        await this.listen(() => (failures = 0));
      } catch {
        // Readers poll meanwhile, so nothing is missed; it only takes longer.
        failures += 1;
        await this.wakeup.pause(backoff(failures));
      }
    }
  }

  private async listen(onOpen: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'keng-bus-listener',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    client.on('error', this.wakeup.wake);
    client.on('notification', () => this.onAppended());
    try {
      await client.connect();
      await client.query('listen bus');
      onOpen();
      this.onAppended();
      while (this.wakeup.isOpen) {
        await this.wakeup.wait(PROBE_MS);
        await client.query('select 1');
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
