-- Generated from the migrations by "npm run generate"; do not edit.
-- Schema recognition

create table recognition.audit_entry (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  subject_id text not null,
  detail jsonb not null default '{}'::jsonb,
  correlation_id text
);
create table recognition.audit_pending (
  "position" bigint not null generated always as identity,
  entry_id uuid not null
);
create table recognition.audit_seal (
  seq bigint not null,
  entry_ids uuid[] not null,
  root bytea not null,
  prev bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  digests bytea[]
);
create table recognition.award (
  id uuid not null,
  version integer not null,
  event_seq integer not null,
  award_number text not null,
  register_no integer not null,
  register_year smallint not null,
  dossier_id uuid not null,
  nomination_id uuid not null,
  decision_id uuid not null,
  issuer_unit_id uuid not null,
  award_form_code text not null,
  award text not null,
  honouree_alias uuid,
  honouree_party_id uuid,
  party_kind text not null,
  citation text not null,
  form_label text not null,
  issuer_level text not null,
  coefficient numeric,
  coefficient_basis text not null,
  is_ceiling boolean not null,
  base_salary bigint not null,
  base_salary_basis text not null,
  bonus_amount bigint not null,
  status text not null,
  handed_over_on date,
  hand_over_minutes text,
  received_by text,
  serial_number text
);
create table recognition.award_decision (
  id uuid not null,
  dossier_id uuid not null,
  issuer_unit_id uuid not null,
  series text not null,
  year smallint not null,
  number text not null,
  number_key text not null,
  signed_on date not null,
  signed_by uuid not null,
  signer_name text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  law_version text not null
);
create table recognition.award_form (
  id uuid not null,
  award_form_code text not null,
  award text not null,
  label_vi text not null,
  issuer_level text not null,
  issuer_label_vi text not null,
  party_kind text not null,
  coefficient numeric,
  at_most boolean not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  confidence text not null,
  retired_at timestamp with time zone,
  added_by uuid,
  added_at timestamp with time zone not null default now()
);
create table recognition.base_salary (
  id uuid not null,
  amount_dong bigint not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  confidence text not null,
  retired_at timestamp with time zone,
  added_by uuid,
  added_at timestamp with time zone not null default now()
);
create table recognition.change_note (
  "position" bigint not null generated always as identity,
  aggregate text not null,
  key uuid not null,
  type text not null,
  former_officer_ids uuid[] not null default '{}'::uuid[],
  actor_id uuid,
  occurred_at timestamp with time zone not null
);
create table recognition.change_note_floor (
  single boolean not null default true,
  "position" bigint not null
);
create table recognition.commendation_rule (
  id uuid not null,
  rule_code text not null,
  scope text not null,
  comparison text,
  value text not null,
  unit text not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  confidence text not null,
  note_vi text,
  retired_at timestamp with time zone,
  added_by uuid,
  added_at timestamp with time zone not null default now()
);
create table recognition.crash_mark (
  grp text not null,
  topic text not null,
  part integer not null,
  "position" bigint not null,
  alone boolean not null,
  started integer not null
);
create table recognition.directory_appointment (
  officer_id uuid not null,
  unit_id uuid not null,
  role text not null,
  capacity text,
  valid_from date not null,
  valid_to date
);
create table recognition.directory_calendar (
  year smallint not null,
  days_off date[] not null,
  working_saturdays date[] not null
);
create table recognition.directory_officer (
  officer_id uuid not null,
  display_name text not null,
  active boolean not null
);
create table recognition.directory_unit (
  unit_id uuid not null,
  code text not null,
  kind text not null,
  unit_type text not null,
  remote boolean not null
);
create table recognition.directory_unit_lineage (
  owner_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null,
  share numeric,
  valid_from date not null
);
create table recognition.directory_unit_period (
  unit_id uuid not null,
  name text not null,
  full_name text not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date
);
create table recognition.dossier (
  id uuid not null,
  version integer not null,
  event_seq integer not null,
  unit_id uuid not null,
  issuer_unit_id uuid not null,
  title text not null,
  occasion text not null,
  period_from date not null,
  period_to date not null,
  received_on date not null,
  law_version text not null,
  status text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  appraisal jsonb,
  council_result jsonb,
  revised_by uuid,
  revised_at timestamp with time zone
);
create table recognition.event_log (
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
create table recognition.idempotency (
  officer_id uuid not null,
  route text not null,
  key uuid not null,
  body_hash bytea not null,
  status smallint not null,
  response jsonb not null,
  created_at timestamp with time zone not null default now()
);
create table recognition.key_cursor (
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null default 0,
  event_id uuid,
  epoch integer not null default 0,
  blocked text
);
create table recognition.merit (
  id uuid not null,
  version integer not null,
  event_seq integer not null,
  source_event_id uuid not null,
  contribution_id uuid not null,
  source_kind text not null,
  source_id uuid not null,
  tip_id uuid,
  honouree_alias uuid,
  honouree_party_id uuid,
  party_kind text not null,
  kind text not null,
  association_unit_id uuid,
  unit_id uuid not null,
  commune_unit_id uuid,
  category_code text not null,
  occurred_on date not null,
  assessed_on date not null,
  recorded_on date not null,
  quantity integer not null,
  recognition_wanted boolean,
  attested_by uuid,
  status text not null,
  reason_code text,
  replaced_by_id uuid
);
create table recognition.merit_claim (
  merit_id uuid not null,
  award_id uuid not null,
  decision_id uuid not null
);
create table recognition.nomination (
  id uuid not null,
  dossier_id uuid not null,
  "position" smallint not null,
  honouree_alias uuid,
  honouree_party_id uuid,
  party_kind text not null,
  award_form_code text not null,
  merit_ids uuid[] not null,
  citation text not null,
  recused_officer_ids uuid[] not null,
  outcome text not null
);
create table recognition.outbox (
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
create table recognition.parked (
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
create table recognition.party (
  id uuid not null,
  version integer not null,
  event_seq integer not null,
  kind text not null,
  name text not null,
  search text generated always as (ext.fold(name)) stored,
  unit_id uuid not null,
  association_unit_id uuid,
  officer_id uuid,
  registered_by uuid not null,
  registered_at timestamp with time zone not null
);
create table recognition.print_job (
  id uuid not null,
  decision_id uuid not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  offset_x_mm numeric(3,1) not null,
  offset_y_mm numeric(3,1) not null,
  page_order text not null,
  award_ids uuid[] not null,
  state text not null,
  attempt smallint not null,
  done integer not null,
  failure text,
  beat_at timestamp with time zone,
  finished_at timestamp with time zone,
  file_key bytea,
  file_until timestamp with time zone
);
create table recognition.projection_rebuild (
  grp text not null,
  asked_at timestamp with time zone not null default clock_timestamp()
);
create table recognition.register_series (
  unit_id uuid not null,
  register text not null,
  year smallint not null,
  last integer not null default 0,
  closed_at timestamp with time zone
);
create table recognition.schema_migration (
  id text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);
create table recognition.skipped_event (
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

alter table recognition.audit_entry add constraint audit_entry_pkey PRIMARY KEY (id);
alter table recognition.audit_pending add constraint audit_pending_pkey PRIMARY KEY ("position");
alter table recognition.audit_seal add constraint audit_seal_hash_key UNIQUE (hash);
alter table recognition.audit_seal add constraint audit_seal_pkey PRIMARY KEY (seq);
alter table recognition.award add constraint award_nomination_id_key UNIQUE (nomination_id);
alter table recognition.award add constraint award_pkey PRIMARY KEY (id);
alter table recognition.award add constraint award_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES recognition.award_decision(id);
alter table recognition.award add constraint award_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES recognition.dossier(id);
alter table recognition.award add constraint award_honouree_party_id_fkey FOREIGN KEY (honouree_party_id) REFERENCES recognition.party(id);
alter table recognition.award add constraint award_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES recognition.nomination(id);
alter table recognition.award add constraint award_check CHECK (((honouree_alias IS NULL) <> (honouree_party_id IS NULL)));
alter table recognition.award add constraint award_received_by_check CHECK ((received_by = ANY (ARRAY['self'::text, 'proxy'::text])));
alter table recognition.award add constraint award_status_check CHECK ((status = ANY (ARRAY['granted'::text, 'handed_over'::text, 'paid'::text, 'revoked'::text, 'restored'::text, 'corrected'::text])));
alter table recognition.award_decision add constraint award_decision_dossier_id_key UNIQUE (dossier_id);
alter table recognition.award_decision add constraint award_decision_pkey PRIMARY KEY (id);
alter table recognition.award_decision add constraint award_decision_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES recognition.dossier(id);
alter table recognition.award_form add constraint award_form_pkey PRIMARY KEY (id);
alter table recognition.award_form add constraint award_form_check CHECK ((valid_to >= valid_from));
alter table recognition.award_form add constraint award_form_coefficient_check CHECK (((coefficient >= (0)::numeric) AND (scale(coefficient) <= 2)));
alter table recognition.award_form add constraint award_form_party_kind_check CHECK ((party_kind = ANY (ARRAY['individual'::text, 'collective'::text, 'household'::text])));
alter table recognition.base_salary add constraint base_salary_pkey PRIMARY KEY (id);
alter table recognition.base_salary add constraint base_salary_amount_dong_check CHECK ((amount_dong > 0));
alter table recognition.base_salary add constraint base_salary_check CHECK ((valid_to >= valid_from));
alter table recognition.change_note add constraint change_note_pkey PRIMARY KEY ("position");
alter table recognition.change_note_floor add constraint change_note_floor_pkey PRIMARY KEY (single);
alter table recognition.change_note_floor add constraint change_note_floor_single_check CHECK (single);
alter table recognition.commendation_rule add constraint commendation_rule_pkey PRIMARY KEY (id);
alter table recognition.commendation_rule add constraint commendation_rule_check CHECK ((valid_to >= valid_from));
alter table recognition.commendation_rule add constraint commendation_rule_comparison_check CHECK ((comparison = ANY (ARRAY['gt'::text, 'gte'::text, 'lte'::text])));
alter table recognition.crash_mark add constraint crash_mark_pkey PRIMARY KEY (grp, topic, part);
alter table recognition.directory_calendar add constraint directory_calendar_pkey PRIMARY KEY (year);
alter table recognition.directory_officer add constraint directory_officer_pkey PRIMARY KEY (officer_id);
alter table recognition.directory_unit add constraint directory_unit_pkey PRIMARY KEY (unit_id);
alter table recognition.dossier add constraint dossier_pkey PRIMARY KEY (id);
alter table recognition.dossier add constraint dossier_check CHECK ((period_to >= period_from));
alter table recognition.event_log add constraint event_log_pkey PRIMARY KEY ("position");
alter table recognition.idempotency add constraint idempotency_pkey PRIMARY KEY (officer_id, route, key);
alter table recognition.key_cursor add constraint key_cursor_pkey PRIMARY KEY (grp, topic, key);
alter table recognition.key_cursor add constraint key_cursor_blocked_check CHECK ((blocked = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text])));
alter table recognition.merit add constraint merit_pkey PRIMARY KEY (id);
alter table recognition.merit add constraint merit_honouree_party_id_fkey FOREIGN KEY (honouree_party_id) REFERENCES recognition.party(id);
alter table recognition.merit add constraint merit_replaced_by_id_fkey FOREIGN KEY (replaced_by_id) REFERENCES recognition.merit(id) DEFERRABLE INITIALLY DEFERRED;
alter table recognition.merit add constraint merit_check CHECK (((honouree_alias IS NULL) <> (honouree_party_id IS NULL)));
alter table recognition.merit add constraint merit_check1 CHECK (((status = 'valid'::text) = (reason_code IS NULL)));
alter table recognition.merit add constraint merit_party_kind_check CHECK ((party_kind = ANY (ARRAY['individual'::text, 'collective'::text, 'household'::text])));
alter table recognition.merit add constraint merit_quantity_check CHECK ((quantity > 0));
alter table recognition.merit add constraint merit_source_kind_check CHECK ((source_kind = ANY (ARRAY['case'::text, 'tip'::text, 'activity'::text])));
alter table recognition.merit add constraint merit_status_check CHECK ((status = ANY (ARRAY['valid'::text, 'contested'::text, 'struck'::text])));
alter table recognition.merit_claim add constraint merit_claim_once PRIMARY KEY (merit_id);
alter table recognition.merit_claim add constraint merit_claim_award_id_fkey FOREIGN KEY (award_id) REFERENCES recognition.award(id);
alter table recognition.merit_claim add constraint merit_claim_merit_id_fkey FOREIGN KEY (merit_id) REFERENCES recognition.merit(id);
alter table recognition.nomination add constraint nomination_pkey PRIMARY KEY (id);
alter table recognition.nomination add constraint nomination_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES recognition.dossier(id);
alter table recognition.nomination add constraint nomination_honouree_party_id_fkey FOREIGN KEY (honouree_party_id) REFERENCES recognition.party(id);
alter table recognition.nomination add constraint nomination_check CHECK (((honouree_alias IS NULL) <> (honouree_party_id IS NULL)));
alter table recognition.nomination add constraint nomination_outcome_check CHECK ((outcome = ANY (ARRAY['pending'::text, 'eligible'::text, 'ineligible'::text, 'passed'::text, 'failed'::text])));
alter table recognition.outbox add constraint outbox_topic_key_event_seq_key UNIQUE (topic, key, event_seq);
alter table recognition.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table recognition.outbox add constraint outbox_event_seq_check CHECK ((event_seq > 0));
alter table recognition.parked add constraint parked_pkey PRIMARY KEY (grp, topic, key, epoch, event_seq, event_id);
alter table recognition.parked add constraint parked_reason_check CHECK ((reason = ANY (ARRAY['gap'::text, 'diverged'::text, 'poison'::text, 'queued'::text])));
alter table recognition.party add constraint party_pkey PRIMARY KEY (id);
alter table recognition.party add constraint party_kind_check CHECK ((kind = ANY (ARRAY['individual'::text, 'collective'::text, 'household'::text])));
alter table recognition.print_job add constraint print_job_pkey PRIMARY KEY (id);
alter table recognition.print_job add constraint print_job_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES recognition.award_decision(id);
alter table recognition.print_job add constraint print_job_award_ids_check CHECK ((cardinality(award_ids) > 0));
alter table recognition.print_job add constraint print_job_check CHECK (((state = 'failed'::text) = (failure IS NOT NULL)));
alter table recognition.print_job add constraint print_job_check1 CHECK (((file_key IS NULL) OR (state = 'done'::text)));
alter table recognition.print_job add constraint print_job_failure_check CHECK ((failure = ANY (ARRAY['not_made'::text, 'interrupted'::text, 'award_revoked'::text])));
alter table recognition.print_job add constraint print_job_offset_x_mm_check CHECK (((offset_x_mm >= ('-20'::integer)::numeric) AND (offset_x_mm <= (20)::numeric)));
alter table recognition.print_job add constraint print_job_offset_y_mm_check CHECK (((offset_y_mm >= ('-20'::integer)::numeric) AND (offset_y_mm <= (20)::numeric)));
alter table recognition.print_job add constraint print_job_page_order_check CHECK ((page_order = ANY (ARRAY['register'::text, 'name'::text])));
alter table recognition.print_job add constraint print_job_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])));
alter table recognition.projection_rebuild add constraint projection_rebuild_pkey PRIMARY KEY (grp);
alter table recognition.register_series add constraint register_series_pkey PRIMARY KEY (unit_id, register, year);
alter table recognition.register_series add constraint register_series_last_check CHECK ((last >= 0));
alter table recognition.schema_migration add constraint schema_migration_pkey PRIMARY KEY (id);
alter table recognition.skipped_event add constraint skipped_event_pkey PRIMARY KEY (id);

CREATE INDEX audit_entry_subject ON recognition.audit_entry USING btree (subject, subject_id, at);
CREATE INDEX award_decision_of ON recognition.award USING btree (decision_id);
CREATE INDEX award_dossier ON recognition.award USING btree (dossier_id);
CREATE INDEX award_form_of ON recognition.award USING btree (award_form_code, party_kind);
CREATE UNIQUE INDEX award_number ON recognition.award USING btree (award_number);
CREATE UNIQUE INDEX award_register ON recognition.award USING btree (issuer_unit_id, register_year, register_no);
CREATE UNIQUE INDEX award_decision_number ON recognition.award_decision USING btree (issuer_unit_id, series, year, number_key);
CREATE INDEX directory_appointment_officer ON recognition.directory_appointment USING btree (officer_id);
CREATE INDEX directory_appointment_unit ON recognition.directory_appointment USING btree (unit_id, role);
CREATE INDEX directory_unit_lineage_from ON recognition.directory_unit_lineage USING btree (from_unit_id);
CREATE INDEX directory_unit_lineage_owner ON recognition.directory_unit_lineage USING btree (owner_id);
CREATE INDEX directory_unit_lineage_way ON recognition.directory_unit_lineage USING btree (from_unit_id, share DESC NULLS LAST, to_unit_id) INCLUDE (kind, valid_from);
CREATE INDEX directory_unit_period_parent ON recognition.directory_unit_period USING btree (parent_id);
CREATE INDEX directory_unit_period_unit ON recognition.directory_unit_period USING btree (unit_id);
CREATE INDEX dossier_issuer ON recognition.dossier USING btree (issuer_unit_id);
CREATE INDEX dossier_received ON recognition.dossier USING btree (received_on DESC, id DESC);
CREATE INDEX dossier_unit ON recognition.dossier USING btree (unit_id);
CREATE INDEX idempotency_created_at ON recognition.idempotency USING btree (created_at);
CREATE INDEX key_cursor_blocked ON recognition.key_cursor USING btree (grp) WHERE (blocked IS NOT NULL);
CREATE INDEX merit_alias ON recognition.merit USING btree (honouree_alias) WHERE (honouree_alias IS NOT NULL);
CREATE INDEX merit_assessed ON recognition.merit USING btree (assessed_on DESC, id DESC);
CREATE INDEX merit_association ON recognition.merit USING btree (association_unit_id, occurred_on);
CREATE INDEX merit_commune ON recognition.merit USING btree (commune_unit_id, occurred_on) INCLUDE (unit_id, association_unit_id, assessed_on, recorded_on, quantity, party_kind, kind, category_code, honouree_party_id, id) WHERE (status <> 'struck'::text);
CREATE UNIQUE INDEX merit_contribution ON recognition.merit USING btree (source_event_id, contribution_id);
CREATE INDEX merit_occurred ON recognition.merit USING btree (occurred_on DESC, id DESC);
CREATE INDEX merit_party ON recognition.merit USING btree (honouree_party_id) WHERE (honouree_party_id IS NOT NULL);
CREATE INDEX merit_recorded ON recognition.merit USING btree (recorded_on DESC, id DESC);
CREATE INDEX merit_source ON recognition.merit USING btree (source_kind, source_id);
CREATE INDEX merit_unit ON recognition.merit USING btree (unit_id, occurred_on) INCLUDE (commune_unit_id, association_unit_id, assessed_on, recorded_on, quantity, party_kind, kind, category_code, honouree_party_id, id) WHERE (status <> 'struck'::text);
CREATE UNIQUE INDEX merit_valuable_tip ON recognition.merit USING btree (honouree_alias) WHERE ((kind = 'valuable_tip'::text) AND (status <> 'struck'::text));
CREATE INDEX merit_claim_award ON recognition.merit_claim USING btree (award_id);
CREATE INDEX nomination_dossier ON recognition.nomination USING btree (dossier_id, "position");
CREATE INDEX nomination_merits ON recognition.nomination USING gin (merit_ids);
CREATE INDEX party_search ON recognition.party USING gin (search ext.gin_trgm_ops);
CREATE INDEX party_unit ON recognition.party USING btree (unit_id);
CREATE INDEX print_job_decision ON recognition.print_job USING btree (decision_id, requested_at DESC);
CREATE INDEX print_job_files ON recognition.print_job USING btree (file_until) WHERE (file_key IS NOT NULL);
CREATE UNIQUE INDEX print_job_open ON recognition.print_job USING btree (decision_id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX print_job_queue ON recognition.print_job USING btree (requested_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));

CREATE OR REPLACE FUNCTION recognition.queue_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into recognition.audit_pending (entry_id) values (new.id);
  return null;
end $function$
;

CREATE TRIGGER audit_entry_queued AFTER INSERT ON recognition.audit_entry FOR EACH ROW EXECUTE FUNCTION recognition.queue_audit_entry();

grant insert, select on recognition.audit_entry to recognition_app;
grant delete, insert, select on recognition.audit_pending to recognition_app;
grant insert, select on recognition.audit_seal to recognition_app;
grant insert, select on recognition.award to recognition_app;
grant insert, select on recognition.award_decision to recognition_app;
grant insert, select, update on recognition.award_form to recognition_app;
grant insert, select, update on recognition.base_salary to recognition_app;
grant delete, insert, select on recognition.change_note to recognition_app;
grant insert, select, update on recognition.change_note_floor to recognition_app;
grant insert, select, update on recognition.commendation_rule to recognition_app;
grant delete, insert, select, update on recognition.crash_mark to recognition_app;
grant delete, insert, select, update on recognition.directory_appointment to recognition_app;
grant delete, insert, select, update on recognition.directory_calendar to recognition_app;
grant delete, insert, select, update on recognition.directory_officer to recognition_app;
grant delete, insert, select, update on recognition.directory_unit to recognition_app;
grant delete, insert, select, update on recognition.directory_unit_lineage to recognition_app;
grant delete, insert, select, update on recognition.directory_unit_period to recognition_app;
grant insert, select, update on recognition.dossier to recognition_app;
grant insert, select on recognition.event_log to recognition_app;
grant delete, insert, select, update on recognition.idempotency to recognition_app;
grant delete, insert, select, update on recognition.key_cursor to recognition_app;
grant insert, select on recognition.merit to recognition_app;
grant insert, select on recognition.merit_claim to recognition_app;
grant delete, insert, select, update on recognition.nomination to recognition_app;
grant delete, insert, select on recognition.outbox to recognition_app;
grant delete, insert, select, update on recognition.parked to recognition_app;
grant insert, select on recognition.party to recognition_app;
grant insert, select on recognition.print_job to recognition_app;
grant delete, insert, select on recognition.projection_rebuild to recognition_app;
grant insert, select, update on recognition.register_series to recognition_app;
grant insert, select on recognition.skipped_event to recognition_app;

