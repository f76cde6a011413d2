import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@keng/persistence';
import { runCommand } from './reach-database';

const IMPORTS = ['units', 'officers'];

/**
 * `npm run units:import -- FILE… [--dry-run]`, `npm run officers:import -- FILE [--dry-run]`: runs directory's import in
 * this installation's environment. A service process of its own has that environment already and is told by
 * `KENG_SIGNING_KEY_FILE`; elsewhere it is worked out from the data directory.
 */
runCommand(async ({ adminUrl, dataDir }, [what = '', ...args]) => {
  if (!IMPORTS.includes(what)) throw new Error(`say what to import: ${IMPORTS.join(' or ')}`);
  const program = projectPath('dist/apps/directory/src/commands', `${what}-import.cli.js`);
  const env = 'KENG_SIGNING_KEY_FILE' in process.env ? {} : installationEnvironment(adminUrl, dataDir);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
});

function installationEnvironment(adminUrl: string, dataDir: string): Record<string, string> {
  const secret = (name: string): string => join(dataDir, 'secrets', name);
  const passwordFile = secret('directory-database-password');
  if (!existsSync(passwordFile)) {
    throw new Error(
      `${dataDir} holds no installation; start it once, or set KENG_DATA_DIR to the right folder`,
    );
  }
  const url = new URL(adminUrl);
  url.username = 'directory_app';
  url.password = encodeURIComponent(readFileSync(passwordFile, 'utf8').trim());
  return {
    KENG_DATABASE_URL: url.toString(),
    KENG_DIRECTORY_URL: 'http://127.0.0.1:1',
    KENG_SIGNING_KEY_FILE: secret('signing-key.pem'),
  };
}
