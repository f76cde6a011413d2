-- Generated from the migrations by "npm run generate"; do not edit.
-- Schema vault

create table vault.alias_claim (
  alias uuid not null,
  tip_id uuid not null,
  claimed_at timestamp with time zone not null
);
create table vault.audit_entry (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  subject_id text not null,
  detail jsonb not null default '{}'::jsonb,
  correlation_id text
);
create table vault.audit_pending (
  "position" bigint not null generated always as identity,
  entry_id uuid not null
);
create table vault.audit_seal (
  seq bigint not null,
  entry_ids uuid[] not null,
  root bytea not null,
  prev bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  digests bytea[]
);
create table vault.change_note (
  "position" bigint not null generated always as identity,
  aggregate text not null,
  key uuid not null,
  type text not null,
  former_officer_ids uuid[] not null default '{}'::uuid[],
  actor_id uuid,
  occurred_at timestamp with time zone not null
);
create table vault.change_note_floor (
  single boolean not null default true,
  "position" bigint not null
);
create table vault.crash_mark (
  grp text not null,
  topic text not null,
  part integer not null,
  "position" bigint not null,
  alone boolean not null,
  started integer not null
);
create table vault.event_log (
  "position" bigint not null generated always as identity,
  event_id uuid not null,
  topic text not null,
  key text not null,
  event_seq integer not null,
  type text not null,
  payload json not null,
  causation jsonb not null,
  occurred_at timestamp with time zone not null,
  epoch integer not null,
  sent_at timestamp with time zone not null default clock_timestamp()
);
create table vault.idempotency (
  officer_id uuid not null,
  route text not null,
  key uuid not null,
  body_hash bytea not null,
  status smallint not null,
  response jsonb not null,
  created_at timestamp with time zone not null default now()
);
create table vault.identity (
  alias uuid not null,
  version integer not null,
  event_seq integer not null,
  sealed_by uuid not null,
  sealed_at timestamp with time zone not null,
  sealed_key bytea,
  content bytea,
  destroyed_at timestamp with time zone
);
create table vault.key_cursor (
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null default 0,
  event_id uuid,
  epoch integer not null default 0,
  blocked text
);
create table vault.outbox (
  id bigint not null generated always as identity,
  event_id uuid not null,
  topic text not null,
  key text not null,
  event_seq integer not null,
  type text not null,
  payload json not null,
  causation jsonb not null,
  occurred_at timestamp with time zone not null,
  epoch integer not null default 0
);
create table vault.parked (
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null,
  epoch integer not null,
  event_id uuid not null,
  type text not null,
  payload text not null,
  causation jsonb not null,
  occurred_at timestamp with time zone not null,
  reason text not null,
  fault text,
  readable boolean not null default true,
  attempts integer not null default 0,
  retry_requested boolean not null default false,
  first_at timestamp with time zone not null default clock_timestamp(),
  last_at timestamp with time zone not null default clock_timestamp()
);
create table vault.projection_rebuild (
  grp text not null,
  asked_at timestamp with time zone not null default clock_timestamp()
);
create table vault.schema_migration (
  id text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);
create table vault.skipped_event (
  id bigint not null generated always as identity,
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null,
  event_id uuid,
  reason text not null,
  skipped_by text not null,
  skipped_at timestamp with time zone not null default clock_timestamp()
);

alter table vault.alias_claim add constraint alias_claim_pkey PRIMARY KEY (alias);
alter table vault.audit_entry add constraint audit_entry_pkey PRIMARY KEY (id);
alter table vault.audit_pending add constraint audit_pending_pkey PRIMARY KEY ("position");
alter table vault.audit_seal add constraint audit_seal_hash_key UNIQUE (hash);
alter table vault.audit_seal add constraint audit_seal_pkey PRIMARY KEY (seq);
alter table vault.change_note add constraint change_note_pkey PRIMARY KEY ("position");
alter table vault.change_note_floor add constraint change_note_floor_pkey PRIMARY KEY (single);
alter table vault.change_note_floor add constraint change_note_floor_single_check CHECK (single);
alter table vault.crash_mark add constraint crash_mark_pkey PRIMARY KEY (grp, topic, part);
alter table vault.event_log add constraint event_log_pkey PRIMARY KEY ("position");
alter table vault.idempotency add constraint idempotency_pkey PRIMARY KEY (officer_id, route, key);
alter table vault.identity add constraint identity_pkey PRIMARY KEY (alias);
alter table vault.identity add constraint identity_check CHECK (((sealed_key IS NULL) = (content IS NULL)));
alter table vault.identity add constraint identity_check1 CHECK (((content IS NULL) = (destroyed_at IS NOT NULL)));
alter table vault.key_cursor add constraint key_cursor_pkey PRIMARY KEY (grp, topic, key);
alter table vault.key_cursor add constraint key_cursor_blocked_check CHECK ((blocked = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text])));
alter table vault.outbox add constraint outbox_topic_key_event_seq_key UNIQUE (topic, key, event_seq);
alter table vault.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table vault.outbox add constraint outbox_event_seq_check CHECK ((event_seq > 0));
alter table vault.parked add constraint parked_pkey PRIMARY KEY (grp, topic, key, epoch, event_seq, event_id);
alter table vault.parked add constraint parked_reason_check CHECK ((reason = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text, 'queued'::text])));
alter table vault.projection_rebuild add constraint projection_rebuild_pkey PRIMARY KEY (grp);
alter table vault.schema_migration add constraint schema_migration_pkey PRIMARY KEY (id);
alter table vault.skipped_event add constraint skipped_event_pkey PRIMARY KEY (id);

CREATE INDEX audit_entry_subject ON vault.audit_entry USING btree (subject, subject_id, at);
CREATE INDEX idempotency_created_at ON vault.idempotency USING btree (created_at);
CREATE INDEX identity_kept ON vault.identity USING btree (sealed_at) WHERE (destroyed_at IS NULL);
CREATE INDEX key_cursor_blocked ON vault.key_cursor USING btree (grp) WHERE (blocked IS NOT NULL);

CREATE OR REPLACE FUNCTION vault.queue_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into vault.audit_pending (entry_id) values (new.id);
  return null;
end $function$
;

CREATE TRIGGER audit_entry_queued AFTER INSERT ON vault.audit_entry FOR EACH ROW EXECUTE FUNCTION vault.queue_audit_entry();

grant delete, insert, select, update on vault.alias_claim to vault_app;
grant insert, select on vault.audit_entry to vault_app;
grant delete, insert, select on vault.audit_pending to vault_app;
grant insert, select on vault.audit_seal to vault_app;
grant delete, insert, select on vault.change_note to vault_app;
grant insert, select, update on vault.change_note_floor to vault_app;
grant delete, insert, select, update on vault.crash_mark to vault_app;
grant insert, select on vault.event_log to vault_app;
grant delete, insert, select, update on vault.idempotency to vault_app;
grant insert, select, update on vault.identity to vault_app;
grant delete, insert, select, update on vault.key_cursor to vault_app;
grant delete, insert, select on vault.outbox to vault_app;
grant delete, insert, select, update on vault.parked to vault_app;
grant delete, insert, select on vault.projection_rebuild to vault_app;
grant insert, select on vault.skipped_event to vault_app;

