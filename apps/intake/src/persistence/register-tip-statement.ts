import { fold, nfc, vietnamYear } from '@keng/kernel';
import { OUTBOX_COLUMNS, outboxValues, type OutboxRow } from '@keng/messaging';
import { nextClock } from '../domain/desk-clocks';
import { normalisePlate, platesIn } from '../domain/plate';
import type { NewTip, TipContent } from '../domain/register-tip';
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

/** Name under which each connection keeps the statement prepared. */
export const REGISTER_TIP = 'register-tip';

/**
 * Everything a registration writes, in one statement and so in one transaction and one round trip. All of it selects
 * from `claim`: a repeat of the key writes nothing and burns no number. The series' row is locked by a part that
 * waits for the claim, so two repeats queue on the key and not on the register. A closed series leaves `last` null,
 * which the register entry refuses; that undoes the claim too. The answer and the event get the number here. The draft
 * that the form came from ends, also one whose first save is still on its way.
 */
export const REGISTER_TIP_SQL = `
with claim as (
  insert into intake.idempotency (officer_id, route, key, body_hash, status, response)
  values ($1::uuid, $2::text, $3::uuid, $4::bytea, 201, $5::jsonb)
  on conflict do nothing
  returning response
), series as (
  insert into intake.register_series as s (unit_id, register, year, last)
  select $7::uuid, 'tip', $8::smallint, 1 from claim
  on conflict (unit_id, register, year) do update set last = s.last + 1 where s.closed_at is null
  returning last
), entry as (
  insert into intake.register_entry (id, unit_id, register, year, no, tip_id, entered_at, entered_by)
  select $9::uuid, $7::uuid, 'tip', $8::smallint, series.last, $6::uuid, $10::timestamptz, $1::uuid
  from claim left join series on true
  returning no
), tip as (
  insert into intake.tip (id, version, event_seq, status, first_unit_id, narrative_unit_id, holder_unit_id, channel,
    received_at, registered_at, registered_by, entered_late, late_reason, occurred_from, occurred_to,
    occurred_precision, commune_unit_id, next_clock_code, next_due_at, next_legal_end_at)
  select $6::uuid, 1, 1, 'received', $7::uuid, $7::uuid, $7::uuid, $11::text, $12::timestamptz, $10::timestamptz,
    $1::uuid, $13::boolean, $14::text, $15::timestamptz, $16::timestamptz, $17::text, $18::uuid, $19::text,
    $20::timestamptz, $21::timestamptz
  from entry
), tip_key as (
  insert into intake.tip_key (tip_id, wrapped) select $6::uuid, $22::bytea from entry
), original as (
  insert into intake.sealed_text (tip_id, part, revision, sealed)
  select $6::uuid, 'original', 1, $23::bytea from entry
), search as (
  insert into intake.tip_search (tip_id, part, folded, plates)
  select $6::uuid, 'original', $24::text, $25::text[] from entry
), reporters as (
  insert into intake.tip_reporter (alias, tip_id, position, identity_status, refusal_reason, wants_anonymity,
    wants_follow_up, wants_recognition, association_unit_id)
  select r.alias, $6::uuid, r.position, r."identityStatus", r."refusalReason", r."wantsAnonymity",
    r."wantsFollowUp", r."wantsRecognition", r."associationUnitId"
  from entry, jsonb_to_recordset($26::jsonb) as r (alias uuid, position smallint, "identityStatus" text,
    "refusalReason" text, "wantsAnonymity" boolean, "wantsFollowUp" boolean, "wantsRecognition" boolean,
    "associationUnitId" uuid)
), recusals as (
  insert into intake.tip_recusal (tip_id, officer_id) select $6::uuid, unnest($27::uuid[]) from entry
), clocks as (
  insert into intake.tip_clock (id, tip_id, clock_code, rule_id, started_at, due_at, legal_end_at, holder_unit_id)
  select c.id, $6::uuid, c."clockCode", c."ruleId", c."startedAt", c."dueAt", c."legalEndAt", c."holderUnitId"
  from entry, jsonb_to_recordset($28::jsonb) as c (${CLOCK_COLUMNS})
), history as (
  insert into intake.tip_history (tip_id, at, actor_id, unit_id, action, detail)
  select $6::uuid, $10::timestamptz, $1::uuid, $7::uuid, 'registered', '{}' from entry
), audit as (
  insert into intake.audit_entry (id, at, actor_id, action, subject, subject_id, detail, correlation_id)
  select $29::uuid, $10::timestamptz, $1::uuid, 'register-tip', 'tip', $6::uuid::text,
    jsonb_build_object('unitId', $7::uuid, 'registerNumber', entry.no, 'registerYear', $8::smallint), $30::text
  from entry
), draft as (
  insert into intake.tip_draft as d (officer_id, id, unit_id, revision, received_at, saved_at, ended_at)
  select $1::uuid, $39::uuid, $7::uuid, 0, $12::timestamptz, $10::timestamptz, $10::timestamptz
  from entry where $39::uuid is not null
  on conflict (officer_id, id) do update set saved_at = excluded.saved_at, ended_at = excluded.ended_at, wrapped = null,
    sealed = null
), event as (
  insert into intake.outbox (${OUTBOX_COLUMNS})
  select $31::uuid, $32::text, $33::text, $34::int, $35::text,
    jsonb_set($36::jsonb, '{registerNumber}', to_jsonb(entry.no))::json, $37::jsonb, $38::timestamptz
  from entry
)
select claim.response || jsonb_build_object('registerNumber', entry.no) as answer from claim, entry`;

/** The stored answer of a claim, with the number from the register, where it stands for ever. */
export const REPEATED_REGISTRATION_SQL = `
select i.body_hash as "bodyHash", i.response || jsonb_build_object('registerNumber', e.no) as answer
from intake.idempotency i
join intake.register_entry e on e.tip_id = (i.response ->> 'tipId')::uuid
  and e.unit_id = (i.response ->> 'unitId')::uuid and e.transfer_id is null
where i.officer_id = $1 and i.route = $2 and i.key = $3`;

/** Parameters of {@link REGISTER_TIP_SQL}. */
export function registrationValues(rows: RegistrationRows): unknown[] {
  const { tip, claim, answer, outbox } = rows;
  const next = nextClock(tip.clocks);
  return [
    claim.officerId,
    claim.route,
    claim.key,
    claim.bodyHash,
    JSON.stringify(answer),
    tip.id,
    tip.unitId,
    vietnamYear(tip.registeredAt),
    rows.entryId,
    tip.registeredAt.toString(),
    tip.channel,
    tip.receivedAt.toString(),
    tip.enteredLate,
    tip.lateReason,
    tip.occurred?.from.toString(),
    tip.occurred?.to?.toString(),
    tip.occurred?.precision,
    tip.communeUnitId,
    next?.clockCode,
    next?.dueAt.toString(),
    next?.legalEndAt.toString(),
    rows.wrappedKey,
    rows.sealed,
    fold(tip.content.narrative),
    platesOf(tip.content),
    JSON.stringify(tip.reporters.map((reporter, position) => ({ ...reporter, position }))),
    tip.recusedOfficerIds,
    JSON.stringify(tip.clocks),
    rows.auditId,
    rows.correlationId,
    ...outboxValues(outbox),
    tip.draftId,
  ];
}

/** Plates that were lifted out as facts, and those that stand in the narrative. */
function platesOf({ narrative, facts }: TipContent): readonly string[] {
  const given = facts
    .filter(({ kind }) => kind === 'vehicle_plate')
    .map(({ value }) => normalisePlate(nfc(value)))
    .filter((plate) => plate !== undefined);
  return [...new Set([...given, ...platesIn(narrative)])];
}
