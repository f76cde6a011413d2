import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_SERVICES } from '../services';
import { provisionDatabase } from '../provision-database';

/**
 * `npm run db:provision`: makes roles and schemas and brings them up to date, with an administrator's
 * `KENG_DATABASE_URL`. Passwords of the app roles come from `KENG_SECRETS_DIR/<service>-database-password`.
 */
async function main(): Promise<void> {
  const adminUrl = adminUrlOf(process.env);
  const secrets = process.env['KENG_SECRETS_DIR'] ?? '/run/secrets';
  await provisionDatabase(
    adminUrl,
    ALL_SERVICES.map(({ name, migrations }) => ({
      schema: name,
      migrations,
      appPassword: readFileSync(join(secrets, `${name}-database-password`), 'utf8').trim(),
    })),
  );
  console.log('the database is ready for all services');
}

function adminUrlOf(env: NodeJS.ProcessEnv): string {
  const { KENG_DATABASE_URL: url, KENG_DATABASE_PASSWORD_FILE: passwordFile } = env;
  if (url === undefined)
    throw new Error('KENG_DATABASE_URL is not set: give an administrator’s URL of the database');
  if (passwordFile === undefined) return url;
  const full = new URL(url);
  full.password = encodeURIComponent(readFileSync(passwordFile, 'utf8').trim());
  return full.toString();
}

main().catch((error: unknown) => {
  console.error(`kẻng: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof Error && error.cause instanceof Error) console.error(`  ${error.cause.message}`);
  process.exitCode = 1;
});
