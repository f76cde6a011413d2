import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/** The account a child runs under, where this process is root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Tether {
  /** The server is gone or shall live on: do not signal it any more. */
  release(): void;
}

/**
 * Sees to it that a server dies with this process, even by kill -9: a shell waits on a pipe that only this process
 * holds, and signals the server when the pipe closes. Windows has no such shell; there the next start clears up.
 *
 * @param account runs the shell under the server's own account, so that it could not signal anybody else's process
 */
export function tether(pid: number, signal: 'INT' | 'TERM', account?: Account): Tether {
  if (process.platform === 'win32') return { release: () => undefined };
  const wait = 'while read -r _; do :; done; kill -s "$1" "$2"';
  const watcher = spawn('/bin/sh', ['-c', wait, 'tether', signal, String(pid)], {
    ...account,
    cwd: '/',
    env: {},
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a shell the server is merely not tethered; the next start deals with it as on Windows.
  watcher.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as Socket).unref();
  return { release: () => void watcher.kill('SIGKILL') };
}
