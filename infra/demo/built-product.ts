import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectPath } from '@keng/persistence';
import type { DemoAccount } from './desk-client';
import { findFreePort } from '../local-server/free-port';

export interface BuiltProduct {
  readonly url: string;
  readonly dataDir: string;
  /** Of the server's own process. */
  readonly pid: number;
  readonly accounts: readonly DemoAccount[];
  /** Where each service listens, past the gateway; empty with Kafka, whose services are processes of their own. */
  readonly services: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 240_000;
const POLL_MS = 20;
const INTERRUPTIONS = ['SIGINT', 'SIGTERM'] as const;
const EXIT_INTERRUPTED = 130;
const NO_LIMIT = '1000000000';
/** As `npm start` runs it. */
const NODE_OPTIONS = ['--enable-source-maps', '--max-semi-space-size=8', '--expose-gc'];

/**
 * Starts the built product with demo data, without the limits that protect a real one.
 * @param keptDir a data directory that outlives the product; without it one of its own, which goes with it
 */
export async function startBuiltProduct(transport: string, keptDir?: string): Promise<BuiltProduct> {
  const dataDir = keptDir ?? mkdtempSync(join(tmpdir(), 'keng-bench-'));
  const port = await findFreePort();
  const main = transport === 'kafka' ? 'kafka.js' : 'main.js';
  const child = spawn(process.execPath, [...NODE_OPTIONS, projectPath('dist/apps/standalone/src', main)], {
    env: {
      PATH: process.env['PATH'],
      KENG_DATA_DIR: dataDir,
      KENG_PORT: String(port),
      KENG_LOG_LEVEL: 'info',
      KENG_RATE_PER_SESSION: NO_LIMIT,
      KENG_RATE_PER_ADDRESS: NO_LIMIT,
      KENG_RATE_GUESSES: NO_LIMIT,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    for (const signal of INTERRUPTIONS) process.off(signal, interrupt);
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (keptDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  // Whoever gives up leaves no product behind.
  const interrupt = (): void => void stop().finally(() => process.exit(EXIT_INTERRUPTED));
  for (const signal of INTERRUPTIONS) process.once(signal, interrupt);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  for (
    const limit = Date.now() + START_LIMIT_MS;
    !printed.includes('Kẻng đã sẵn sàng');
    await delay(POLL_MS)
  ) {
    if (child.exitCode === null && child.signalCode === null && Date.now() <= limit) continue;
    await stop();
    throw new Error(`the product did not start:\n${printed}`);
  }
  const services = servicesIn(printed);
  printed = '';
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    pid: child.pid ?? 0,
    services,
    accounts: JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[],
    stop,
  };
}

/** From the line that each service logs once it is ready. */
function servicesIn(printed: string): Record<string, string> {
  const ready = printed.split('\n').filter((line) => line.includes('"msg":"service ready"'));
  return Object.fromEntries(
    ready.map((line) => {
      const { service, port } = JSON.parse(line) as { service: string; port: number };
      return [service, `http://127.0.0.1:${port}`];
    }),
  );
}
