import { fold, vietnamYear } from '@keng/kernel';
import { OUTBOX_COLUMNS, type OutboxRow } from '@keng/messaging';
import { nextClock } from '../domain/desk-clocks';
import type { NewTip } from '../domain/register-tip';
import { platesOf } from '../domain/tip-content';
import type { Registration, RegistrationClaim } from '../domain/tip.repository';
import { CLOCK_COLUMNS } from './tip-parts';

/** What the statement writes besides the tip itself. */
export interface RegistrationRows {
  readonly tip: NewTip;
  readonly claim: RegistrationClaim;
  /** The answer without its number, which only the statement knows. */
  readonly answer: Omit<Registration, 'registerNumber'>;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
  readonly outbox: OutboxRow;
  readonly entryId: string;
  readonly auditId: string;
  readonly correlationId: string;
}

/** A registration that was written; a repeat of an older one is missing from the statement's answer. */
export interface WrittenRegistration {
  readonly tipId: string;
  readonly answer: Registration;
}

/** Name under which each connection keeps the statement prepared. */
export const REGISTER_TIP = 'register-tip';

/**
 * Everything that one or more registrations write, in one statement and so in one transaction and one round trip. All
 * of it selects from `claim`: a repeat of a key, also within the batch, writes nothing and burns no number. A series'
 * row is locked by a part that waits for the claims, so two repeats queue on the key and not on the register; keys and
 * series are taken in one order, so two batches never wait for each other. The tips of a unit are numbered in the order
 * of their arrival. A closed series leaves `last` null, which the register entry refuses; that undoes the claims too.
 * Answers and events get their numbers here. The draft that a form came from ends, also one whose first save is still
 * on its way.
 */
export const REGISTER_TIP_SQL = `
with asked as materialized (
  select * from json_to_recordset($1::json) as a (place integer, officer_id uuid, route text, idempotency_key uuid,
    body_hash bytea, answer jsonb, tip_id uuid, unit_id uuid, year smallint, entry_id uuid, registered_at timestamptz,
    channel text, received_at timestamptz, entered_late boolean, late_reason text, occurred_from timestamptz,
    occurred_to timestamptz, occurred_precision text, commune_unit_id uuid, next_clock_code text,
    next_due_at timestamptz, next_legal_end_at timestamptz, wrapped_key bytea, sealed bytea, folded text,
    plates text[], reporters json, recused uuid[], clocks json, audit_id uuid, correlation_id text, event_id uuid,
    topic text, key text, event_seq integer, type text, payload text, causation text, occurred_at timestamptz,
    draft_id uuid)
), claim as (
  insert into intake.idempotency (officer_id, route, key, body_hash, status, response)
  select officer_id, route, idempotency_key, body_hash, 201, answer from asked
  order by officer_id, route, idempotency_key, place
  on conflict do nothing
  returning (response ->> 'tipId')::uuid as tip_id
), claimed as (
  select asked.* from asked join claim using (tip_id)
), series as (
  insert into intake.register_series as s (unit_id, register, year, last)
  select unit_id, 'tip', year, count(*) from claimed group by unit_id, year order by unit_id, year
  on conflict (unit_id, register, year) do update set last = s.last + excluded.last where s.closed_at is null
  returning unit_id, year, last
), entry as (
  insert into intake.register_entry (id, unit_id, register, year, no, tip_id, entered_at, entered_by)
  select entry_id, unit_id, 'tip', year, series.last - count(*) over unit + row_number() over (unit order by place),
    tip_id, registered_at, officer_id
  from claimed left join series using (unit_id, year)
  window unit as (partition by unit_id, year)
  returning tip_id, no
), numbered as (
  select claimed.*, entry.no from claimed join entry using (tip_id)
), tip as (
  insert into intake.tip (id, version, event_seq, status, first_unit_id, narrative_unit_id, holder_unit_id, channel,
    received_at, registered_at, registered_by, entered_late, late_reason, occurred_from, occurred_to,
    occurred_precision, commune_unit_id, next_clock_code, next_due_at, next_legal_end_at)
  select tip_id, 1, 1, 'received', unit_id, unit_id, unit_id, channel, received_at, registered_at, officer_id,
    entered_late, late_reason, occurred_from, occurred_to, occurred_precision, commune_unit_id, next_clock_code,
    next_due_at, next_legal_end_at
  from numbered
), tip_key as (
  insert into intake.tip_key (tip_id, wrapped) select tip_id, wrapped_key from numbered
), original as (
  insert into intake.sealed_text (tip_id, part, revision, sealed)
  select tip_id, 'original', 1, sealed from numbered
), search as (
  insert into intake.tip_search (tip_id, part, folded, plates, unit_ids)
  select tip_id, 'original', folded, plates, array[unit_id] from numbered
), reporters as (
  insert into intake.tip_reporter (alias, tip_id, position, identity_status, refusal_reason, wants_anonymity,
    wants_follow_up, wants_recognition, association_unit_id)
  select r.alias, tip_id, r.position, r."identityStatus", r."refusalReason", r."wantsAnonymity",
    r."wantsFollowUp", r."wantsRecognition", r."associationUnitId"
  from numbered, json_to_recordset(reporters) as r (alias uuid, position smallint, "identityStatus" text,
    "refusalReason" text, "wantsAnonymity" boolean, "wantsFollowUp" boolean, "wantsRecognition" boolean,
    "associationUnitId" uuid)
), recusals as (
  insert into intake.tip_recusal (tip_id, officer_id) select tip_id, unnest(recused) from numbered
), clocks as (
  insert into intake.tip_clock (id, tip_id, clock_code, rule_id, started_at, due_at, legal_end_at, holder_unit_id)
  select c.id, tip_id, c."clockCode", c."ruleId", c."startedAt", c."dueAt", c."legalEndAt", c."holderUnitId"
  from numbered, json_to_recordset(clocks) as c (${CLOCK_COLUMNS})
), history as (
  insert into intake.tip_history (tip_id, at, actor_id, unit_id, action, detail)
  select tip_id, registered_at, officer_id, unit_id, 'registered', '{}' from numbered order by place
), audit as (
  insert into intake.audit_entry (id, at, actor_id, action, subject, subject_id, detail, correlation_id)
  select audit_id, registered_at, officer_id, 'register-tip', 'tip', tip_id::text,
    jsonb_build_object('unitId', unit_id, 'registerNumber', no, 'registerYear', year), correlation_id
  from numbered order by place
), draft as (
  insert into intake.tip_draft as d (officer_id, id, unit_id, revision, received_at, saved_at, ended_at)
  select officer_id, draft_id, unit_id, 0, received_at, registered_at, registered_at
  from numbered where draft_id is not null order by officer_id, draft_id
  on conflict (officer_id, id) do update set saved_at = excluded.saved_at, ended_at = excluded.ended_at, wrapped = null,
    sealed = null
), event as (
  insert into intake.outbox (${OUTBOX_COLUMNS})
  select event_id, topic, key, event_seq, type,
    jsonb_set(payload::jsonb, '{registerNumber}', to_jsonb(no))::json, causation::jsonb, occurred_at
  from numbered order by place
)
select tip_id as "tipId", answer || jsonb_build_object('registerNumber', no) as answer from numbered`;

/** The stored answer of a claim, with the number from the register, where it stands for ever. */
export const REPEATED_REGISTRATION_SQL = `
select i.body_hash as "bodyHash", i.response || jsonb_build_object('registerNumber', e.no) as answer
from intake.idempotency i
join intake.register_entry e on e.tip_id = (i.response ->> 'tipId')::uuid
  and e.unit_id = (i.response ->> 'unitId')::uuid and e.transfer_id is null
where i.officer_id = $1 and i.route = $2 and i.key = $3`;

/** The one parameter of {@link REGISTER_TIP_SQL}. */
export function registrationValues(registrations: readonly RegistrationRows[]): [string] {
  return [JSON.stringify(registrations.map((rows, place) => ({ place, ...askedOf(rows) })))];
}

function askedOf(rows: RegistrationRows): Readonly<Record<string, unknown>> {
  const { claim, answer, outbox } = rows;
  return {
    officer_id: claim.officerId,
    route: claim.route,
    idempotency_key: claim.key,
    body_hash: byteaOf(claim.bodyHash),
    answer,
    ...tipColumns(rows.tip),
    entry_id: rows.entryId,
    wrapped_key: byteaOf(rows.wrappedKey),
    sealed: byteaOf(rows.sealed),
    audit_id: rows.auditId,
    correlation_id: rows.correlationId,
    event_id: outbox.eventId,
    topic: outbox.topic,
    key: outbox.key,
    event_seq: outbox.eventSeq,
    type: outbox.type,
    payload: outbox.payload,
    causation: outbox.causation,
    occurred_at: outbox.occurredAt,
  };
}

function tipColumns(tip: NewTip): Readonly<Record<string, unknown>> {
  const next = nextClock(tip.clocks);
  return {
    tip_id: tip.id,
    unit_id: tip.unitId,
    year: vietnamYear(tip.registeredAt),
    registered_at: tip.registeredAt,
    channel: tip.channel,
    received_at: tip.receivedAt,
    entered_late: tip.enteredLate,
    late_reason: tip.lateReason,
    occurred_from: tip.occurred?.from,
    occurred_to: tip.occurred?.to,
    occurred_precision: tip.occurred?.precision,
    commune_unit_id: tip.communeUnitId,
    next_clock_code: next?.clockCode,
    next_due_at: next?.dueAt,
    next_legal_end_at: next?.legalEndAt,
    folded: fold(tip.content.narrative),
    plates: platesOf(tip.content),
    reporters: tip.reporters.map((reporter, position) => ({ ...reporter, position })),
    recused: tip.recusedOfficerIds,
    clocks: tip.clocks,
    draft_id: tip.draftId,
  };
}

/** The text form that PostgreSQL reads as bytes. */
function byteaOf(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
