// `npm run demo`: plays the demo register against a running installation (`--url`, `--accounts`), or against a fresh
// standalone of its own that is gone afterwards.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, fail, pinnedNode, ROOT, runInherited, say } from './prepare.mjs';

const PLAYER = join(ROOT, 'dist', 'infra', 'demo', 'demo.cli.js');
const START_LIMIT_MS = 4 * 60_000;
const args = process.argv.slice(2);

await ensureInstalled();
await ensureBuilt();

if (args.some((argument) => argument === '--url' || argument.startsWith('--url='))) {
  process.exit(runInherited(pinnedNode(), [PLAYER, ...args]));
}

const dataDir = mkdtempSync(join(tmpdir(), 'keng-demo-'));
const port = await freePort();
const server = fork(join(ROOT, 'dist', 'apps', 'standalone', 'src', 'main.js'), [], {
  execPath: pinnedNode(),
  env: {
    ...process.env,
    KENG_DATA_DIR: dataDir,
    KENG_PORT: String(port),
    KENG_DEMO: '1',
    // Some forty officers sign in within a minute, all from this machine.
    KENG_RATE_GUESSES: '200',
  },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
let code = 1;
try {
  say('starting a fresh installation for the demo …');
  await announced(server);
  const url = `http://127.0.0.1:${port}`;
  code = runInherited(pinnedNode(), [
    PLAYER,
    '--url',
    url,
    '--accounts',
    join(dataDir, 'demo-accounts.json'),
    ...args,
  ]);
} finally {
  await stopped(server);
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(code);

function announced(child) {
  return new Promise((resolve) => {
    let printed = '';
    const timer = setTimeout(() => fail(`the installation did not start:\n${printed}`), START_LIMIT_MS);
    child.once('exit', () => fail(`the installation ended:\n${printed}`));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      if (!printed.includes('Kẻng đã sẵn sàng')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve();
    });
  });
}

function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
