-- Generated from the migrations by "npm run generate"; do not edit.
-- Schema directory

create table directory.account (
  officer_id uuid not null,
  password_hash text,
  activation_issue integer not null default 1,
  activation_expires_at timestamp with time zone,
  totp_sealed bytea,
  totp_confirmed boolean not null default false,
  totp_step bigint not null default 0,
  totp_proposal_key uuid
);
create table directory.appointment (
  id uuid not null,
  officer_id uuid not null,
  unit_id uuid not null,
  role text not null,
  capacity text,
  valid_from date not null,
  valid_to date,
  basis text not null
);
create table directory.audit_entry (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  subject_id text not null,
  detail jsonb not null default '{}'::jsonb,
  correlation_id text
);
create table directory.audit_pending (
  "position" bigint not null generated always as identity,
  entry_id uuid not null
);
create table directory.audit_seal (
  seq bigint not null,
  entry_ids uuid[] not null,
  root bytea not null,
  prev bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  digests bytea[]
);
create table directory.calendar_day (
  id uuid not null,
  day date not null,
  kind text not null,
  name text,
  basis text not null,
  confidence text not null,
  added_by uuid,
  added_at timestamp with time zone not null default now(),
  retired_at timestamp with time zone
);
create table directory.change_note (
  "position" bigint not null generated always as identity,
  aggregate text not null,
  key uuid not null,
  type text not null,
  former_officer_ids uuid[] not null default '{}'::uuid[],
  actor_id uuid,
  occurred_at timestamp with time zone not null
);
create table directory.change_note_floor (
  single boolean not null default true,
  "position" bigint not null
);
create table directory.crash_mark (
  grp text not null,
  topic text not null,
  part integer not null,
  "position" bigint not null,
  alone boolean not null,
  started integer not null
);
create table directory.event_log (
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
create table directory.failed_attempt (
  username_digest bytea not null,
  failures integer not null,
  failed_at timestamp with time zone not null,
  locked_until timestamp with time zone
);
create table directory.idempotency (
  officer_id uuid not null,
  route text not null,
  key uuid not null,
  body_hash bytea not null,
  status smallint not null,
  response jsonb not null,
  created_at timestamp with time zone not null default now()
);
create table directory.import_progress (
  officer_id uuid not null,
  digest bytea not null,
  written integer not null,
  total integer not null,
  at timestamp with time zone not null default now()
);
create table directory.key_cursor (
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null default 0,
  event_id uuid,
  epoch integer not null default 0,
  blocked text
);
create table directory.officer (
  id uuid not null,
  version integer not null,
  event_seq integer not null,
  username text not null,
  display_name text not null,
  active boolean not null
);
create table directory.outbox (
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
create table directory.parked (
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
create table directory.preference (
  officer_id uuid not null,
  key text not null,
  value json not null,
  version integer not null,
  updated_at timestamp with time zone not null
);
create table directory.projection_rebuild (
  grp text not null,
  asked_at timestamp with time zone not null default clock_timestamp()
);
create table directory.reference_load (
  name text not null,
  digest bytea not null,
  loaded_at timestamp with time zone not null default now()
);
create table directory.schema_migration (
  id text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);
create table directory.session (
  secret_hash bytea not null,
  officer_id uuid not null,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  agent_family text not null default 'other'::text,
  appointment_id uuid
);
create table directory.skipped_event (
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
create table directory.unit (
  id uuid not null,
  version integer not null,
  event_seq integer not null,
  code text not null,
  kind text not null,
  unit_type text not null,
  remote boolean not null
);
create table directory.unit_lineage (
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null,
  share numeric,
  valid_from date not null,
  basis text
);
create table directory.unit_period (
  unit_id uuid not null,
  form text,
  name text not null,
  full_name text not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date,
  basis text not null,
  search text not null generated always as (((ext.fold(name) || '|'::text) || ext.fold(full_name))) stored
);
create table directory.work_year (
  year smallint not null,
  event_seq integer not null,
  days_off date[] not null,
  working_saturdays date[] not null,
  basis text not null
);

alter table directory.account add constraint account_pkey PRIMARY KEY (officer_id);
alter table directory.account add constraint account_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES directory.officer(id);
alter table directory.appointment add constraint appointment_overlaps EXCLUDE USING gist (officer_id WITH =, unit_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
alter table directory.appointment add constraint appointment_pkey PRIMARY KEY (id);
alter table directory.appointment add constraint appointment_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES directory.officer(id);
alter table directory.appointment add constraint appointment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES directory.unit(id);
alter table directory.appointment add constraint appointment_ordered CHECK ((valid_to >= valid_from));
alter table directory.audit_entry add constraint audit_entry_pkey PRIMARY KEY (id);
alter table directory.audit_pending add constraint audit_pending_pkey PRIMARY KEY ("position");
alter table directory.audit_seal add constraint audit_seal_hash_key UNIQUE (hash);
alter table directory.audit_seal add constraint audit_seal_pkey PRIMARY KEY (seq);
alter table directory.calendar_day add constraint calendar_day_pkey PRIMARY KEY (id);
alter table directory.calendar_day add constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['day_off'::text, 'working_saturday'::text, 'working_day'::text])));
alter table directory.change_note add constraint change_note_pkey PRIMARY KEY ("position");
alter table directory.change_note_floor add constraint change_note_floor_pkey PRIMARY KEY (single);
alter table directory.change_note_floor add constraint change_note_floor_single_check CHECK (single);
alter table directory.crash_mark add constraint crash_mark_pkey PRIMARY KEY (grp, topic, part);
alter table directory.event_log add constraint event_log_pkey PRIMARY KEY ("position");
alter table directory.failed_attempt add constraint failed_attempt_pkey PRIMARY KEY (username_digest);
alter table directory.idempotency add constraint idempotency_pkey PRIMARY KEY (officer_id, route, key);
alter table directory.import_progress add constraint import_progress_pkey PRIMARY KEY (officer_id, digest);
alter table directory.key_cursor add constraint key_cursor_pkey PRIMARY KEY (grp, topic, key);
alter table directory.key_cursor add constraint key_cursor_blocked_check CHECK ((blocked = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text])));
alter table directory.officer add constraint officer_username UNIQUE (username);
alter table directory.officer add constraint officer_pkey PRIMARY KEY (id);
alter table directory.officer add constraint officer_event_seq_check CHECK ((event_seq > 0));
alter table directory.officer add constraint officer_username_check CHECK ((username = lower(username)));
alter table directory.officer add constraint officer_version_check CHECK ((version > 0));
alter table directory.outbox add constraint outbox_topic_key_event_seq_key UNIQUE (topic, key, event_seq);
alter table directory.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table directory.outbox add constraint outbox_event_seq_check CHECK ((event_seq > 0));
alter table directory.parked add constraint parked_pkey PRIMARY KEY (grp, topic, key, epoch, event_seq, event_id);
alter table directory.parked add constraint parked_reason_check CHECK ((reason = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text, 'queued'::text])));
alter table directory.preference add constraint preference_pkey PRIMARY KEY (officer_id, key);
alter table directory.preference add constraint preference_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES directory.officer(id);
alter table directory.preference add constraint preference_key_check CHECK ((key ~ '^[a-z][a-z0-9.-]{0,63}$'::text));
alter table directory.preference add constraint preference_value_check CHECK ((octet_length((value)::text) <= 16384));
alter table directory.preference add constraint preference_version_check CHECK ((version > 0));
alter table directory.projection_rebuild add constraint projection_rebuild_pkey PRIMARY KEY (grp);
alter table directory.reference_load add constraint reference_load_pkey PRIMARY KEY (name);
alter table directory.schema_migration add constraint schema_migration_pkey PRIMARY KEY (id);
alter table directory.session add constraint session_pkey PRIMARY KEY (secret_hash);
alter table directory.session add constraint session_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES directory.appointment(id);
alter table directory.session add constraint session_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES directory.officer(id);
alter table directory.skipped_event add constraint skipped_event_pkey PRIMARY KEY (id);
alter table directory.unit add constraint unit_pkey PRIMARY KEY (id);
alter table directory.unit add constraint unit_event_seq_check CHECK ((event_seq > 0));
alter table directory.unit add constraint unit_kind_check CHECK ((kind = ANY (ARRAY['administrative'::text, 'police'::text, 'association'::text, 'committee'::text, 'agency'::text])));
alter table directory.unit add constraint unit_version_check CHECK ((version > 0));
alter table directory.unit_lineage add constraint unit_lineage_pkey PRIMARY KEY (from_unit_id, to_unit_id, valid_from);
alter table directory.unit_lineage add constraint unit_lineage_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES directory.unit(id);
alter table directory.unit_lineage add constraint unit_lineage_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES directory.unit(id);
alter table directory.unit_lineage add constraint unit_lineage_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'reclassify'::text, 'partial'::text])));
alter table directory.unit_lineage add constraint unit_lineage_share_check CHECK (((share >= (0)::numeric) AND (share <= (1)::numeric)));
alter table directory.unit_period add constraint unit_period_overlaps EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
alter table directory.unit_period add constraint unit_period_pkey PRIMARY KEY (unit_id, valid_from);
alter table directory.unit_period add constraint unit_period_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES directory.unit(id);
alter table directory.unit_period add constraint unit_period_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES directory.unit(id);
alter table directory.unit_period add constraint unit_period_ordered CHECK ((valid_to >= valid_from));
alter table directory.work_year add constraint work_year_pkey PRIMARY KEY (year);
alter table directory.work_year add constraint work_year_event_seq_check CHECK ((event_seq > 0));

CREATE INDEX appointment_officer ON directory.appointment USING btree (officer_id);
CREATE INDEX appointment_unit ON directory.appointment USING btree (unit_id, role);
CREATE INDEX audit_entry_subject ON directory.audit_entry USING btree (subject, subject_id, at);
CREATE INDEX calendar_day_day ON directory.calendar_day USING btree (day);
CREATE INDEX idempotency_created_at ON directory.idempotency USING btree (created_at);
CREATE INDEX key_cursor_blocked ON directory.key_cursor USING btree (grp) WHERE (blocked IS NOT NULL);
CREATE INDEX officer_display_name ON directory.officer USING btree (display_name, id);
CREATE INDEX session_officer ON directory.session USING btree (officer_id);
CREATE INDEX session_seen ON directory.session USING btree (seen_at);
CREATE INDEX unit_code ON directory.unit USING btree (code);
CREATE INDEX unit_lineage_to ON directory.unit_lineage USING btree (to_unit_id);
CREATE INDEX unit_period_name ON directory.unit_period USING btree (search, unit_id);
CREATE INDEX unit_period_parent ON directory.unit_period USING btree (parent_id);
CREATE INDEX unit_period_search ON directory.unit_period USING gin (search ext.gin_trgm_ops) WITH (fastupdate=off);

CREATE OR REPLACE FUNCTION directory.queue_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into directory.audit_pending (entry_id) values (new.id);
  return null;
end $function$
;

CREATE TRIGGER audit_entry_queued AFTER INSERT ON directory.audit_entry FOR EACH ROW EXECUTE FUNCTION directory.queue_audit_entry();

grant insert, select, update on directory.account to directory_app;
grant insert, select, update on directory.appointment to directory_app;
grant insert, select on directory.audit_entry to directory_app;
grant delete, insert, select on directory.audit_pending to directory_app;
grant insert, select on directory.audit_seal to directory_app;
grant insert, select on directory.calendar_day to directory_app;
grant delete, insert, select on directory.change_note to directory_app;
grant insert, select, update on directory.change_note_floor to directory_app;
grant delete, insert, select, update on directory.crash_mark to directory_app;
grant insert, select on directory.event_log to directory_app;
grant delete, insert, select, update on directory.failed_attempt to directory_app;
grant delete, insert, select, update on directory.idempotency to directory_app;
grant delete, insert, select, update on directory.import_progress to directory_app;
grant delete, insert, select, update on directory.key_cursor to directory_app;
grant insert, select, update on directory.officer to directory_app;
grant delete, insert, select on directory.outbox to directory_app;
grant delete, insert, select, update on directory.parked to directory_app;
grant delete, insert, select, update on directory.preference to directory_app;
grant delete, insert, select on directory.projection_rebuild to directory_app;
grant insert, select, update on directory.reference_load to directory_app;
grant delete, insert, select, update on directory.session to directory_app;
grant insert, select on directory.skipped_event to directory_app;
grant insert, select, update on directory.unit to directory_app;
grant delete, insert, select, update on directory.unit_lineage to directory_app;
grant delete, insert, select, update on directory.unit_period to directory_app;
grant insert, select, update on directory.work_year to directory_app;

