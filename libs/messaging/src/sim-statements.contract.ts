import { createHash } from 'node:crypto';
import { partOf, PARTITIONS } from './partition';
import { CONSUMER_STATEMENTS } from './sim-consumer-statements.contract';
import type { SimRow, SimStatement, SimTransaction } from './sim-postgres.contract';
import { by, EVENT, EVENT_AND_EPOCH, keyOf, unnest, type SimStatements } from './sim-rows.contract';

const partitions = new Map<string, number>();

function partitionOf(key: string): number {
  const part = partitions.get(key) ?? partOf(key);
  partitions.set(key, part);
  return part;
}

const oldest = (tx: SimTransaction, limit: unknown) =>
  tx
    .rows('outbox')
    .toSorted(by('id'))
    .slice(0, limit as number);

/** DELETE … RETURNING by id: whoever waited for a row that is gone by then does not get it. */
const take = async (tx: SimTransaction, ids: readonly unknown[]) => {
  const gone: SimRow[] = [];
  for (const id of ids) {
    await tx.lock('outbox', String(id));
    const row = tx.get('outbox', String(id));
    if (!row) continue;
    tx.remove('outbox', String(id));
    gone.push(row);
  }
  return gone;
};

/** `bus.append`. */
const append = async (tx: SimTransaction, events: readonly SimRow[]) => {
  if (events.length === 0) return 0;
  await tx.lock('advisory', 'keng/bus.log');
  for (const event of events) {
    const id = String(event.event_id);
    if (tx.get('log', id)) continue;
    const pos = tx.db.draw('log');
    tx.put('log', id, { ...event, pos, part: partitionOf(String(event.key)), logged_at: new Date(0) });
  }
  return events.length;
};

const WRITER_STATEMENTS: SimStatements = {
  'insert into alpha.aggregate': [
    'aggregate',
    '180f04f8',
    async (tx, [keys]) => {
      const rows: SimRow[] = [];
      for (const key of (keys as string[]).toSorted()) {
        await tx.lock('aggregate', key);
        const row = { key, event_seq: ((tx.get('aggregate', key)?.event_seq as number) ?? 0) + 1 };
        tx.put('aggregate', key, row);
        rows.push(row);
      }
      return rows;
    },
  ],
  'insert into alpha.outbox': [
    'outbox',
    'd57898e6',
    (tx, values) => {
      for (const row of unnest(EVENT, values)) {
        const id = tx.db.draw('outbox');
        const causation: unknown = JSON.parse(String(row.causation));
        const occurred = new Date(String(row.occurred_at));
        tx.put('outbox', String(id), { ...row, id, causation, occurred_at: occurred, epoch: 0 });
      }
      return [];
    },
  ],
};

const RELAY_STATEMENTS: SimStatements = {
  'listen outbox_alpha': [
    'listen',
    '19ad65d2',
    (_tx, _values, session) => {
      session.channel = 'outbox_alpha';
      return [];
    },
  ],
  'notify outbox_alpha': [
    'notify',
    '17803124',
    (tx) => {
      tx.db.notify('outbox_alpha');
      return [];
    },
  ],
  'select pg_try_advisory_lock(': [
    'lead',
    '1d341de9',
    (tx, [name], session) => {
      const holder = tx.db.advisory.get(String(name));
      if (!holder) tx.db.advisory.set(String(name), session);
      return [{ won: tx.db.leaderless || holder === undefined || holder === session }];
    },
  ],
  'select count(*) as rows, coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float as age from alpha.outbox':
    ['measure', '7e52f337', (tx) => [{ rows: tx.rows('outbox').length, age: 0 }]],
  'select id, event_id': ['read', '134fbdb4', (tx, [limit]) => oldest(tx, limit)],
  'with gone as (delete': [
    'settle',
    '19502b67',
    async (tx, [ids]) => {
      for (const row of (await take(tx, ids as unknown[])).toSorted(by('id'))) {
        const position = tx.db.draw('event_log');
        tx.put('event_log', String(position), { ...row, position });
      }
      return [];
    },
  ],
  'with taken as ( delete': [
    'move',
    '465e0a44',
    async (tx, [limit]) => {
      const ids = oldest(tx, limit).map(({ id }) => id);
      return [{ moved: await append(tx, (await take(tx, ids)).toSorted(by('id'))) }];
    },
  ],
  'select bus.append(array(': [
    'append',
    'ef196f5e',
    async (tx, values) => {
      const rows = unnest(EVENT_AND_EPOCH, values).map((row) => ({
        ...row,
        causation: JSON.parse(String(row.causation)) as unknown,
        occurred_at: new Date(String(row.occurred_at)),
      }));
      return [{ append: await append(tx, rows) }];
    },
  ],
};

const LOG_STATEMENTS: SimStatements = {
  'select bus.subscribe(': [
    'subscribe',
    '03689fd6',
    (tx, [grp, topics]) => {
      for (const topic of topics as string[]) {
        for (let part = 0; part < PARTITIONS; part += 1) {
          const key = keyOf(grp, topic, part);
          if (!tx.get('offset', key)) tx.put('offset', key, { grp, topic, part, pos: 0 });
        }
      }
      return [];
    },
  ],
  'select * from bus.read(': [
    'poll',
    '46527cdf',
    (tx, [grp, perPartition]) => {
      const events = tx.rows('log').toSorted(by('topic', 'part', 'pos'));
      const taken = new Map<string, number>();
      return events.flatMap((event) => {
        const place = keyOf(grp, event.topic, event.part);
        const offset = tx.get('offset', place);
        const count = taken.get(place) ?? 0;
        if (!offset || (event.pos as number) <= (offset.pos as number)) return [];
        if (count >= (perPartition as number)) return [];
        taken.set(place, count + 1);
        return [{ ...event, after: offset.pos }];
      });
    },
  ],
  'select bus.advance(': [
    'take',
    '461d8226',
    (tx, [grp, topic, part, from, to]) => {
      const key = keyOf(grp, topic, part);
      const row = tx.tryLock('offset', key) ? tx.get('offset', key) : undefined;
      if (!row || String(row.pos) !== from) return [{ advance: false }];
      tx.put('offset', key, { ...row, pos: Number(to) });
      return [{ advance: true }];
    },
  ],
  'select bool_and(bus.advance(': [
    'take',
    '684b70c9',
    (tx, [grp, topic, parts, froms, tos]) => {
      const advanced = unnest(['part', 'from', 'to'], [parts, froms, tos]).map(({ part, from, to }) => {
        const key = keyOf(grp, topic, part);
        const row = tx.tryLock('offset', key) ? tx.get('offset', key) : undefined;
        if (!row || String(row.pos) !== from) return false;
        tx.put('offset', key, { ...row, pos: Number(to) });
        return true;
      });
      return [{ advanced: advanced.every(Boolean) }];
    },
  ],
  'select bus.rewind(': [
    'rewind',
    'a94ac5cf',
    async (tx, [grp]) => {
      for (const row of tx.rows('offset')) {
        const key = keyOf(grp, row.topic, row.part);
        await tx.lock('offset', key);
        tx.put('offset', key, { ...row, pos: 0 });
      }
      return [];
    },
  ],
};

const ANY_TIME = new Set(['listen', 'measure', 'subscribe', 'backlog']);

const known = Object.entries({
  ...WRITER_STATEMENTS,
  ...RELAY_STATEMENTS,
  ...LOG_STATEMENTS,
  ...CONSUMER_STATEMENTS,
});
const found = new Map<string, SimStatement>();

/**
 * The emulation of a statement of the event path, as PostgreSQL would run it; `alpha` writes, `beta` consumes. Each
 * is known by a digest of its whole text: one that was changed is unknown here, and the specs fail, until somebody
 * has looked at what it does now.
 */
export function simStatement(sql: string): SimStatement {
  const seen = found.get(sql);
  if (seen) return seen;
  const text = sql.replaceAll(/\s+/g, ' ').trim();
  const fitting = known.filter(([beginning]) => text.startsWith(beginning));
  const [entry] = fitting;
  if (!entry || fitting.length > 1) throw new Error(`No emulation of: ${text}`);
  const [step, digest, run] = entry[1];
  const actual = createHash('sha256').update(text).digest('hex').slice(0, 8);
  if (actual !== digest) throw new Error(`${step} is no longer what was emulated; now '${actual}': ${text}`);
  const statement = {
    step: `db ${step}`,
    run,
    commitsApart: step === 'move' || step === 'settle',
    anyTime: ANY_TIME.has(step),
  };
  found.set(sql, statement);
  return statement;
}
