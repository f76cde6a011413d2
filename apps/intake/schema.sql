-- Generated from the migrations by "npm run generate"; do not edit.
-- Schema intake

create table intake.alias_award (
  award_id uuid not null,
  alias uuid,
  signed_on date,
  handed_over_on date
);
create table intake.audit_entry (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  subject_id text not null,
  detail jsonb not null default '{}'::jsonb,
  correlation_id text
);
create table intake.audit_pending (
  "position" bigint not null generated always as identity,
  entry_id uuid not null
);
create table intake.audit_seal (
  seq bigint not null,
  entry_ids uuid[] not null,
  root bytea not null,
  prev bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  digests bytea[]
);
create table intake.case_copy (
  case_id uuid not null,
  case_number integer,
  case_year smallint,
  unit_id uuid,
  state text not null,
  conclusion text,
  decided_on date,
  due_at timestamp with time zone,
  legal_end_at timestamp with time zone
);
create table intake.case_tip (
  case_id uuid not null,
  tip_id uuid not null
);
create table intake.change_note (
  "position" bigint not null generated always as identity,
  aggregate text not null,
  key uuid not null,
  type text not null,
  former_officer_ids uuid[] not null default '{}'::uuid[],
  actor_id uuid,
  occurred_at timestamp with time zone not null
);
create table intake.change_note_floor (
  single boolean not null default true,
  "position" bigint not null
);
create table intake.clock_end_revision (
  id bigint not null generated always as identity,
  clock_id uuid not null,
  revised_at timestamp with time zone not null,
  by_event uuid,
  from_due_at timestamp with time zone not null,
  from_legal_end_at timestamp with time zone not null,
  to_due_at timestamp with time zone not null,
  to_legal_end_at timestamp with time zone not null
);
create table intake.crash_mark (
  grp text not null,
  topic text not null,
  part integer not null,
  "position" bigint not null,
  alone boolean not null,
  started integer not null
);
create table intake.directory_appointment (
  officer_id uuid not null,
  unit_id uuid not null,
  role text not null,
  capacity text,
  valid_from date not null,
  valid_to date
);
create table intake.directory_calendar (
  year smallint not null,
  days_off date[] not null,
  working_saturdays date[] not null
);
create table intake.directory_officer (
  officer_id uuid not null,
  display_name text not null,
  active boolean not null
);
create table intake.directory_unit (
  unit_id uuid not null,
  code text not null,
  kind text not null,
  unit_type text not null,
  remote boolean not null
);
create table intake.directory_unit_lineage (
  owner_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null,
  share numeric,
  valid_from date not null
);
create table intake.directory_unit_period (
  unit_id uuid not null,
  name text not null,
  full_name text not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date
);
create table intake.event_log (
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
create table intake.idempotency (
  officer_id uuid not null,
  route text not null,
  key uuid not null,
  body_hash bytea not null,
  status smallint not null,
  response jsonb not null,
  created_at timestamp with time zone not null default now()
);
create table intake.key_cursor (
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null default 0,
  event_id uuid,
  epoch integer not null default 0,
  blocked text
);
create table intake.key_fingerprint (
  name text not null,
  fingerprint bytea not null
);
create table intake.outbox (
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
create table intake.parked (
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
create table intake.projection_rebuild (
  grp text not null,
  asked_at timestamp with time zone not null default clock_timestamp()
);
create table intake.receipt (
  alias uuid not null,
  tip_id uuid not null,
  code_mac bytea not null,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  first_used_at timestamp with time zone
);
create table intake.receipt_question (
  slot smallint not null,
  asked bigint not null
);
create table intake.register_entry (
  id uuid not null,
  unit_id uuid not null,
  register text not null,
  year smallint not null,
  no integer not null,
  tip_id uuid not null,
  transfer_id uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null
);
create table intake.register_series (
  unit_id uuid not null,
  register text not null,
  year smallint not null,
  last integer not null default 0,
  closed_at timestamp with time zone
);
create table intake.register_strike (
  entry_id uuid not null,
  struck_at timestamp with time zone not null,
  struck_by uuid not null,
  reason_code text not null,
  replaced_by uuid
);
create table intake.retention_rule (
  id integer not null generated always as identity,
  closure_outcome text not null,
  months smallint not null,
  valid_from date not null,
  valid_to date,
  basis text not null
);
create table intake.schema_migration (
  id text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);
create table intake.sealed_alias (
  alias uuid not null,
  sealed_at timestamp with time zone not null
);
create table intake.sealed_text (
  tip_id uuid not null,
  part text not null,
  revision smallint not null,
  sealed bytea not null
);
create table intake.skipped_event (
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
create table intake.tip (
  id uuid not null,
  version integer not null,
  event_seq integer not null,
  status text not null,
  first_unit_id uuid not null,
  narrative_unit_id uuid not null,
  holder_unit_id uuid not null,
  channel text not null,
  received_at timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  registered_by uuid not null,
  entered_late boolean not null,
  late_reason text,
  occurred_from timestamp with time zone,
  occurred_to timestamp with time zone,
  occurred_precision text,
  commune_unit_id uuid,
  kind text,
  category_code text,
  urgency text,
  case_id uuid,
  accepted_unit_id uuid,
  accepted_at timestamp with time zone,
  competent_received_at timestamp with time zone,
  closed_at timestamp with time zone,
  closure_reason text,
  referred_to_unit_id uuid,
  valuable boolean,
  assessed_at timestamp with time zone,
  assessed_by uuid,
  assessment_reason text,
  pending_transfer_id uuid,
  pending_unit_id uuid,
  next_clock_code text,
  next_due_at timestamp with time zone,
  next_legal_end_at timestamp with time zone
);
create table intake.tip_clock (
  id uuid not null,
  tip_id uuid not null,
  clock_code text not null,
  rule_id integer not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  legal_end_at timestamp with time zone not null,
  satisfied_at timestamp with time zone,
  superseded_by uuid,
  holder_unit_id uuid not null
);
create table intake.tip_correction (
  tip_id uuid not null,
  no smallint not null,
  field text not null,
  reason_code text not null,
  corrected_at timestamp with time zone not null,
  corrected_by uuid not null,
  unit_id uuid not null,
  earlier jsonb,
  later jsonb,
  original_revision smallint
);
create table intake.tip_draft (
  officer_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  revision integer not null,
  received_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  wrapped bytea,
  sealed bytea
);
create table intake.tip_expiry (
  tip_id uuid not null,
  rule_id integer not null,
  expired_at timestamp with time zone not null
);
create table intake.tip_history (
  id bigint not null generated always as identity,
  tip_id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  unit_id uuid not null,
  action text not null,
  detail jsonb not null
);
create table intake.tip_key (
  tip_id uuid not null,
  wrapped bytea not null
);
create table intake.tip_notice (
  tip_id uuid not null,
  notice_code text not null,
  sent_on date not null
);
create table intake.tip_reader (
  tip_id uuid not null,
  officer_id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone
);
create table intake.tip_recusal (
  tip_id uuid not null,
  officer_id uuid not null
);
create table intake.tip_reporter (
  alias uuid not null,
  tip_id uuid not null,
  "position" smallint not null,
  identity_status text not null,
  refusal_reason text,
  wants_anonymity boolean not null,
  wants_follow_up boolean not null,
  wants_recognition boolean not null,
  association_unit_id uuid
);
create table intake.tip_search (
  tip_id uuid not null,
  part text not null,
  folded text not null,
  words tsvector not null generated always as (to_tsvector('simple'::regconfig, folded)) stored,
  plates text[] not null,
  unit_ids uuid[] not null
);
create table intake.transfer (
  id uuid not null,
  tip_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  slip_number text not null,
  slip_year smallint not null,
  reason_code text not null,
  automatic boolean not null,
  outside boolean not null,
  determined_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  enclosures jsonb not null,
  requested_at timestamp with time zone not null,
  requested_by uuid not null,
  outcome text,
  answer_reason text,
  answered_at timestamp with time zone,
  answered_by uuid
);
create table intake.vocabulary_row (
  id integer not null generated always as identity,
  list text not null,
  key text not null,
  valid_from date not null,
  revision smallint not null,
  valid_to date,
  basis text not null,
  content jsonb not null,
  loaded_at timestamp with time zone not null default now(),
  added_by uuid
);

alter table intake.alias_award add constraint alias_award_pkey PRIMARY KEY (award_id);
alter table intake.audit_entry add constraint audit_entry_pkey PRIMARY KEY (id);
alter table intake.audit_pending add constraint audit_pending_pkey PRIMARY KEY ("position");
alter table intake.audit_seal add constraint audit_seal_hash_key UNIQUE (hash);
alter table intake.audit_seal add constraint audit_seal_pkey PRIMARY KEY (seq);
alter table intake.case_copy add constraint case_copy_pkey PRIMARY KEY (case_id);
alter table intake.case_copy add constraint case_copy_state_check CHECK ((state = ANY (ARRAY['awaiting_assignment'::text, 'verifying'::text, 'concluded'::text])));
alter table intake.case_tip add constraint case_tip_pkey PRIMARY KEY (case_id, tip_id);
alter table intake.change_note add constraint change_note_pkey PRIMARY KEY ("position");
alter table intake.change_note_floor add constraint change_note_floor_pkey PRIMARY KEY (single);
alter table intake.change_note_floor add constraint change_note_floor_single_check CHECK (single);
alter table intake.clock_end_revision add constraint clock_end_revision_pkey PRIMARY KEY (id);
alter table intake.clock_end_revision add constraint clock_end_revision_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES intake.tip_clock(id);
alter table intake.crash_mark add constraint crash_mark_pkey PRIMARY KEY (grp, topic, part);
alter table intake.directory_calendar add constraint directory_calendar_pkey PRIMARY KEY (year);
alter table intake.directory_officer add constraint directory_officer_pkey PRIMARY KEY (officer_id);
alter table intake.directory_unit add constraint directory_unit_pkey PRIMARY KEY (unit_id);
alter table intake.event_log add constraint event_log_pkey PRIMARY KEY ("position");
alter table intake.idempotency add constraint idempotency_pkey PRIMARY KEY (officer_id, route, key);
alter table intake.key_cursor add constraint key_cursor_pkey PRIMARY KEY (grp, topic, key);
alter table intake.key_cursor add constraint key_cursor_blocked_check CHECK ((blocked = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text])));
alter table intake.key_fingerprint add constraint key_fingerprint_pkey PRIMARY KEY (name);
alter table intake.outbox add constraint outbox_topic_key_event_seq_key UNIQUE (topic, key, event_seq);
alter table intake.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table intake.outbox add constraint outbox_event_seq_check CHECK ((event_seq > 0));
alter table intake.parked add constraint parked_pkey PRIMARY KEY (grp, topic, key, epoch, event_seq, event_id);
alter table intake.parked add constraint parked_reason_check CHECK ((reason = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text, 'queued'::text])));
alter table intake.projection_rebuild add constraint projection_rebuild_pkey PRIMARY KEY (grp);
alter table intake.receipt add constraint receipt_code_mac_key UNIQUE (code_mac);
alter table intake.receipt add constraint receipt_pkey PRIMARY KEY (alias);
alter table intake.receipt add constraint receipt_alias_fkey FOREIGN KEY (alias) REFERENCES intake.tip_reporter(alias);
alter table intake.receipt_question add constraint receipt_question_pkey PRIMARY KEY (slot);
alter table intake.register_entry add constraint register_entry_unit_id_register_year_no_key UNIQUE (unit_id, register, year, no);
alter table intake.register_entry add constraint register_entry_pkey PRIMARY KEY (id);
alter table intake.register_entry add constraint register_entry_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.register_entry add constraint register_entry_no_check CHECK ((no > 0));
alter table intake.register_series add constraint register_series_pkey PRIMARY KEY (unit_id, register, year);
alter table intake.register_series add constraint register_series_last_check CHECK ((last >= 0));
alter table intake.register_strike add constraint register_strike_pkey PRIMARY KEY (entry_id);
alter table intake.register_strike add constraint register_strike_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES intake.register_entry(id);
alter table intake.register_strike add constraint register_strike_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES intake.register_entry(id);
alter table intake.retention_rule add constraint retention_rule_pkey PRIMARY KEY (id);
alter table intake.retention_rule add constraint retention_rule_closure_outcome_check CHECK ((closure_outcome = ANY (ARRAY['guided'::text, 'referred_administrative'::text, 'filed'::text])));
alter table intake.retention_rule add constraint retention_rule_months_check CHECK ((months > 0));
alter table intake.schema_migration add constraint schema_migration_pkey PRIMARY KEY (id);
alter table intake.sealed_alias add constraint sealed_alias_pkey PRIMARY KEY (alias);
alter table intake.sealed_text add constraint sealed_text_pkey PRIMARY KEY (tip_id, part, revision);
alter table intake.sealed_text add constraint sealed_text_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.sealed_text add constraint sealed_text_part_check CHECK ((part = ANY (ARRAY['original'::text, 'shared'::text, 'note'::text])));
alter table intake.sealed_text add constraint sealed_text_revision_check CHECK ((revision > 0));
alter table intake.skipped_event add constraint skipped_event_pkey PRIMARY KEY (id);
alter table intake.tip add constraint tip_pkey PRIMARY KEY (id);
alter table intake.tip add constraint tip_check CHECK (((pending_transfer_id IS NULL) = (pending_unit_id IS NULL)));
alter table intake.tip add constraint tip_check1 CHECK (((status = 'transfer_pending'::text) = (pending_transfer_id IS NOT NULL)));
alter table intake.tip add constraint tip_status_check CHECK ((status = ANY (ARRAY['received'::text, 'classified'::text, 'preliminary_check'::text, 'accepted'::text, 'transfer_pending'::text, 'transferred'::text, 'guided'::text, 'referred_administrative'::text, 'filed'::text, 'merged'::text])));
alter table intake.tip_clock add constraint tip_clock_pkey PRIMARY KEY (id);
alter table intake.tip_clock add constraint tip_clock_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES intake.vocabulary_row(id);
alter table intake.tip_clock add constraint tip_clock_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.tip_correction add constraint tip_correction_pkey PRIMARY KEY (tip_id, no);
alter table intake.tip_correction add constraint tip_correction_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.tip_correction add constraint tip_correction_check CHECK ((((earlier IS NULL) = (later IS NULL)) AND ((earlier IS NULL) = (original_revision IS NOT NULL))));
alter table intake.tip_correction add constraint tip_correction_field_check CHECK ((field = ANY (ARRAY['channel'::text, 'received_at'::text, 'occurred'::text, 'commune'::text, 'place_text'::text, 'facts'::text, 'narrative'::text])));
alter table intake.tip_correction add constraint tip_correction_no_check CHECK ((no > 0));
alter table intake.tip_correction add constraint tip_correction_original_revision_check CHECK ((original_revision > 1));
alter table intake.tip_draft add constraint tip_draft_pkey PRIMARY KEY (officer_id, id);
alter table intake.tip_draft add constraint tip_draft_check CHECK ((((ended_at IS NULL) = (wrapped IS NOT NULL)) AND ((ended_at IS NULL) = (sealed IS NOT NULL))));
alter table intake.tip_draft add constraint tip_draft_revision_check CHECK ((revision >= 0));
alter table intake.tip_expiry add constraint tip_expiry_pkey PRIMARY KEY (tip_id);
alter table intake.tip_expiry add constraint tip_expiry_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES intake.retention_rule(id);
alter table intake.tip_expiry add constraint tip_expiry_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.tip_history add constraint tip_history_pkey PRIMARY KEY (id);
alter table intake.tip_history add constraint tip_history_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.tip_key add constraint tip_key_pkey PRIMARY KEY (tip_id);
alter table intake.tip_notice add constraint tip_notice_pkey PRIMARY KEY (tip_id, notice_code);
alter table intake.tip_reader add constraint tip_reader_pkey PRIMARY KEY (tip_id, officer_id, from_at);
alter table intake.tip_recusal add constraint tip_recusal_pkey PRIMARY KEY (tip_id, officer_id);
alter table intake.tip_recusal add constraint tip_recusal_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.tip_reporter add constraint tip_reporter_tip_id_position_key UNIQUE (tip_id, "position");
alter table intake.tip_reporter add constraint tip_reporter_pkey PRIMARY KEY (alias);
alter table intake.tip_reporter add constraint tip_reporter_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.tip_reporter add constraint tip_reporter_check CHECK (((identity_status = 'refused'::text) = (refusal_reason IS NOT NULL)));
alter table intake.tip_reporter add constraint tip_reporter_identity_status_check CHECK ((identity_status = ANY (ARRAY['sealed'::text, 'refused'::text, 'not_asked'::text])));
alter table intake.tip_search add constraint tip_search_pkey PRIMARY KEY (tip_id, part);
alter table intake.tip_search add constraint tip_search_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.tip_search add constraint tip_search_part_check CHECK ((part = ANY (ARRAY['original'::text, 'shared'::text])));
alter table intake.transfer add constraint transfer_from_unit_id_slip_year_slip_number_key UNIQUE (from_unit_id, slip_year, slip_number);
alter table intake.transfer add constraint transfer_pkey PRIMARY KEY (id);
alter table intake.transfer add constraint transfer_tip_id_fkey FOREIGN KEY (tip_id) REFERENCES intake.tip(id);
alter table intake.transfer add constraint transfer_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text])));
alter table intake.vocabulary_row add constraint vocabulary_row_list_key_valid_from_revision_key UNIQUE (list, key, valid_from, revision);
alter table intake.vocabulary_row add constraint vocabulary_row_pkey PRIMARY KEY (id);
alter table intake.vocabulary_row add constraint vocabulary_row_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table intake.vocabulary_row add constraint vocabulary_row_revision_check CHECK ((revision > 0));

CREATE INDEX alias_award_alias ON intake.alias_award USING btree (alias);
CREATE INDEX audit_entry_subject ON intake.audit_entry USING btree (subject, subject_id, at);
CREATE INDEX case_tip_tip ON intake.case_tip USING btree (tip_id);
CREATE INDEX clock_end_revision_clock ON intake.clock_end_revision USING btree (clock_id);
CREATE INDEX directory_appointment_officer ON intake.directory_appointment USING btree (officer_id);
CREATE INDEX directory_appointment_unit ON intake.directory_appointment USING btree (unit_id, role);
CREATE INDEX directory_unit_lineage_from ON intake.directory_unit_lineage USING btree (from_unit_id);
CREATE INDEX directory_unit_lineage_owner ON intake.directory_unit_lineage USING btree (owner_id);
CREATE INDEX directory_unit_period_parent ON intake.directory_unit_period USING btree (parent_id);
CREATE INDEX directory_unit_period_unit ON intake.directory_unit_period USING btree (unit_id);
CREATE INDEX idempotency_created_at ON intake.idempotency USING btree (created_at);
CREATE INDEX key_cursor_blocked ON intake.key_cursor USING btree (grp) WHERE (blocked IS NOT NULL);
CREATE INDEX register_entry_tip ON intake.register_entry USING btree (tip_id);
CREATE INDEX tip_case ON intake.tip USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX tip_gone_newest ON intake.tip USING btree (first_unit_id, id) WHERE (first_unit_id <> holder_unit_id);
CREATE INDEX tip_gone_queue ON intake.tip USING btree (first_unit_id, COALESCE(next_due_at, 'infinity'::timestamp with time zone), id) WHERE (first_unit_id <> holder_unit_id);
CREATE INDEX tip_gone_received ON intake.tip USING btree (first_unit_id, received_at, id) WHERE (first_unit_id <> holder_unit_id);
CREATE INDEX tip_held_newest ON intake.tip USING btree (holder_unit_id, id);
CREATE INDEX tip_held_received ON intake.tip USING btree (holder_unit_id, received_at, id);
CREATE INDEX tip_incoming ON intake.tip USING btree (pending_unit_id) WHERE (pending_unit_id IS NOT NULL);
CREATE INDEX tip_occurred ON intake.tip USING btree ((
CASE
    WHEN (occurred_precision = ANY (ARRAY['minute'::text, 'hour'::text])) THEN occurred_from
    WHEN (occurred_from IS NULL) THEN received_at
    ELSE NULL::timestamp with time zone
END));
CREATE INDEX tip_open ON intake.tip USING btree (holder_unit_id, COALESCE(next_due_at, 'infinity'::timestamp with time zone), id) WHERE (status = ANY (ARRAY['received'::text, 'classified'::text, 'preliminary_check'::text, 'transfer_pending'::text]));
CREATE INDEX tip_place ON intake.tip USING btree (commune_unit_id, received_at) WHERE (commune_unit_id IS NOT NULL);
CREATE INDEX tip_queue ON intake.tip USING btree (holder_unit_id, COALESCE(next_due_at, 'infinity'::timestamp with time zone), id);
CREATE INDEX tip_clock_open ON intake.tip_clock USING btree (clock_code, legal_end_at) WHERE ((satisfied_at IS NULL) AND (superseded_by IS NULL));
CREATE INDEX tip_clock_tip ON intake.tip_clock USING btree (tip_id);
CREATE INDEX tip_draft_saved ON intake.tip_draft USING btree (saved_at);
CREATE INDEX tip_history_tip ON intake.tip_history USING btree (tip_id, id);
CREATE INDEX tip_reader_officer ON intake.tip_reader USING btree (officer_id) WHERE (to_at IS NULL);
CREATE INDEX tip_search_keys ON intake.tip_search USING gin (intake.search_keys(unit_ids, folded));
CREATE INDEX tip_search_plates ON intake.tip_search USING gin (plates);
CREATE INDEX transfer_tip ON intake.transfer USING btree (tip_id);

CREATE OR REPLACE FUNCTION intake.queue_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into intake.audit_pending (entry_id) values (new.id);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION intake.search_keys(units uuid[], folded text)
 RETURNS integer[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ARRAY(SELECT ((hashtextextended(letters.letters, uuid_hash_extended(unit.unit, (0)::bigint)) & (2147483647)::bigint))::integer AS int4 FROM unnest(search_keys.units) unit(unit), unnest(ext.show_trgm(search_keys.folded)) letters(letters) WHERE ((octet_length(letters.letters) = 3) AND (letters.letters !~~ '% %'::text)))
;

CREATE TRIGGER audit_entry_queued AFTER INSERT ON intake.audit_entry FOR EACH ROW EXECUTE FUNCTION intake.queue_audit_entry();

grant delete, insert, select, update on intake.alias_award to intake_app;
grant insert, select on intake.audit_entry to intake_app;
grant delete, insert, select on intake.audit_pending to intake_app;
grant insert, select on intake.audit_seal to intake_app;
grant delete, insert, select, update on intake.case_copy to intake_app;
grant delete, insert, select, update on intake.case_tip to intake_app;
grant delete, insert, select on intake.change_note to intake_app;
grant insert, select, update on intake.change_note_floor to intake_app;
grant insert, select on intake.clock_end_revision to intake_app;
grant delete, insert, select, update on intake.crash_mark to intake_app;
grant delete, insert, select, update on intake.directory_appointment to intake_app;
grant delete, insert, select, update on intake.directory_calendar to intake_app;
grant delete, insert, select, update on intake.directory_officer to intake_app;
grant delete, insert, select, update on intake.directory_unit to intake_app;
grant delete, insert, select, update on intake.directory_unit_lineage to intake_app;
grant delete, insert, select, update on intake.directory_unit_period to intake_app;
grant insert, select on intake.event_log to intake_app;
grant delete, insert, select, update on intake.idempotency to intake_app;
grant delete, insert, select, update on intake.key_cursor to intake_app;
grant insert, select on intake.key_fingerprint to intake_app;
grant delete, insert, select on intake.outbox to intake_app;
grant delete, insert, select, update on intake.parked to intake_app;
grant delete, insert, select on intake.projection_rebuild to intake_app;
grant insert, select on intake.receipt to intake_app;
grant insert, select on intake.receipt_question to intake_app;
grant insert, select on intake.register_entry to intake_app;
grant insert, select, update on intake.register_series to intake_app;
grant insert, select on intake.register_strike to intake_app;
grant insert, select on intake.retention_rule to intake_app;
grant delete, insert, select, update on intake.sealed_alias to intake_app;
grant insert, select on intake.sealed_text to intake_app;
grant insert, select on intake.skipped_event to intake_app;
grant insert, select, update on intake.tip to intake_app;
grant insert, select on intake.tip_clock to intake_app;
grant insert, select on intake.tip_correction to intake_app;
grant delete, insert, select on intake.tip_draft to intake_app;
grant insert, select on intake.tip_expiry to intake_app;
grant insert, select on intake.tip_history to intake_app;
grant delete, insert, select on intake.tip_key to intake_app;
grant delete, insert, select, update on intake.tip_notice to intake_app;
grant delete, insert, select, update on intake.tip_reader to intake_app;
grant insert, select on intake.tip_recusal to intake_app;
grant insert, select on intake.tip_reporter to intake_app;
grant delete, insert, select on intake.tip_search to intake_app;
grant insert, select on intake.transfer to intake_app;
grant insert, select on intake.vocabulary_row to intake_app;

