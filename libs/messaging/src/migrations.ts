import { projectPath, type MigrationSource } from '@keng/persistence';
import type { TopicGrant } from '@keng/contracts';
import type { Client } from 'pg';

/** Outbox, event log, cursors and parked events; every service that writes or reads events has them in its schema. */
export const messagingMigrations: MigrationSource = {
  name: 'messaging',
  directory: projectPath('libs/messaging/migrations/service'),
};

/** The embedded log, for a schema `bus`. */
export const busMigrations: MigrationSource = {
  name: 'bus',
  directory: projectPath('libs/messaging/migrations/bus'),
};

/**
 * Makes `bus.topic_grant` say exactly what `grants` says: `<service>_app` may read or write the topic.
 * @param admin a connection that may write to schema `bus`
 */
export async function writeTopicGrants(
  admin: Client,
  grants: readonly { readonly service: string; readonly topic: string; readonly mode: TopicGrant['mode'] }[],
): Promise<void> {
  const columns = [
    grants.map(({ service }) => `${service}_app`),
    grants.map(({ topic }) => topic),
    grants.map(({ mode }) => mode),
  ];
  await admin.query('begin');
  try {
    await admin.query('lock table bus.topic_grant in share row exclusive mode');
    await admin.query(
      `delete from bus.topic_grant where (role::text, topic, mode) not in
         (select * from unnest($1::text[], $2::text[], $3::text[]))`,
      columns,
    );
    await admin.query(
      `insert into bus.topic_grant (role, topic, mode)
       select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
      columns,
    );
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    throw error;
  }
}
