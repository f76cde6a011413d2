import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { Client } from 'pg';
import { englishRefusals } from '@keng/contracts';
import { describeService } from '@keng/platform';
import { projectPath } from '@keng/persistence';
import { describeGateway } from '../../apps/gateway/src/describe-gateway';
import { ALL_SERVICES } from '../../apps/standalone/src/services';
import { provisionDatabase } from '../../apps/standalone/src/provision-database';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres';
import { generateContracts, staleFiles, writeGenerated } from '../../libs/contracts/src/generate';
import { dumpSchema } from './dump-schema';

/** Files that are made from others: path below the project's root → content. */
type Generated = Map<string, string>;

/**
 * `npm run generate` writes every generated file anew; with `--check` it writes nothing, names the stale ones and
 * ends with 1: JSON Schemas, docs/events.md, the desks' English of refusals, OpenAPI descriptions and the desks' types of them,
 * schema.sql of each service.
 */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const scratch = mkdtempSync(join(tmpdir(), 'keng-generate-'));
  try {
    const generated: Generated = new Map([
      ...generateContracts(projectPath()),
      ['apps/web/src/api/schema/refusals.en.json', `${JSON.stringify(englishRefusals(), undefined, 2)}\n`],
      ...(await openApi(scratch)),
      ...(await schemas(scratch)),
    ]);
    const root = projectPath();
    const touched = check ? staleFiles(root, generated) : writeGenerated(root, generated);
    for (const path of touched) console.log(`${check ? 'stale' : 'written'}: ${path}`);
    if (check && touched.length > 0) {
      console.error('run "npm run generate" and commit what it writes');
      process.exitCode = 1;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function openApi(scratch: string): Promise<Generated> {
  const secrets = [
    'VAULT_KEY',
    'INTAKE_KEY',
    'CASES_KEY',
    'RECOGNITION_KEY',
    'SIGNING_KEY',
    'TOTP_KEY',
    'RECEIPT_PEPPER',
  ];
  const env = Object.fromEntries(secrets.map((name) => [`KENG_${name}_FILE`, join(scratch, name)]));
  const generated: Generated = new Map();
  const described = new Map([['gateway', await describeGateway()]]);
  for (const service of ALL_SERVICES) {
    described.set(service.name, await describeService(service, { ...env, KENG_LOG_LEVEL: 'fatal' }));
  }
  for (const [name, description] of described) {
    const json = `${JSON.stringify(description, undefined, 2)}\n`;
    generated.set(`docs/openapi/${name}.json`, json);
    generated.set(`apps/web/src/api/schema/${name}.ts`, astToString(await openapiTS(json)));
  }
  return generated;
}

async function schemas(scratch: string): Promise<Generated> {
  const server = await startEmbeddedPostgres({
    dataDir: join(scratch, 'postgres'),
    logFile: join(scratch, 'log'),
  });
  const client = new Client({ connectionString: server.adminUrl() });
  try {
    await provisionDatabase(
      server.adminUrl(),
      ALL_SERVICES.map(({ name, migrations }) => ({ schema: name, migrations, appPassword: 'generate' })),
    );
    await client.connect();
    const generated: Generated = new Map();
    for (const { name } of ALL_SERVICES)
      generated.set(`apps/${name}/schema.sql`, await dumpSchema(client, name));
    generated.set('libs/messaging/bus-schema.sql', await dumpSchema(client, 'bus'));
    return generated;
  } finally {
    await client.end();
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
