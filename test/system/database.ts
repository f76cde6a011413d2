import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { runningPostgresUrl } from '../../infra/postgres/running-postgres';
import type { Product } from './product';
import type { SERVICES } from './routes';

export type ServiceName = (typeof SERVICES)[number];

function adminUrl({ dataDir }: Pick<Product, 'dataDir'>): string {
  const url = runningPostgresUrl(join(dataDir, 'postgres'));
  if (url === undefined) throw new Error('the product runs no database of its own');
  return url;
}

/** A connection of the administrator, who sees everything. */
export async function connectAsAdmin(product: Pick<Product, 'dataDir'>): Promise<Client> {
  const client = new Client({ connectionString: adminUrl(product) });
  await client.connect();
  return client;
}

/** A connection with the credentials that the running service itself uses. */
export async function connectAsService(product: Product, service: ServiceName): Promise<Client> {
  const password = readFileSync(
    join(product.dataDir, 'secrets', `${service}-database-password`),
    'utf8',
  ).trim();
  return connectWith(product, `${service}_app`, password);
}

/** A connection of a role with that password, to the product's database. */
export async function connectWith(product: Product, role: string, password: string): Promise<Client> {
  const url = new URL(adminUrl(product));
  url.username = role;
  url.password = password;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  return client;
}

export interface Table {
  readonly schema: string;
  readonly name: string;
}

/** Every table of every service, of the log and of the extensions. */
export async function tablesOf(admin: Client): Promise<readonly Table[]> {
  const { rows } = await admin.query<Table>(
    `select schemaname as schema, tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`,
  );
  return rows;
}
