import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { projectPath } from '@keng/persistence';
import type { Environment } from '@keng/platform';
import { tether } from '../../../infra/local-server/tether';
import { CannotStart } from './data-directory';
import { EXIT_NO_USE_RESTARTING } from './end-with-reason';

/** Where programs are, and where Node keeps the code that it has compiled. */
const INHERITED = {
  PATH: process.env['PATH'],
  ...(process.env['NODE_COMPILE_CACHE'] && { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }),
};
const STOP_LIMIT_MS = 16_000;
const RESTART_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const READY_LIMIT_MS = 120_000;
const READY_POLL_MS = 100;

/** What a service needs to run in a process of its own. */
export interface ChildServiceSettings {
  readonly name: string;
  readonly env: Environment;
  /** Where the others reach it. */
  readonly url: string;
  /** Its output is appended here. */
  readonly logFile: string;
  /** Told at each start. */
  readonly onStart: () => void;
}

/** The program of a service, as it stands on the command line of its process. */
export function programOf(service: string): string {
  return projectPath('dist', 'apps', service, 'src', 'main.js');
}

/** One service in a process of its own: started again when it ends by itself, ended when this process is gone. */
export class ChildService {
  private child: ChildProcess | undefined;
  private stopping = false;
  /** Ends in a row without an answer in between. */
  private failures = 0;

  constructor(private readonly settings: ChildServiceSettings) {}

  get name(): string {
    return this.settings.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const { name, env, logFile, onStart } = this.settings;
    const log = openSync(logFile, 'a', 0o600);
    const args = ['--enable-source-maps', '--max-semi-space-size=8', programOf(name)];
    const child = spawn(process.execPath, args, {
      env: { ...INHERITED, ...env },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const rope = child.pid === undefined ? undefined : tether(child.pid, 'TERM');
    child.once('exit', () => {
      rope?.release();
      if (!this.stopping) void this.restart();
    });
    this.child = child;
    onStart();
  }

  /**
   * Resolves once `GET /healthz` answers.
   * @throws CannotStart when it does not in time, or says itself that it never will
   */
  async untilAlive(): Promise<void> {
    const limit = performance.now() + READY_LIMIT_MS;
    while (performance.now() < limit && this.child?.exitCode !== EXIT_NO_USE_RESTARTING) {
      if (await this.isAlive()) return;
      await delay(READY_POLL_MS);
    }
    throw new CannotStart(`The service ${this.name} did not come up; see ${this.settings.logFile}.`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.kill('SIGTERM');
    await once(child, 'exit');
    clearTimeout(force);
  }

  private async isAlive(): Promise<boolean> {
    const { child } = this;
    const answer = await fetch(new URL('/healthz', this.settings.url)).catch(() => undefined);
    if (answer?.ok !== true || !child || hasEnded(child)) return false;
    this.failures = 0;
    return true;
  }

  private async restart(): Promise<void> {
    this.failures += 1;
    await delay(Math.min(RESTART_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS));
    if (this.stopping) return;
    this.start();
    // Its next end, if it comes to that, is what brings us here again.
    await this.untilAlive().catch(() => undefined);
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
