-- Generated from the migrations by "npm run generate"; do not edit.
-- Schema cases

create table cases.audit_entry (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  subject_id text not null,
  detail jsonb not null default '{}'::jsonb,
  correlation_id text
);
create table cases.audit_pending (
  "position" bigint not null generated always as identity,
  entry_id uuid not null
);
create table cases.audit_seal (
  seq bigint not null,
  entry_ids uuid[] not null,
  root bytea not null,
  prev bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  digests bytea[]
);
create table cases.case_clock (
  id uuid not null,
  case_id uuid not null,
  "position" smallint not null,
  clock_code text not null,
  tip_id uuid,
  rule_id uuid not null,
  basis text not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  legal_end_at timestamp with time zone not null,
  due_soon_hours smallint not null,
  satisfied_at timestamp with time zone,
  superseded_by uuid,
  lapsed_at timestamp with time zone,
  holder_unit_id uuid not null
);
create table cases.case_decision (
  id uuid not null,
  case_id uuid not null,
  "position" smallint not null,
  kind text not null,
  number text not null,
  number_key text not null,
  series text not null,
  year smallint not null,
  issuer_unit_id uuid not null,
  decided_on date not null,
  reason_code text,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null
);
create table cases.case_entry (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  author_id uuid not null,
  text_id uuid not null
);
create table cases.case_file (
  id uuid not null,
  version integer not null,
  event_seq integer not null,
  unit_id uuid not null,
  case_number integer not null,
  case_year smallint not null,
  category_code text not null,
  commune_unit_id uuid,
  opened_by_event uuid not null,
  opened_at timestamp with time zone not null,
  competent_received_at timestamp with time zone not null,
  predecessor_case_id uuid,
  recused_officer_ids uuid[] not null,
  state text not null,
  term text not null,
  conclusion text,
  ground_code text,
  lead_officer_id uuid,
  supporting_officer_ids uuid[] not null,
  plan_id uuid,
  plan_author_id uuid,
  plan_text_id uuid,
  plan_drafted_at timestamp with time zone,
  plan_approved_by uuid,
  plan_approved_at timestamp with time zone,
  proposal_id uuid,
  next_due_at timestamp with time zone
);
create table cases.case_key (
  case_id uuid not null,
  sealed_key bytea not null
);
create table cases.case_notice (
  id uuid not null,
  case_id uuid not null,
  "position" smallint not null,
  notice_code text not null,
  sent_on date not null,
  document_number text,
  delivered_by text not null,
  tip_ids uuid[] not null,
  clock_ids uuid[] not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null
);
create table cases.case_proposal (
  id uuid not null,
  case_id uuid not null,
  proposer_id uuid not null,
  proposed_at timestamp with time zone not null,
  text_id uuid not null,
  conclusion text not null,
  ground_code text,
  incident_count integer not null,
  suspect_count integer not null,
  contributions jsonb not null
);
create table cases.case_text (
  id uuid not null,
  case_id uuid not null,
  sealed bytea not null
);
create table cases.case_tip (
  case_id uuid not null,
  tip_id uuid not null,
  "position" smallint not null,
  register_number integer not null,
  register_year smallint not null,
  competent_received_at timestamp with time zone not null,
  reporters jsonb not null,
  accepted_by_event uuid not null
);
create table cases.change_note (
  "position" bigint not null generated always as identity,
  aggregate text not null,
  key uuid not null,
  type text not null,
  former_officer_ids uuid[] not null default '{}'::uuid[],
  actor_id uuid,
  occurred_at timestamp with time zone not null
);
create table cases.change_note_floor (
  single boolean not null default true,
  "position" bigint not null
);
create table cases.clock_end_revision (
  id bigint not null generated always as identity,
  clock_id uuid not null,
  revised_at timestamp with time zone not null,
  by_event uuid,
  from_due_at timestamp with time zone not null,
  from_legal_end_at timestamp with time zone not null,
  to_due_at timestamp with time zone not null,
  to_legal_end_at timestamp with time zone not null
);
create table cases.clock_rule (
  id uuid not null,
  rule_code text not null,
  clock_code text not null,
  amount smallint not null,
  unit text not null,
  counted_from text not null,
  rolls_over boolean not null,
  due_soon_hours smallint not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  confidence text not null,
  retired_at timestamp with time zone,
  added_by uuid,
  added_at timestamp with time zone not null default now()
);
create table cases.crash_mark (
  grp text not null,
  topic text not null,
  part integer not null,
  "position" bigint not null,
  alone boolean not null,
  started integer not null
);
create table cases.directory_appointment (
  officer_id uuid not null,
  unit_id uuid not null,
  role text not null,
  capacity text,
  valid_from date not null,
  valid_to date
);
create table cases.directory_calendar (
  year smallint not null,
  days_off date[] not null,
  working_saturdays date[] not null
);
create table cases.directory_officer (
  officer_id uuid not null,
  display_name text not null,
  active boolean not null
);
create table cases.directory_unit (
  unit_id uuid not null,
  code text not null,
  kind text not null,
  unit_type text not null,
  remote boolean not null
);
create table cases.directory_unit_lineage (
  owner_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null,
  share numeric,
  valid_from date not null
);
create table cases.directory_unit_period (
  unit_id uuid not null,
  name text not null,
  full_name text not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date
);
create table cases.event_log (
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
create table cases.idempotency (
  officer_id uuid not null,
  route text not null,
  key uuid not null,
  body_hash bytea not null,
  status smallint not null,
  response jsonb not null,
  created_at timestamp with time zone not null default now()
);
create table cases.key_cursor (
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null default 0,
  event_id uuid,
  epoch integer not null default 0,
  blocked text
);
create table cases.number_series (
  id uuid not null,
  series text not null,
  unit_id uuid,
  mode text not null,
  symbol text not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  retired_at timestamp with time zone,
  added_by uuid,
  added_at timestamp with time zone not null default now()
);
create table cases.outbox (
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
create table cases.parked (
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
create table cases.projection_rebuild (
  grp text not null,
  asked_at timestamp with time zone not null default clock_timestamp()
);
create table cases.register_series (
  unit_id uuid not null,
  register text not null,
  year smallint not null,
  last integer not null default 0,
  closed_at timestamp with time zone
);
create table cases.schema_migration (
  id text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);
create table cases.skipped_event (
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

alter table cases.audit_entry add constraint audit_entry_pkey PRIMARY KEY (id);
alter table cases.audit_pending add constraint audit_pending_pkey PRIMARY KEY ("position");
alter table cases.audit_seal add constraint audit_seal_hash_key UNIQUE (hash);
alter table cases.audit_seal add constraint audit_seal_pkey PRIMARY KEY (seq);
alter table cases.case_clock add constraint case_clock_pkey PRIMARY KEY (id);
alter table cases.case_clock add constraint case_clock_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id);
alter table cases.case_clock add constraint case_clock_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES cases.clock_rule(id);
alter table cases.case_clock add constraint case_clock_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES cases.case_clock(id) DEFERRABLE INITIALLY DEFERRED;
alter table cases.case_decision add constraint case_decision_number UNIQUE (issuer_unit_id, series, year, number_key);
alter table cases.case_decision add constraint case_decision_pkey PRIMARY KEY (id);
alter table cases.case_decision add constraint case_decision_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id);
alter table cases.case_decision add constraint case_decision_kind_check CHECK ((kind = ANY (ARRAY['assignment'::text, 'extension'::text, 'conclusion'::text])));
alter table cases.case_entry add constraint case_entry_pkey PRIMARY KEY (id);
alter table cases.case_entry add constraint case_entry_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id);
alter table cases.case_file add constraint case_opened_by_event UNIQUE (opened_by_event);
alter table cases.case_file add constraint case_register UNIQUE (unit_id, case_year, case_number);
alter table cases.case_file add constraint case_file_pkey PRIMARY KEY (id);
alter table cases.case_file add constraint case_file_check CHECK (((ground_code IS NOT NULL) = (NOT (conclusion IS DISTINCT FROM 'not_instituted'::text))));
alter table cases.case_file add constraint case_file_conclusion_check CHECK ((conclusion = ANY (ARRAY['instituted'::text, 'not_instituted'::text])));
alter table cases.case_file add constraint case_file_ground_code_check CHECK ((ground_code = ANY (ARRAY['no_criminal_event'::text, 'no_elements_of_crime'::text, 'under_age'::text, 'already_judged'::text, 'limitation_expired'::text, 'amnesty'::text, 'offender_deceased'::text, 'no_victim_request'::text])));
alter table cases.case_file add constraint case_file_state_check CHECK ((state = ANY (ARRAY['awaiting_assignment'::text, 'verifying'::text, 'suspended'::text, 'concluded'::text, 'closed'::text, 'archived'::text, 'transferred_out'::text, 'taken_over'::text])));
alter table cases.case_file add constraint case_file_term_check CHECK ((term = ANY (ARRAY['base'::text, 'extended'::text, 'procuracy_requested'::text, 'procuracy_extended'::text, 'further_month'::text])));
alter table cases.case_key add constraint case_key_pkey PRIMARY KEY (case_id);
alter table cases.case_key add constraint case_key_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id);
alter table cases.case_notice add constraint case_notice_pkey PRIMARY KEY (id);
alter table cases.case_notice add constraint case_notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id);
alter table cases.case_proposal add constraint case_proposal_pkey PRIMARY KEY (id);
alter table cases.case_proposal add constraint case_proposal_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id);
alter table cases.case_proposal add constraint case_proposal_incident_count_check CHECK ((incident_count >= 0));
alter table cases.case_proposal add constraint case_proposal_suspect_count_check CHECK ((suspect_count >= 0));
alter table cases.case_text add constraint case_text_pkey PRIMARY KEY (id);
alter table cases.case_text add constraint case_text_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id);
alter table cases.case_tip add constraint case_tip_accepted_by_event UNIQUE (accepted_by_event);
alter table cases.case_tip add constraint case_tip_pkey PRIMARY KEY (case_id, tip_id);
alter table cases.case_tip add constraint case_tip_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id);
alter table cases.change_note add constraint change_note_pkey PRIMARY KEY ("position");
alter table cases.change_note_floor add constraint change_note_floor_pkey PRIMARY KEY (single);
alter table cases.change_note_floor add constraint change_note_floor_single_check CHECK (single);
alter table cases.clock_end_revision add constraint clock_end_revision_pkey PRIMARY KEY (id);
alter table cases.clock_end_revision add constraint clock_end_revision_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES cases.case_clock(id);
alter table cases.clock_rule add constraint clock_rule_pkey PRIMARY KEY (id);
alter table cases.clock_rule add constraint clock_rule_amount_check CHECK ((amount > 0));
alter table cases.clock_rule add constraint clock_rule_check CHECK ((valid_to >= valid_from));
alter table cases.clock_rule add constraint clock_rule_counted_from_check CHECK ((counted_from = ANY (ARRAY['competent_reception'::text, 'verification_end'::text, 'conclusion'::text])));
alter table cases.clock_rule add constraint clock_rule_due_soon_hours_check CHECK ((due_soon_hours > 0));
alter table cases.clock_rule add constraint clock_rule_unit_check CHECK ((unit = ANY (ARRAY['hours'::text, 'days'::text, 'working_days'::text, 'months'::text, 'days_before'::text])));
alter table cases.crash_mark add constraint crash_mark_pkey PRIMARY KEY (grp, topic, part);
alter table cases.directory_calendar add constraint directory_calendar_pkey PRIMARY KEY (year);
alter table cases.directory_officer add constraint directory_officer_pkey PRIMARY KEY (officer_id);
alter table cases.directory_unit add constraint directory_unit_pkey PRIMARY KEY (unit_id);
alter table cases.event_log add constraint event_log_pkey PRIMARY KEY ("position");
alter table cases.idempotency add constraint idempotency_pkey PRIMARY KEY (officer_id, route, key);
alter table cases.key_cursor add constraint key_cursor_pkey PRIMARY KEY (grp, topic, key);
alter table cases.key_cursor add constraint key_cursor_blocked_check CHECK ((blocked = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text])));
alter table cases.number_series add constraint number_series_pkey PRIMARY KEY (id);
alter table cases.number_series add constraint number_series_check CHECK ((valid_to >= valid_from));
alter table cases.number_series add constraint number_series_mode_check CHECK ((mode = ANY (ARRAY['managed'::text, 'external'::text])));
alter table cases.outbox add constraint outbox_topic_key_event_seq_key UNIQUE (topic, key, event_seq);
alter table cases.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table cases.outbox add constraint outbox_event_seq_check CHECK ((event_seq > 0));
alter table cases.parked add constraint parked_pkey PRIMARY KEY (grp, topic, key, epoch, event_seq, event_id);
alter table cases.parked add constraint parked_reason_check CHECK ((reason = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text, 'queued'::text])));
alter table cases.projection_rebuild add constraint projection_rebuild_pkey PRIMARY KEY (grp);
alter table cases.register_series add constraint register_series_pkey PRIMARY KEY (unit_id, register, year);
alter table cases.register_series add constraint register_series_last_check CHECK ((last >= 0));
alter table cases.schema_migration add constraint schema_migration_pkey PRIMARY KEY (id);
alter table cases.skipped_event add constraint skipped_event_pkey PRIMARY KEY (id);

CREATE INDEX audit_entry_subject ON cases.audit_entry USING btree (subject, subject_id, at);
CREATE INDEX case_clock_case ON cases.case_clock USING btree (case_id);
CREATE INDEX case_clock_next ON cases.case_clock USING btree (case_id, due_at, id) WHERE ((satisfied_at IS NULL) AND (superseded_by IS NULL) AND (lapsed_at IS NULL));
CREATE INDEX case_clock_open ON cases.case_clock USING btree (due_at) WHERE ((satisfied_at IS NULL) AND (superseded_by IS NULL) AND (lapsed_at IS NULL));
CREATE INDEX case_decision_case ON cases.case_decision USING btree (case_id);
CREATE INDEX case_entry_case ON cases.case_entry USING btree (case_id, occurred_at);
CREATE INDEX case_file_active ON cases.case_file USING btree (unit_id, COALESCE(next_due_at, 'infinity'::timestamp with time zone), id) WHERE (state = ANY (ARRAY['awaiting_assignment'::text, 'verifying'::text, 'suspended'::text]));
CREATE INDEX case_file_lead ON cases.case_file USING btree (lead_officer_id);
CREATE INDEX case_file_queue ON cases.case_file USING btree (unit_id, COALESCE(next_due_at, 'infinity'::timestamp with time zone), id);
CREATE INDEX case_file_supporting ON cases.case_file USING gin (supporting_officer_ids);
CREATE INDEX case_notice_case ON cases.case_notice USING btree (case_id);
CREATE INDEX case_proposal_case ON cases.case_proposal USING btree (case_id);
CREATE INDEX case_text_case ON cases.case_text USING btree (case_id);
CREATE INDEX clock_end_revision_clock ON cases.clock_end_revision USING btree (clock_id);
CREATE INDEX directory_appointment_officer ON cases.directory_appointment USING btree (officer_id);
CREATE INDEX directory_appointment_unit ON cases.directory_appointment USING btree (unit_id, role);
CREATE INDEX directory_unit_lineage_from ON cases.directory_unit_lineage USING btree (from_unit_id);
CREATE INDEX directory_unit_lineage_owner ON cases.directory_unit_lineage USING btree (owner_id);
CREATE INDEX directory_unit_period_parent ON cases.directory_unit_period USING btree (parent_id);
CREATE INDEX directory_unit_period_unit ON cases.directory_unit_period USING btree (unit_id);
CREATE INDEX idempotency_created_at ON cases.idempotency USING btree (created_at);
CREATE INDEX key_cursor_blocked ON cases.key_cursor USING btree (grp) WHERE (blocked IS NOT NULL);

CREATE OR REPLACE FUNCTION cases.queue_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into cases.audit_pending (entry_id) values (new.id);
  return null;
end $function$
;

CREATE TRIGGER audit_entry_queued AFTER INSERT ON cases.audit_entry FOR EACH ROW EXECUTE FUNCTION cases.queue_audit_entry();

grant insert, select on cases.audit_entry to cases_app;
grant delete, insert, select on cases.audit_pending to cases_app;
grant insert, select on cases.audit_seal to cases_app;
grant insert, select on cases.case_clock to cases_app;
grant insert, select on cases.case_decision to cases_app;
grant insert, select on cases.case_entry to cases_app;
grant insert, select, update on cases.case_file to cases_app;
grant insert, select on cases.case_key to cases_app;
grant insert, select on cases.case_notice to cases_app;
grant insert, select on cases.case_proposal to cases_app;
grant insert, select on cases.case_text to cases_app;
grant insert, select on cases.case_tip to cases_app;
grant delete, insert, select on cases.change_note to cases_app;
grant insert, select, update on cases.change_note_floor to cases_app;
grant insert, select on cases.clock_end_revision to cases_app;
grant insert, select on cases.clock_rule to cases_app;
grant delete, insert, select, update on cases.crash_mark to cases_app;
grant delete, insert, select, update on cases.directory_appointment to cases_app;
grant delete, insert, select, update on cases.directory_calendar to cases_app;
grant delete, insert, select, update on cases.directory_officer to cases_app;
grant delete, insert, select, update on cases.directory_unit to cases_app;
grant delete, insert, select, update on cases.directory_unit_lineage to cases_app;
grant delete, insert, select, update on cases.directory_unit_period to cases_app;
grant insert, select on cases.event_log to cases_app;
grant delete, insert, select, update on cases.idempotency to cases_app;
grant delete, insert, select, update on cases.key_cursor to cases_app;
grant insert, select on cases.number_series to cases_app;
grant delete, insert, select on cases.outbox to cases_app;
grant delete, insert, select, update on cases.parked to cases_app;
grant delete, insert, select on cases.projection_rebuild to cases_app;
grant insert, select, update on cases.register_series to cases_app;
grant insert, select on cases.skipped_event to cases_app;

