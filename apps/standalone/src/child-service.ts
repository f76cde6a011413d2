import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { projectPath } from '@keng/persistence';
import type { Environment } from '@keng/platform';
import { CannotStart } from './data-directory';

const STOP_LIMIT_MS = 16_000;
const RESTART_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const READY_LIMIT_MS = 120_000;
const READY_POLL_MS = 100;

/** One service in a process of its own, started again when it ends by itself. */
export class ChildService {
  private child: ChildProcess | undefined;
  private stopping = false;
  private failures = 0;

  constructor(
    readonly name: string,
    private readonly env: Environment,
    private readonly logFile: string,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const log = createWriteStream(this.logFile, { flags: 'a', mode: 0o600 });
    const main = projectPath('dist', 'apps', this.name, 'src', 'main.js');
    const child = spawn(process.execPath, ['--enable-source-maps', '--max-semi-space-size=8', main], {
      env: { PATH: process.env['PATH'], ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.once('exit', () => {
      log.end();
      if (!this.stopping) void this.restart();
    });
    this.child = child;
  }

  /** Resolves once `GET /healthz` answers. */
  async untilAlive(url: string): Promise<void> {
    const limit = Date.now() + READY_LIMIT_MS;
    while (Date.now() < limit) {
      const answer = await fetch(new URL('/healthz', url)).catch(() => undefined);
      if (answer?.ok) {
        this.failures = 0;
        return;
      }
      await delay(READY_POLL_MS);
    }
    throw new CannotStart(`The service ${this.name} did not come up; see ${this.logFile}.`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.kill('SIGTERM');
    await once(child, 'exit');
    clearTimeout(force);
  }

  private async restart(): Promise<void> {
    this.failures += 1;
    await delay(Math.min(RESTART_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS));
    if (!this.stopping) this.start();
  }
}
