-- A tip and what follows from it. Nothing that a person wrote stands in these tables: texts are in sealed_text,
-- encrypted under the tip's own key.
create table {{schema}}.tip (
  id uuid primary key,
  version integer not null,
  event_seq integer not null,
  status text not null check (status in ('received', 'classified', 'preliminary_check', 'accepted',
    'transfer_pending', 'transferred', 'guided', 'referred_administrative', 'filed', 'merged')),
  -- The unit that first received the tip, and the unit whose desk reads the narrative: the same, unless an officer
  -- of the first unit is named in the tip (decisions 2.6).
  first_unit_id uuid not null,
  narrative_unit_id uuid not null,
  holder_unit_id uuid not null,
  channel text not null,
  received_at timestamptz not null,
  registered_at timestamptz not null,
  registered_by uuid not null,
  entered_late boolean not null,
  late_reason text,
  occurred_from timestamptz,
  occurred_to timestamptz,
  occurred_precision text,
  commune_unit_id uuid,
  kind text,
  category_code text,
  urgency text,
  case_id uuid,
  accepted_unit_id uuid,
  accepted_at timestamptz,
  competent_received_at timestamptz,
  closed_at timestamptz,
  closure_reason text,
  referred_to_unit_id uuid,
  valuable boolean,
  assessed_at timestamptz,
  assessed_by uuid,
  assessment_reason text,
  pending_transfer_id uuid,
  pending_unit_id uuid,
  -- The open clock that ends first, repeated here so that the queue is one index scan.
  next_clock_code text,
  next_due_at timestamptz,
  next_legal_end_at timestamptz,
  check ((pending_transfer_id is null) = (pending_unit_id is null)),
  check ((status = 'transfer_pending') = (pending_transfer_id is not null))
) with (fillfactor = 80);
grant update on {{schema}}.tip to {{schema}}_app;
create index tip_queue on {{schema}}.tip
  (holder_unit_id, (coalesce(next_due_at, 'infinity'::timestamptz)), id);
create index tip_incoming on {{schema}}.tip (pending_unit_id) where pending_unit_id is not null;
create index tip_first_unit on {{schema}}.tip (first_unit_id, id);
create index tip_place on {{schema}}.tip (commune_unit_id, received_at) where commune_unit_id is not null;
create index tip_case on {{schema}}.tip (case_id) where case_id is not null;

-- A unit's line for a tip in one of its registers; for ever. A correction strikes an entry and makes a new one.
create table {{schema}}.register_entry (
  id uuid primary key,
  unit_id uuid not null,
  register text not null,
  year smallint not null,
  no integer not null check (no > 0),
  tip_id uuid not null references {{schema}}.tip,
  transfer_id uuid,
  entered_at timestamptz not null,
  entered_by uuid not null,
  unique (unit_id, register, year, no)
);
create index register_entry_tip on {{schema}}.register_entry (tip_id);

create table {{schema}}.register_strike (
  entry_id uuid primary key references {{schema}}.register_entry,
  struck_at timestamptz not null,
  struck_by uuid not null,
  reason_code text not null,
  replaced_by uuid references {{schema}}.register_entry
);

create table {{schema}}.tip_reporter (
  alias uuid primary key,
  tip_id uuid not null references {{schema}}.tip,
  position smallint not null,
  identity_status text not null check (identity_status in ('sealed', 'refused', 'not_asked')),
  refusal_reason text,
  wants_anonymity boolean not null,
  wants_follow_up boolean not null,
  wants_recognition boolean not null,
  association_unit_id uuid,
  unique (tip_id, position),
  check ((identity_status = 'refused') = (refusal_reason is not null))
);
grant update (identity_status, refusal_reason) on {{schema}}.tip_reporter to {{schema}}_app;

-- Officers named in the tip: they never see it, whatever their role (decisions 2.6).
create table {{schema}}.tip_recusal (
  tip_id uuid not null references {{schema}}.tip,
  officer_id uuid not null,
  primary key (tip_id, officer_id)
);

create table {{schema}}.tip_clock (
  id uuid primary key,
  tip_id uuid not null references {{schema}}.tip,
  clock_code text not null,
  rule_id integer not null references {{schema}}.vocabulary_row,
  started_at timestamptz not null,
  due_at timestamptz not null,
  legal_end_at timestamptz not null,
  satisfied_at timestamptz,
  superseded_by uuid,
  holder_unit_id uuid not null
);
grant update (satisfied_at, superseded_by, holder_unit_id) on {{schema}}.tip_clock to {{schema}}_app;
create index tip_clock_tip on {{schema}}.tip_clock (tip_id);
create index tip_clock_open on {{schema}}.tip_clock (clock_code, legal_end_at)
  where satisfied_at is null and superseded_by is null;

create table {{schema}}.transfer (
  id uuid primary key,
  tip_id uuid not null references {{schema}}.tip,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  slip_number text not null,
  slip_year smallint not null,
  reason_code text not null,
  -- Made by the rule on recused officers and not by a commander.
  automatic boolean not null,
  -- The receiver has no desk in the system: the tip leaves with the slip.
  outside boolean not null,
  determined_at timestamptz not null,
  due_at timestamptz not null,
  enclosures jsonb not null,
  requested_at timestamptz not null,
  requested_by uuid not null,
  outcome text check (outcome in ('accepted', 'refused')),
  answer_reason text,
  answered_at timestamptz,
  answered_by uuid,
  unique (from_unit_id, slip_year, slip_number)
);
grant update (outcome, answer_reason, answered_at, answered_by) on {{schema}}.transfer to {{schema}}_app;
create index transfer_tip on {{schema}}.transfer (tip_id);

-- What was done to a tip, in order: codes and ids only.
create table {{schema}}.tip_history (
  id bigint generated always as identity primary key,
  tip_id uuid not null references {{schema}}.tip,
  at timestamptz not null,
  actor_id uuid not null,
  unit_id uuid not null,
  action text not null,
  detail jsonb not null
);
create index tip_history_tip on {{schema}}.tip_history (tip_id, id);
