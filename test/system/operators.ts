import { execFile } from 'node:child_process';
import { projectPath } from '@keng/persistence';
import { connectAsAdmin } from './database';
import type { Product } from './product';

/** What an operator's command printed, and how it ended. */
export interface CommandOutcome {
  readonly code: number;
  readonly output: string;
}

/** Runs an operator's command of the build on the product's data directory, beside the product or while it rests. */
export function runCommand(
  { dataDir }: Pick<Product, 'dataDir'>,
  command: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  const program = projectPath('dist/apps/standalone/src/commands', `${command}.cli.js`);
  const options = { env: { PATH: process.env['PATH'], KENG_DATA_DIR: dataDir, ...env } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, output: `${stdout}${stderr}` });
    });
  });
}

/** Asks the product's database as its administrator, who sees what no service may. */
export async function askDatabase<Row extends object>(
  product: Pick<Product, 'dataDir'>,
  sql: string,
): Promise<Row[]> {
  const client = await connectAsAdmin(product);
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
