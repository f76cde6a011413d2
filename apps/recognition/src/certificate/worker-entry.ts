import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerOptions } from 'node:worker_threads';
import { projectPath } from '@keng/persistence';

/** The worker could not set a document. */
export class PrintFailed extends Error {
  constructor(fault: string) {
    super(`document not printed: ${fault}`);
  }
}

/** The compiled entry, or, when the program runs from its sources, the TypeScript one with the hook that reads it. */
export function workerEntry(name: string): [string, WorkerOptions] {
  const compiled = join(__dirname, `${name}.js`);
  if (existsSync(compiled)) return [compiled, {}];
  const hook = projectPath('libs/testing/src/typescript-hook.cjs');
  return [join(__dirname, `${name}.ts`), { execArgv: ['--require', hook] }];
}

/** A fault travels between threads by its name only: a message could hold what is printed. */
export function faultOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : 'unknown';
}
