import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '@keng/persistence';
import { eventually } from '@keng/testing';
import type { CommandOutcome } from './operators';
import type { Product } from './product';

const PATIENCE_MS = 120_000;

/** A backup that goes on beside the product. */
export interface Follower {
  /** Ends as by Ctrl-C; by then everything acknowledged before is in the backup. */
  end(): Promise<CommandOutcome>;
}

/** Runs `backup --follow` on the product and waits until its base copy is done. */
export async function followBackup({ dataDir }: Pick<Product, 'dataDir'>, to: string): Promise<Follower> {
  const program = projectPath('dist/apps/standalone/src/commands/backup.cli.js');
  const child = spawn(process.execPath, [program, `--to=${to}`, '--follow'], {
    env: { PATH: process.env['PATH'], KENG_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  await eventually(
    'the base copy is done',
    () => output.includes('Đang ghi tiếp') || child.exitCode !== null,
    {
      timeoutMs: PATIENCE_MS,
    },
  );
  return {
    end: async () => {
      child.kill('SIGINT');
      await ended;
      return { code: child.exitCode ?? -1, output };
    },
  };
}
