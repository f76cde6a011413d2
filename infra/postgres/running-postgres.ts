import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMIN_USER } from './cluster';

/**
 * Administrator's URL of the embedded server that another process runs on `dataDir`; for operators' commands beside a
 * running installation. Undefined when none ever ran there.
 */
export function runningPostgresUrl(dataDir: string, database = 'postgres'): string | undefined {
  const [portFile, passwordFile] = [join(dataDir, 'port'), join(dataDir, 'admin-password')];
  if (!existsSync(portFile) || !existsSync(passwordFile)) return undefined;
  const [port, password] = [portFile, passwordFile].map((file) => readFileSync(file, 'utf8').trim());
  return `postgresql://${ADMIN_USER}:${password}@127.0.0.1:${port}/${database}`;
}
