import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from '../local-server/tether';
import { ServerAccountMissing } from './postgres-errors';

const NAME = 'postgres';

function lookUp(name: string): Account | undefined {
  const id = (flag: '-u' | '-g') =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): Account {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  try {
    execFileSync('useradd', [...flags, NAME], { stdio: 'pipe' });
  } catch (cause) {
    throw new ServerAccountMissing(cause);
  }
  const account = lookUp(NAME);
  if (account === undefined) throw new ServerAccountMissing(undefined);
  return account;
}

/**
 * The account that the server runs under. PostgreSQL refuses to run as root, so under root it is whoever owns the
 * cluster already, else the system's `postgres`, made if need be. Nothing for an ordinary user: their own account.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp(NAME) ?? create();
}

/** Whether the account may pass through every folder above the path; access lists are not looked at. */
export function isReachable(path: string, { uid, gid }: Account): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const passBit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & passBit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
