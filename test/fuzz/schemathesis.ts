import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@keng/persistence';

const VERSION = '4.32.5';
const HOME = projectPath('.keng-fuzz', VERSION);
const TOOL = join(HOME, 'bin', 'schemathesis');
const CONFIG = projectPath('test', 'fuzz', 'schemathesis.toml');
/** An answer that takes longer is a hang, which the tool reports as an error. */
const HANG_SECONDS = 15;

/** What cannot be done on this machine, in one line that names the remedy. */
export class NotInstallable extends Error {}

/** Operations of one service, asked with one officer's proofs. */
export interface FuzzTarget {
  /** File of the OpenAPI description. */
  readonly description: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cases: number;
  readonly seed: number;
  /** Where the tool writes; its name tells the target. */
  readonly report: string;
}

/** What came of it. */
export interface FuzzResult {
  readonly operations: number;
  readonly cases: number;
  readonly failures: number;
  /** Everything the tool printed. */
  readonly printed: string;
}

/**
 * Makes the virtual environment once.
 * @throws NotInstallable
 */
export function installSchemathesis(): string {
  if (existsSync(TOOL)) return VERSION;
  mkdirSync(HOME, { recursive: true });
  attempt('python3', ['-m', 'venv', HOME], 'python3 with its module venv is needed (apt: python3-venv).');
  const install = ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`];
  attempt(join(HOME, 'bin', 'pip'), install, 'pip could not install schemathesis; check the package index.');
  return VERSION;
}

function attempt(command: string, args: readonly string[], remedy: string): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new NotInstallable([remedy, stderr].filter(Boolean).join('\n'));
}

/** Runs all checks against every operation of a description. */
export async function runSchemathesis(target: FuzzTarget): Promise<FuzzResult> {
  const { description, url, headers, cases, seed, report } = target;
  const proofs = Object.entries(headers).map(([name, value]) => `--header=${name}: ${value}`);
  const child = spawn(
    TOOL,
    [
      `--config-file=${CONFIG}`,
      'run',
      description,
      `--url=${url}`,
      ...proofs,
      `--max-examples=${cases}`,
      `--seed=${seed}`,
      `--request-timeout=${HANG_SECONDS}`,
      '--suppress-health-check=all',
      '--continue-on-failure',
      '--no-color',
      `--report-json-path=${report}`,
    ],
    { cwd: HOME, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  await once(child, 'close');
  return existsSync(report)
    ? { ...countsIn(readFileSync(report, 'utf8')), printed }
    : { operations: 0, cases: 0, failures: 1, printed };
}

function countsIn(report: string): Omit<FuzzResult, 'printed'> {
  const { operations, test_cases, errors, exit_code } = JSON.parse(report) as {
    readonly operations: { readonly tested: number };
    readonly test_cases: { readonly generated: number; readonly unique_failures: number };
    readonly errors: readonly unknown[];
    readonly exit_code: number;
  };
  const found = test_cases.unique_failures + errors.length;
  return {
    operations: operations.tested,
    cases: test_cases.generated,
    // Whatever else made the tool fail counts once.
    failures: found === 0 && exit_code !== 0 ? 1 : found,
  };
}
