import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyDigested, type Extent } from '../../../../infra/local-server/copy-digested';

const PRIVATE_FILE = 0o600;
const SEAL_KEY_BYTES = 32;

/** Signs manifests; a secret like the others, and kept with them. */
export const SEAL_KEY = 'secrets/backup-seal';

/**
 * Files beside the cluster that open what the backup holds: keys, passwords, and the accounts file, without which the
 * next start would make first accounts anew.
 */
const KEY_FILES = ['postgres/admin-password', 'demo-accounts.json', 'first-administrator.json'];

/** Files beside the cluster that open nothing. Logs, prints, sockets, locks and the local broker are left out. */
const PLAIN_FILES = ['installation.json', 'audit-heads.json'];

/** Where the keys of a backup are kept unless somebody says otherwise. */
export function keysBeside(backup: string): string {
  return `${backup}.keys`;
}

/** See {@link KEY_FILES}. */
export function keyFiles(dataDir: string): readonly string[] {
  const secrets = readdirSync(join(dataDir, 'secrets')).map((name) => `secrets/${name}`);
  return [...secrets, ...KEY_FILES.filter((file) => existsSync(join(dataDir, file)))];
}

/** See {@link PLAIN_FILES}. */
export function plainFiles(dataDir: string): readonly string[] {
  return PLAIN_FILES.filter((file) => existsSync(join(dataDir, file)));
}

/** Copies these files below another folder. @returns what each holds */
export async function copyFiles(
  files: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Record<string, Extent>> {
  const extents: Record<string, Extent> = {};
  for (const file of files) extents[file] = await copyDigested(join(from, file), join(to, file));
  return extents;
}

/** The installation's sealing key, made with its first backup. */
export function sealKey(dataDir: string): string {
  const file = join(dataDir, SEAL_KEY);
  if (!existsSync(file))
    writeFileSync(file, randomBytes(SEAL_KEY_BYTES).toString('base64url'), {
      mode: PRIVATE_FILE,
      flag: 'wx',
    });
  return readFileSync(file, 'utf8').trim();
}
