import { Client } from 'pg';
import type { ConsumerGroup, TakeEvents } from '@keng/messaging';

/** The live database as it stands at one moment; writers go on beside it. */
export interface LiveState {
  /** A session that sees this moment only. */
  readonly admin: Client;
  /** Number of the last event of a key that has taken effect for a group; 0 before the first. */
  taken(group: string, topic: string, key: string): number;
}

/** Opens the state of a service's schema at this moment, for as long as `use` takes. */
export async function withLiveState<Result>(
  adminUrl: string,
  schema: string,
  use: (live: LiveState) => Promise<Result>,
): Promise<Result> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'keng-replay' });
  await admin.connect();
  try {
    await admin.query('begin transaction isolation level repeatable read read only');
    const { rows } = await admin.query<{ grp: string; topic: string; key: string; event_seq: number }>(
      `select grp, topic, key, event_seq from ${schema}.key_cursor`,
    );
    const cursors = new Map(
      rows.map(({ grp, topic, key, event_seq: seq }) => [nameOf(grp, topic, key), seq]),
    );
    return await use({ admin, taken: (...key) => cursors.get(nameOf(...key)) ?? 0 });
  } finally {
    await admin.end();
  }
}

/** Lets through only what had taken effect for the live group. */
export function upToLive(live: LiveState, { name }: ConsumerGroup, take: TakeEvents): TakeEvents {
  return async (events) => {
    const shown = events.filter(
      ({ envelope: { topic, key, eventSeq } }) => eventSeq <= live.taken(name, topic, key),
    );
    if (shown.length > 0) await take(shown);
  };
}

const nameOf = (group: string, topic: string, key: string): string => `${group} ${topic} ${key}`;
