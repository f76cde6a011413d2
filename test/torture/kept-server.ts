import { setTimeout as delay } from 'node:timers/promises';

/** A server process on this machine: the database, or the broker. */
export interface Running {
  readonly pid: number;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

/** A server that is ended without notice, and started again on its data. */
export class KeptServer {
  private constructor(
    private readonly launch: () => Promise<Running>,
    private running: Running,
  ) {}

  static async start(launch: () => Promise<Running>): Promise<KeptServer> {
    return new KeptServer(launch, await launch());
  }

  get pid(): number {
    return this.running.pid;
  }

  /** Resolves when it serves again. @param awayMs how long it stays away */
  async end(signal: 'SIGKILL' | 'SIGQUIT', awayMs: number): Promise<void> {
    process.kill(this.running.pid, signal);
    await this.running.exited;
    await delay(awayMs);
    this.running = await this.launch();
  }

  stop(): Promise<void> {
    return this.running.stop();
  }
}
