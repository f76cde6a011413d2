import { Client } from 'pg';
import { topicGrants } from '@keng/contracts';
import { busMigrations, writeTopicGrants } from '@keng/messaging';
import { provision, type ServiceSchema } from '@keng/persistence';

/** Roles, schemas, migrations and the embedded log's grants for these services; repeatable. */
export async function provisionDatabase(adminUrl: string, services: readonly ServiceSchema[]): Promise<void> {
  await provision(adminUrl, [{ schema: 'bus', migrations: [busMigrations] }, ...services]);
  const admin = new Client({ connectionString: adminUrl, application_name: 'keng-provision' });
  await admin.connect();
  try {
    await writeTopicGrants(admin, topicGrants());
  } finally {
    await admin.end();
  }
}
