import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_SERVICES } from '../services';
import { provisionDatabase } from '../provision-database';
import { findAdminUrl } from './admin-url';

/**
 * `npm run db:provision`: makes roles and schemas and brings them up to date, with an administrator's
 * `KENG_DATABASE_URL`. Passwords of the app roles come from `KENG_SECRETS_DIR/<service>-database-password`.
 */
async function main(): Promise<void> {
  const adminUrl = findAdminUrl(process.env);
  if (adminUrl === undefined) {
    throw new Error('KENG_DATABASE_URL is not set: give an administrator’s URL of the database');
  }
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

main().catch((error: unknown) => {
  console.error(`kẻng: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof Error && error.cause instanceof Error) console.error(`  ${error.cause.message}`);
  process.exitCode = 1;
});
