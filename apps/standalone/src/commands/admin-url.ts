import { readFileSync } from 'node:fs';
import type { Environment } from '@keng/platform';

/** An administrator's `KENG_DATABASE_URL`, with the password of `KENG_DATABASE_PASSWORD_FILE` put in; if one is set. */
export function findAdminUrl(env: Environment): string | undefined {
  const { KENG_DATABASE_URL: url, KENG_DATABASE_PASSWORD_FILE: passwordFile } = env;
  if (url === undefined || passwordFile === undefined) return url;
  const full = new URL(url);
  full.password = encodeURIComponent(readFileSync(passwordFile, 'utf8').trim());
  return full.toString();
}
