// `npm start`: installs and builds what is missing, then keeps the standalone process alive until it is told to stop.
// `npm run start:kafka` does the same with every service in a process of its own and events over Kafka.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, fail, pinnedNode, ROOT, say } from './prepare.mjs';

const MAIN = process.argv.includes('--kafka') ? 'kafka' : 'main';
/** Code once compiled is not compiled again at the next start. */
const COMPILE_CACHE = join(ROOT, 'node_modules', '.cache', 'keng');
/** Exit codes with which a process says that a restart would not help. */
const FINAL_CODES = new Set([0, 64, 78]);
const MAX_RESTARTS = 5;
const RESTART_WINDOW_MS = 5 * 60_000;

await ensureInstalled();
await ensureBuilt();

let stopping = false;
const restarts = [];
let child = launch();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    // A terminal's Ctrl-C reaches the child by itself; a signal to this process alone has to be passed on.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}

function launch() {
  // The channel tells the child when this process is gone, even by kill -9: it then stops in good order.
  const next = fork(join(ROOT, 'dist', 'apps', 'standalone', 'src', `${MAIN}.js`), [], {
    execPath: pinnedNode(),
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env },
    execArgv: ['--enable-source-maps', '--max-semi-space-size=8', '--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  next.on('exit', (code, signal) => {
    if (stopping || FINAL_CODES.has(code)) process.exit(code ?? 0);
    const now = Date.now();
    restarts.push(now);
    if (restarts.filter((at) => now - at < RESTART_WINDOW_MS).length > MAX_RESTARTS) {
      fail('the server ended again and again; see its messages above and the logs in the data directory.');
    }
    say(`the server ended (${signal ?? `code ${code}`}); starting it again …`);
    setTimeout(() => {
      child = launch();
    }, 500);
  });
  return next;
}
