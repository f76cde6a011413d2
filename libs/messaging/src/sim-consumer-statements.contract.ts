import type { SimRow, SimTransaction } from './sim-postgres.contract';
import { by, EVENT_AND_EPOCH, keyOf, unnest, type SimStatements } from './sim-rows.contract';

const parkedKey = (row: SimRow) => keyOf(row.grp, row.topic, row.key, row.event_id);

const parkedOf = (tx: SimTransaction, grp: unknown, topic: unknown, key: unknown) =>
  tx.rows('parked').filter((row) => row.grp === grp && row.topic === topic && row.key === key);

/** What a consumer says to its database: cursors, parked events, marks, and the effect of the simulated handler. */
export const CONSUMER_STATEMENTS: SimStatements = {
  'insert into beta.key_cursor as c': [
    'cursors',
    'b61bec00',
    async (tx, [grp, topic, keys]) => {
      const rows: SimRow[] = [];
      for (const key of (keys as string[]).toSorted()) {
        const id = keyOf(grp, topic, key);
        await tx.lock('cursor', id);
        const fresh = { grp, topic, key, event_seq: 0, event_id: null, epoch: 0, blocked: null };
        const row = tx.get('cursor', id) ?? fresh;
        tx.put('cursor', id, row);
        rows.push(row);
      }
      return rows;
    },
  ],
  'select key, event_seq, event_id, epoch, blocked from beta.key_cursor': [
    'cursor',
    'b788ff2e',
    async (tx, [grp, topic, key]) => {
      const id = keyOf(grp, topic, key);
      if (!tx.get('cursor', id)) return [];
      await tx.lock('cursor', id);
      const row = tx.get('cursor', id);
      return row ? [row] : [];
    },
  ],
  'insert into beta.key_cursor (grp': [
    'save',
    '68b7d730',
    async (tx, [grp, topic, ...columns]) => {
      for (const row of unnest(['key', 'event_seq', 'event_id', 'epoch', 'blocked'], columns)) {
        const id = keyOf(grp, topic, row.key);
        await tx.lock('cursor', id);
        tx.put('cursor', id, { grp, topic, ...row });
      }
      return [];
    },
  ],
  'insert into beta.parked': [
    'park',
    '392ff404',
    (tx, [grp, ...columns]) => {
      for (const row of unnest([...EVENT_AND_EPOCH, 'reason', 'fault', 'readable'], columns)) {
        const causation: unknown = JSON.parse(String(row.causation));
        const occurred = new Date(String(row.occurred_at));
        const first = { first_at: tx.db.draw('parked'), retry_requested: false };
        const parked = { ...row, ...first, grp, causation, occurred_at: occurred };
        if (!tx.get('parked', parkedKey(parked))) tx.put('parked', parkedKey(parked), parked);
      }
      return [];
    },
  ],
  'select event_id, topic, key, event_seq, type, payload::text as payload, causation, occurred_at, epoch, readable, reason from beta.parked':
    [
      'first parked',
      '0d3317cb',
      (tx, [grp, topic, key]) =>
        parkedOf(tx, grp, topic, key)
          .toSorted(by('epoch', 'event_seq', 'first_at'))
          .slice(0, 1),
    ],
  'delete from beta.parked': [
    'unpark',
    '66ddd39f',
    (tx, [grp, topic, key, eventId]) => {
      for (const row of parkedOf(tx, grp, topic, key)) {
        if (row.event_id === eventId) tx.remove('parked', parkedKey(row));
      }
      return [];
    },
  ],
  'update beta.parked set retry_requested = false': [
    'refuse',
    '5ee5c2f9',
    async (tx, [grp, topic, key, eventId, reason, fault]) => {
      for (const { event_id } of parkedOf(tx, grp, topic, key)) {
        const id = parkedKey({ grp, topic, key, event_id });
        await tx.lock('parked', id);
        const row = tx.get('parked', id);
        if (!row) continue;
        const own = event_id === eventId ? { reason, fault: fault ?? row.fault } : {};
        tx.put('parked', id, { ...row, ...own, retry_requested: false });
      }
      return [];
    },
  ],
  'update beta.parked set retry_requested = true': [
    'ask again',
    'b0f47af0',
    async (tx, [grp, topic, key]) => {
      const rows: SimRow[] = [];
      for (const { event_id } of parkedOf(tx, grp, topic, key)) {
        const id = parkedKey({ grp, topic, key, event_id });
        await tx.lock('parked', id);
        const row = tx.get('parked', id);
        if (!row) continue;
        tx.put('parked', id, { ...row, retry_requested: true });
        rows.push({ key });
      }
      return rows;
    },
  ],
  'select c.topic, c.key from beta.key_cursor c': [
    'ready',
    '709026ee',
    (tx, [grp]) =>
      tx
        .rows('cursor')
        .filter((cursor) => cursor.grp === grp && cursor.blocked !== null)
        .filter((cursor) => {
          const waiting = parkedOf(tx, grp, cursor.topic, cursor.key);
          const next = (cursor.event_seq as number) + 1;
          const healed = (row: SimRow) => cursor.blocked === 'gap' && (row.event_seq as number) <= next;
          return waiting.length === 0 || waiting.some((row) => row.retry_requested === true || healed(row));
        })
        .toSorted(by('topic', 'key')),
  ],
  'select count(*) as rows, coalesce(extract(epoch from clock_timestamp() - min(first_at)), 0)::float as age from beta.parked':
    ['backlog', '0bfebd40', () => [{ rows: 0, age: 0 }]],
  'select position, alone, started from beta.crash_mark': [
    'mark',
    '681b6143',
    (tx, [grp, topic, part, position]) => {
      const row = tx.get('mark', keyOf(grp, topic, part));
      return row && row.position === position ? [row] : [];
    },
  ],
  'insert into beta.crash_mark as m': [
    'begin',
    '6efc245e',
    async (tx, [grp, topic, part, position, alone]) => {
      const id = keyOf(grp, topic, part);
      await tx.lock('mark', id);
      const known = tx.get('mark', id);
      const same = known?.position === position && known?.alone === alone;
      tx.put('mark', id, { position, alone, started: same ? (known?.started as number) + 1 : 1 });
      return [];
    },
  ],
  'delete from beta.crash_mark': [
    'survived',
    'e52cb7f8',
    async (tx, [grp, topic, part]) => {
      const id = keyOf(grp, topic, part);
      if (!tx.get('mark', id)) return [];
      await tx.lock('mark', id);
      tx.remove('mark', id);
      return [];
    },
  ],
  'insert into beta.effect': [
    'effect',
    '54b1a424',
    (tx, [key, eventSeq, eventId]) => {
      const id = tx.db.draw('effect');
      tx.put('effect', String(id), { id, key, event_seq: eventSeq, event_id: eventId });
      return [];
    },
  ],
};
