-- Terms of the law as rows (decisions 5.6). A row is never rewritten: the seed adds what the file holds newly and
-- retires what it no longer holds; clocks keep pointing at the row they began under.
create table {{schema}}.clock_rule (
  id uuid primary key,
  rule_code text not null,
  clock_code text not null,
  amount smallint not null check (amount > 0),
  unit text not null check (unit in ('hours', 'days', 'working_days', 'months', 'days_before')),
  -- For those who read the law: when the clock of this rule is started is the domain's business.
  counted_from text not null check (counted_from in ('competent_reception', 'verification_end', 'conclusion')),
  rolls_over boolean not null,
  due_soon_hours smallint not null check (due_soon_hours > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text not null,
  confidence text not null,
  retired_at timestamptz
);
grant update (retired_at) on {{schema}}.clock_rule to {{schema}}_app;

-- Where decision numbers come from (decisions 3.2): external ones are typed, managed ones are drawn here. A row with
-- a unit goes before the row for all units.
create table {{schema}}.number_series (
  id uuid primary key,
  series text not null,
  unit_id uuid,
  mode text not null check (mode in ('managed', 'external')),
  symbol text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text not null,
  retired_at timestamptz
);
grant update (retired_at) on {{schema}}.number_series to {{schema}}_app;

create table {{schema}}.case_file (
  id uuid primary key,
  version integer not null,
  event_seq integer not null,
  unit_id uuid not null,
  case_number integer not null,
  case_year smallint not null,
  category_code text not null,
  commune_unit_id uuid,
  opened_by_event uuid not null constraint case_opened_by_event unique,
  opened_at timestamptz not null,
  competent_received_at timestamptz not null,
  predecessor_case_id uuid,
  recused_officer_ids uuid[] not null,
  state text not null check (state in ('awaiting_assignment', 'verifying', 'suspended', 'concluded', 'closed',
                                       'archived', 'transferred_out', 'taken_over')),
  term text not null check (term in ('base', 'extended', 'procuracy_requested', 'procuracy_extended',
                                     'further_month')),
  conclusion text check (conclusion in ('instituted', 'not_instituted')),
  ground_code text check (ground_code in ('no_criminal_event', 'no_elements_of_crime', 'under_age',
                                          'already_judged', 'limitation_expired', 'amnesty',
                                          'offender_deceased', 'no_victim_request')),
  lead_officer_id uuid,
  supporting_officer_ids uuid[] not null,
  plan_id uuid,
  plan_author_id uuid,
  plan_text_id uuid,
  plan_drafted_at timestamptz,
  plan_approved_by uuid,
  plan_approved_at timestamptz,
  proposal_id uuid,
  constraint case_register unique (unit_id, case_year, case_number),
  check ((ground_code is not null) = (conclusion is not distinct from 'not_instituted'))
);
create index case_file_lead on {{schema}}.case_file (lead_officer_id);
create index case_file_supporting on {{schema}}.case_file using gin (supporting_officer_ids);
grant update on {{schema}}.case_file to {{schema}}_app;

create table {{schema}}.case_tip (
  case_id uuid not null references {{schema}}.case_file,
  tip_id uuid not null,
  position smallint not null,
  register_number integer not null,
  register_year smallint not null,
  competent_received_at timestamptz not null,
  reporters jsonb not null,
  accepted_by_event uuid not null constraint case_tip_accepted_by_event unique,
  primary key (case_id, tip_id)
);

-- Ends move only with the calendar of days off, and each move leaves its row in clock_end_revision.
create table {{schema}}.case_clock (
  id uuid primary key,
  case_id uuid not null references {{schema}}.case_file,
  position smallint not null,
  clock_code text not null,
  tip_id uuid,
  rule_id uuid not null references {{schema}}.clock_rule,
  basis text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  legal_end_at timestamptz not null,
  due_soon_hours smallint not null,
  satisfied_at timestamptz,
  superseded_by uuid references {{schema}}.case_clock deferrable initially deferred,
  lapsed_at timestamptz,
  holder_unit_id uuid not null
);
create index case_clock_case on {{schema}}.case_clock (case_id);
create index case_clock_open on {{schema}}.case_clock (due_at)
  where satisfied_at is null and superseded_by is null and lapsed_at is null;
grant update (due_at, legal_end_at, satisfied_at, superseded_by, lapsed_at) on {{schema}}.case_clock to {{schema}}_app;

create table {{schema}}.clock_end_revision (
  id bigint generated always as identity primary key,
  clock_id uuid not null references {{schema}}.case_clock,
  revised_at timestamptz not null,
  by_event uuid,
  from_due_at timestamptz not null,
  from_legal_end_at timestamptz not null,
  to_due_at timestamptz not null,
  to_legal_end_at timestamptz not null
);
create index clock_end_revision_clock on {{schema}}.clock_end_revision (clock_id);

create table {{schema}}.case_decision (
  id uuid primary key,
  case_id uuid not null references {{schema}}.case_file,
  position smallint not null,
  kind text not null check (kind in ('assignment', 'extension', 'conclusion')),
  number text not null,
  number_key text not null,
  series text not null,
  year smallint not null,
  issuer_unit_id uuid not null,
  decided_on date not null,
  reason_code text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint case_decision_number unique (issuer_unit_id, series, year, number_key)
);
create index case_decision_case on {{schema}}.case_decision (case_id);

create table {{schema}}.case_notice (
  id uuid primary key,
  case_id uuid not null references {{schema}}.case_file,
  position smallint not null,
  notice_code text not null,
  sent_on date not null,
  document_number text,
  delivered_by text not null,
  tip_ids uuid[] not null,
  clock_ids uuid[] not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index case_notice_case on {{schema}}.case_notice (case_id);

create table {{schema}}.case_proposal (
  id uuid primary key,
  case_id uuid not null references {{schema}}.case_file,
  proposer_id uuid not null,
  proposed_at timestamptz not null,
  text_id uuid not null,
  conclusion text not null,
  ground_code text,
  incident_count integer not null check (incident_count >= 0),
  suspect_count integer not null check (suspect_count >= 0),
  contributions jsonb not null
);
create index case_proposal_case on {{schema}}.case_proposal (case_id);

create table {{schema}}.case_entry (
  id uuid primary key,
  case_id uuid not null references {{schema}}.case_file,
  kind text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  author_id uuid not null,
  text_id uuid not null
);
create index case_entry_case on {{schema}}.case_entry (case_id, occurred_at);

-- A key for each case, itself sealed under the service's key: destroying the row makes the case's words unreadable.
create table {{schema}}.case_key (
  case_id uuid primary key references {{schema}}.case_file,
  sealed_key bytea not null
);

create table {{schema}}.case_text (
  id uuid primary key,
  case_id uuid not null references {{schema}}.case_file,
  sealed bytea not null
);
create index case_text_case on {{schema}}.case_text (case_id);
