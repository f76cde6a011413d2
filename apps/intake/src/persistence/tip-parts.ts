import type { UnitOfWork } from '@keng/persistence';
import type { TipClock } from '../domain/desk-clocks';
import type { PendingTransfer, RegisterPlace, Reporter } from '../domain/tip';

/** What belongs to a tip in tables of its own. */
export interface TipParts {
  readonly entry: RegisterPlace;
  readonly pendingTransfer: PendingTransfer | null;
  readonly clocks: readonly TipClock[];
  readonly reporters: readonly Reporter[];
  readonly recusedOfficerIds: readonly string[];
  readonly readerIds: readonly string[];
}

type WithTextTimes<T> = {
  readonly [K in keyof T]: T[K] extends Temporal.Instant
    ? string
    : T[K] extends Temporal.Instant | null
      ? string | null
      : T[K];
};

interface PartsRow {
  readonly entry: RegisterPlace;
  readonly transfer: WithTextTimes<PendingTransfer> | null;
  readonly clocks: readonly WithTextTimes<TipClock>[];
  readonly reporters: readonly Reporter[];
  readonly recused: readonly string[];
  readonly readers: readonly string[];
}

const PARTS = `select
  (select jsonb_build_object('no', e.no, 'year', e.year) from intake.register_entry e
    where e.tip_id = t.id and e.unit_id = t.holder_unit_id
    order by e.entered_at desc limit 1) as entry,
  (select jsonb_build_object('transferId', f.id, 'fromUnitId', f.from_unit_id, 'toUnitId', f.to_unit_id,
      'reasonCode', f.reason_code, 'determinedAt', f.determined_at, 'dueAt', f.due_at,
      'enclosures', f.enclosures, 'automatic', f.automatic)
     from intake.transfer f where f.id = t.pending_transfer_id) as transfer,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'clockCode', c.clock_code, 'ruleId', c.rule_id,
      'startedAt', c.started_at, 'dueAt', c.due_at, 'legalEndAt', c.legal_end_at, 'satisfiedAt', c.satisfied_at,
      'supersededBy', c.superseded_by, 'holderUnitId', c.holder_unit_id) order by c.started_at, c.id), '[]')
     from intake.tip_clock c where c.tip_id = t.id) as clocks,
  (select coalesce(jsonb_agg(jsonb_build_object('alias', r.alias,
      'identityStatus', case when s.alias is null then r.identity_status else 'sealed' end,
      'refusalReason', case when s.alias is null then r.refusal_reason end,
      'wantsAnonymity', r.wants_anonymity, 'wantsFollowUp', r.wants_follow_up,
      'wantsRecognition', r.wants_recognition, 'associationUnitId', r.association_unit_id)
      order by r.position), '[]')
     from intake.tip_reporter r left join intake.sealed_alias s using (alias) where r.tip_id = t.id) as reporters,
  array(select n.officer_id::text from intake.tip_recusal n where n.tip_id = t.id) as recused,
  array(select d.officer_id::text from intake.tip_reader d where d.tip_id = t.id and d.to_at is null) as readers
from intake.tip t where t.id = $1`;

/** Reads everything that belongs to a tip, in one round trip. */
export async function readParts(work: UnitOfWork, tipId: string): Promise<TipParts> {
  const [row] = await work.query<PartsRow>(PARTS, [tipId]);
  if (!row) throw new Error('the tip vanished under its lock');
  return {
    entry: row.entry,
    pendingTransfer: row.transfer && toTransfer(row.transfer),
    clocks: row.clocks.map(toClock),
    reporters: row.reporters,
    recusedOfficerIds: row.recused,
    readerIds: row.readers,
  };
}

function toTransfer(row: WithTextTimes<PendingTransfer>): PendingTransfer {
  return {
    ...row,
    determinedAt: Temporal.Instant.from(row.determinedAt),
    dueAt: Temporal.Instant.from(row.dueAt),
  };
}

function toClock(row: WithTextTimes<TipClock>): TipClock {
  return {
    ...row,
    startedAt: Temporal.Instant.from(row.startedAt),
    dueAt: Temporal.Instant.from(row.dueAt),
    legalEndAt: Temporal.Instant.from(row.legalEndAt),
    satisfiedAt: row.satisfiedAt === null ? null : Temporal.Instant.from(row.satisfiedAt),
  };
}

/** Writes the clocks as they stand: new ones are added, known ones change where they may. */
export async function writeClocks(
  work: UnitOfWork,
  tipId: string,
  clocks: readonly TipClock[],
): Promise<void> {
  await work.query(
    `insert into intake.tip_clock (id, tip_id, clock_code, rule_id, started_at, due_at, legal_end_at, satisfied_at,
       superseded_by, holder_unit_id)
     select id, $1, "clockCode", "ruleId", "startedAt", "dueAt", "legalEndAt", "satisfiedAt", "supersededBy",
       "holderUnitId"
     from jsonb_to_recordset($2) as c (${CLOCK_COLUMNS})
     on conflict (id) do update set satisfied_at = excluded.satisfied_at, superseded_by = excluded.superseded_by,
       holder_unit_id = excluded.holder_unit_id`,
    [tipId, JSON.stringify(clocks)],
  );
}

/** Names and types of a clock in JSON, for `jsonb_to_recordset`. */
export const CLOCK_COLUMNS = `id uuid, "clockCode" text, "ruleId" integer, "startedAt" timestamptz,
  "dueAt" timestamptz, "legalEndAt" timestamptz, "satisfiedAt" timestamptz, "supersededBy" uuid,
  "holderUnitId" uuid`;

/** Writes the answers to identity questions that were open before. */
export async function writeReporters(
  work: UnitOfWork,
  before: readonly Reporter[],
  after: readonly Reporter[],
): Promise<void> {
  const known = new Map(before.map((reporter) => [reporter.alias, reporter.identityStatus]));
  for (const { alias, identityStatus, refusalReason } of after) {
    if (known.get(alias) === identityStatus) continue;
    await work.query(
      `update intake.tip_reporter set identity_status = $2, refusal_reason = $3 where alias = $1`,
      [alias, identityStatus, refusalReason],
    );
  }
}
