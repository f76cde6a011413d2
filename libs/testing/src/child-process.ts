import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process of this project's code that a test may kill. */
export interface TestProcess {
  readonly pid: number;
  /** The next line that it prints to its standard output; rejects with its errors if it ends instead. */
  nextLine(): Promise<string>;
  /** Sends the signal and waits until the process is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

function started(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error(`${child.spawnfile} could not be started`);
  return child.pid;
}

/**
 * Runs a TypeScript file of the project in a process of its own, compiled as the tests are, for the faults that
 * one cannot inflict upon oneself.
 */
export function spawnTypeScript(file: string, args: readonly string[] = []): TestProcess {
  const hook = join(__dirname, 'typescript-hook.cjs');
  const child = spawn(process.execPath, ['--require', hook, file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = started(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = once(child, 'close');
  return {
    pid,
    async nextLine() {
      const { value, done } = await lines.next();
      if (!done) return value;
      await closed;
      throw new Error(`${file} ended before it printed the line\n${errors}`);
    },
    async kill(signal) {
      child.kill(signal);
      await closed;
    },
  };
}
