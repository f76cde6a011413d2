-- What other services told; can be emptied and rebuilt from their topics at any time.
create table {{schema}}.sealed_alias (
  alias uuid primary key,
  sealed_at timestamptz not null
);

create table {{schema}}.case_copy (
  case_id uuid primary key,
  case_number integer,
  case_year smallint,
  unit_id uuid,
  state text not null check (state in ('awaiting_assignment', 'verifying', 'concluded')),
  conclusion text,
  decided_on date,
  due_at timestamptz,
  legal_end_at timestamptz
);

create table {{schema}}.case_tip (
  case_id uuid not null,
  tip_id uuid not null,
  primary key (case_id, tip_id)
);
create index case_tip_tip on {{schema}}.case_tip (tip_id);

-- Officers of the case a tip belongs to; they read its shared narrative (decisions 2.4).
create table {{schema}}.tip_reader (
  tip_id uuid not null,
  officer_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (tip_id, officer_id, from_at)
);
create index tip_reader_officer on {{schema}}.tip_reader (officer_id) where to_at is null;

create table {{schema}}.tip_notice (
  tip_id uuid not null,
  notice_code text not null,
  sent_on date not null,
  primary key (tip_id, notice_code)
);

create table {{schema}}.alias_award (
  award_id uuid primary key,
  alias uuid,
  signed_on date,
  handed_over_on date
);
create index alias_award_alias on {{schema}}.alias_award (alias);

grant update, delete on {{schema}}.sealed_alias, {{schema}}.case_copy, {{schema}}.case_tip, {{schema}}.tip_reader,
  {{schema}}.tip_notice, {{schema}}.alias_award to {{schema}}_app;
