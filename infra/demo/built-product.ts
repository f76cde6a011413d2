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
  readonly accounts: readonly DemoAccount[];
  stop(): Promise<void>;
}

const START_LIMIT_MS = 240_000;
const POLL_MS = 200;
const NO_LIMIT = '1000000000';

/** Starts the built product with demo data in a directory of its own, without the limits that protect a real one. */
export async function startBuiltProduct(transport: string): Promise<BuiltProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'keng-bench-'));
  const port = await findFreePort();
  const main = transport === 'kafka' ? 'kafka.js' : 'main.js';
  const child = spawn(process.execPath, [projectPath('dist/apps/standalone/src', main)], {
    env: {
      PATH: process.env['PATH'],
      KENG_DATA_DIR: dataDir,
      KENG_PORT: String(port),
      KENG_RATE_PER_SESSION: NO_LIMIT,
      KENG_RATE_PER_ADDRESS: NO_LIMIT,
      KENG_RATE_GUESSES: NO_LIMIT,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  for (
    const limit = Date.now() + START_LIMIT_MS;
    !printed.includes('Kẻng đã sẵn sàng');
    await delay(POLL_MS)
  ) {
    if (child.exitCode !== null || Date.now() > limit)
      throw new Error(`the product did not start:\n${printed}`);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    accounts: JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[],
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
