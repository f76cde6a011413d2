import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@keng/persistence';
import { findFreePort } from '../../infra/local-server/free-port';
import { eventually } from '../../libs/testing/src/eventually';
import { tempDir, type TempDir } from '../../libs/testing/src/temp-dir';
import { untilSettled } from './settled';

/** How events travel in the product under test. */
export type Transport = 'log' | 'kafka';

/** An account of the demo installation. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly unitId: string;
  readonly officerId: string;
}

/** The product as a user runs it: its own processes, its own data directory, reached through its one address. */
export interface Product {
  readonly transport: Transport;
  readonly url: string;
  readonly dataDir: string;
  readonly accounts: readonly DemoAccount[];
  /** Everything the processes have printed. */
  output(): string;
  /** Process id of the main process. */
  readonly pid: () => number;
  /**
   * Kills a process of the product at once, the main one unless named. Where that ends the main process, starts it
   * again on the same data directory, as the product's own supervisor does.
   */
  killAndRestart(pid?: number): Promise<void>;
  /** Waits until every service is ready. */
  untilReady(): Promise<void>;
  /** Stops in good order and gives the exit code. */
  stop(): Promise<number | null>;
  /** Removes the data directory; after {@link stop}. */
  readonly remove: () => void;
}

export interface ProductOptions {
  readonly transport?: Transport;
  /** Of an installation that is there already; whoever names it removes it. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How long a start may take, in ms; the first one loads every unit of the country. */
  readonly startLimitMs?: number;
}

const START_LIMIT_MS = 180_000;
const MAIN: Readonly<Record<Transport, string>> = { log: 'main.js', kafka: 'kafka.js' };

/**
 * Starts the built product with demo accounts on a free port and waits until it is ready. Where no data directory is
 * named, every service already has its copy of the directory.
 */
export async function startProduct({ dataDir, ...options }: ProductOptions = {}): Promise<Product> {
  if (dataDir !== undefined) return launchProduct({ path: dataDir, remove: () => undefined }, options);
  const directory = tempDir();
  await layInstallation(options.transport ?? 'log', directory.path);
  const product = await launchProduct(directory, options);
  await untilSettled(product);
  return product;
}

async function launchProduct(
  directory: TempDir,
  { transport = 'log', env = {}, startLimitMs = START_LIMIT_MS }: Omit<ProductOptions, 'dataDir'>,
): Promise<Product> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const printed: string[] = [];
  /** Those whose end a test has asked for; any other end explains what fails next. */
  const asked = new Set<ChildProcess>();
  const launch = (): ChildProcess => {
    const child = spawn(process.execPath, [projectPath('dist/apps/standalone/src', MAIN[transport])], {
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: projectPath('node_modules', '.cache', 'keng'),
        KENG_DATA_DIR: directory.path,
        KENG_PORT: String(port),
        KENG_LOG_LEVEL: 'info',
        KENG_RATE_PER_SESSION: '1000000',
        KENG_RATE_PER_ADDRESS: '1000000',
        KENG_RATE_GUESSES: '1000000',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    }
    child.once('exit', (code, signal) => {
      if (asked.has(child)) return;
      console.error(
        `The product (${transport}) ended by itself: ${code ?? signal}\n${tail(printed.join(''))}`,
      );
    });
    return child;
  };
  let child = launch();
  const untilReady = async (): Promise<void> => {
    const isReady = await eventually(
      `the product is ready (${transport})`,
      async () => {
        if (hasEnded(child)) return 'never';
        const answer = await fetch(new URL('/readyz', url)).catch(() => undefined);
        if (answer?.ok !== true) throw new Error(answer ? await answer.text() : 'no answer');
        return printed.join('').includes('Kẻng đã sẵn sàng');
      },
      { timeoutMs: startLimitMs, intervalMs: 100 },
    );
    if (isReady === 'never') throw new Error(`it ended with ${child.exitCode}:\n${printed.join('')}`);
  };
  try {
    await untilReady();
  } catch (error) {
    asked.add(child);
    child.kill('SIGKILL');
    throw error;
  }
  const accountsFile = env['KENG_DEMO'] === '0' ? 'first-administrator.json' : 'demo-accounts.json';
  return {
    transport,
    url,
    dataDir: directory.path,
    accounts: JSON.parse(readFileSync(join(directory.path, accountsFile), 'utf8')) as DemoAccount[],
    output: () => printed.join(''),
    pid: () => child.pid ?? 0,
    untilReady,
    killAndRestart: async (pid = child.pid ?? 0) => {
      const ended = once(child, 'exit');
      asked.add(child);
      process.kill(pid, 'SIGKILL');
      await ended;
      printed.length = 0;
      child = launch();
      await untilReady();
    },
    stop: async () => {
      if (!hasEnded(child)) {
        asked.add(child);
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
    remove: directory.remove,
  };
}

/** A start that was not meant to succeed, or was not waited for. */
export interface Attempt {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the built product as it is, with these variables and no others, and waits for its end. */
export async function attemptStart(
  env: Readonly<Record<string, string>>,
  transport: Transport = 'log',
): Promise<Attempt> {
  const child = spawn(process.execPath, [projectPath('dist/apps/standalone/src', MAIN[transport])], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  await once(child, 'close');
  return { code: child.exitCode, output };
}

const TAIL_LINES = 30;

const tail = (text: string): string => text.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/**
 * Where `KENG_TEST_INSTALLATIONS` names a folder, the first start of each transport is kept there at rest, and everybody
 * after it lays a copy into an empty directory: the first start takes many times as long as the copy.
 */
export async function layInstallation(transport: Transport, path: string): Promise<void> {
  const shelf = process.env['KENG_TEST_INSTALLATIONS'];
  if (shelf === undefined) return;
  const kept = join(shelf, transport);
  if (!existsSync(kept)) await keepInstallation(shelf, transport);
  execFileSync('cp', ['-a', `${kept}/.`, path]);
}

/** Makes the installation to copy; whoever comes while another makes it waits. */
async function keepInstallation(shelf: string, transport: Transport): Promise<void> {
  const [kept, fresh] = [join(shelf, transport), join(shelf, `${transport}.fresh`)];
  mkdirSync(shelf, { recursive: true });
  try {
    mkdirSync(fresh);
  } catch {
    await eventually('the first installation is made', () => existsSync(kept), { timeoutMs: START_LIMIT_MS });
    return;
  }
  const product = await startProduct({ transport, dataDir: fresh });
  await untilSettled(product);
  const code = await product.stop();
  if (code !== 0) throw new Error(`the first start ended with ${code}:\n${product.output()}`);
  // Copies that wish for one port would come to it while another's broker is gone for a moment.
  rmSync(join(fresh, 'kafka', 'ports.json'), { force: true });
  renameSync(fresh, kept);
}
