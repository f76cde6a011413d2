// What `npm start`, `npm test` and the rest need before anything of the project can run: plain Node 20, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const OLDEST_NODE = [20, 19];
const LOCK_STAMP = join(ROOT, 'node_modules', '.keng-lock');
const BUILD_STAMP = join(ROOT, 'dist', '.keng-sources');
const BUILT_FROM = ['apps', 'libs', 'infra', 'bench', 'test'];
/** What benches write is no reason to build anew. */
const NOT_BUILT_FROM = new Set(['node_modules', 'web', 'results']);
const WEB_STAMP = join(ROOT, 'dist', 'web', '.keng-sources');

/** Prints one plain line and ends. */
export function fail(message) {
  console.error(`kẻng: ${message}`);
  process.exit(1);
}

export function say(message) {
  console.log(`kẻng: ${message}`);
}

/** The Node that the project is pinned to, from its own packages. */
export function pinnedNode() {
  const path = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(path)) fail('the pinned Node is missing from node_modules; run "npm ci" and try again.');
  return path;
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!fits) fail(`Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}.`);
}

/** Installs the packages of the lock file when they are not there or it changed; silent when nothing is to do. */
export async function ensureInstalled() {
  checkNode();
  const lock = digestOf([join(ROOT, 'package-lock.json')]);
  if (existsSync(LOCK_STAMP) && readFileSync(LOCK_STAMP, 'utf8') === lock) return;
  say('installing packages (once, and after an upgrade) …');
  await run(npmCommand(), ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    progress: 'installing packages',
    shell: process.platform === 'win32',
    hint: 'npm could not install the packages. Check the network or the registry setting of npm, then try again.',
  });
  pinnedNode();
  writeFileSync(LOCK_STAMP, lock);
}

/** Compiles when a source changed since the last build; silent when nothing is to do. */
export async function ensureBuilt() {
  await ensureServicesBuilt();
  await ensureWebBuilt();
}

async function ensureWebBuilt() {
  const sources = digestOf(webSources(join(ROOT, 'apps', 'web')));
  if (existsSync(WEB_STAMP) && readFileSync(WEB_STAMP, 'utf8') === sources) return;
  say('building the desks …');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  await run(pinnedNode(), [vite, 'build', '--config', 'apps/web/vite.config.mts', '--logLevel', 'warn'], {
    progress: 'building the desks',
    hint: 'the build of the desks failed; its messages stand above.',
  });
  writeFileSync(WEB_STAMP, sources);
}

async function ensureServicesBuilt() {
  const sources = digestOf(BUILT_FROM.flatMap((folder) => sourcesBelow(join(ROOT, folder))));
  if (existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === sources) return;
  say('building …');
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  await run(pinnedNode(), [join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'], {
    progress: 'building',
    hint: 'the build failed; its messages stand above.',
  });
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(BUILD_STAMP, sources);
}

/** Runs a command to its end and shows that time passes; ends this process with its output when it fails. */
export function run(command, args, { progress, hint, env, shell = false }) {
  const started = Date.now();
  const chunks = [];
  const ticker = setInterval(
    () => {
      const line = `kẻng: ${progress} … ${Math.round((Date.now() - started) / 1000)} s`;
      process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
    },
    process.stdout.isTTY ? 1_000 : 15_000,
  );
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, shell });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      clearInterval(ticker);
      fail(`${hint} (${error.message})`);
    });
    child.on('close', (code) => {
      clearInterval(ticker);
      if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
      if (code !== 0) {
        process.stderr.write(Buffer.concat(chunks));
        fail(hint);
      }
      resolve();
    });
  });
}

/** Runs a command in the foreground. @returns its exit code */
export function runInherited(command, args, env = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  return result.status ?? 1;
}

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function sourcesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_BUILT_FROM.has(entry.name) ? [] : sourcesBelow(path);
      return /\.(ts|json)$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name) ? [path] : [];
    });
}

function webSources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return webSources(path);
      return /\.(spec\.ts|md)$/.test(entry.name) ? [] : [path];
    });
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}
