create table {{schema}}.dossier (
  id uuid primary key,
  version integer not null,
  event_seq integer not null,
  unit_id uuid not null,
  issuer_unit_id uuid not null,
  title text not null,
  occasion text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  received_on date not null,
  law_version text not null,
  status text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  -- one decision of the standing body and one sitting of the council, the last ones
  appraisal jsonb,
  council_result jsonb
);
create index dossier_received on {{schema}}.dossier (received_on desc, id desc);
create index dossier_unit on {{schema}}.dossier (unit_id);
create index dossier_issuer on {{schema}}.dossier (issuer_unit_id);
grant update on {{schema}}.dossier to {{schema}}_app;

create table {{schema}}.nomination (
  id uuid primary key,
  dossier_id uuid not null references {{schema}}.dossier,
  position smallint not null,
  honouree_alias uuid,
  honouree_party_id uuid references {{schema}}.party,
  party_kind text not null,
  award_form_code text not null,
  merit_ids uuid[] not null,
  citation text not null,
  recused_officer_ids uuid[] not null,
  outcome text not null check (outcome in ('pending', 'eligible', 'ineligible', 'passed', 'failed')),
  check ((honouree_alias is null) <> (honouree_party_id is null))
);
create index nomination_dossier on {{schema}}.nomination (dossier_id, position);
create index nomination_merits on {{schema}}.nomination using gin (merit_ids);
-- A draft's nominations are replaced as a whole; a dossier that was handed in keeps its own.
grant update, delete on {{schema}}.nomination to {{schema}}_app;

create table {{schema}}.award_decision (
  id uuid primary key,
  dossier_id uuid not null unique references {{schema}}.dossier,
  issuer_unit_id uuid not null,
  series text not null,
  year smallint not null,
  number text not null,
  number_key text not null,
  signed_on date not null,
  signed_by uuid not null,
  signer_name text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  law_version text not null
);
-- One number, one paper of an issuer in a year (NĐ 30/2020 Đ.15).
create unique index award_decision_number on {{schema}}.award_decision (issuer_unit_id, series, year, number_key);

create table {{schema}}.award (
  id uuid primary key,
  version integer not null,
  event_seq integer not null,
  award_number text not null,
  register_no integer not null,
  register_year smallint not null,
  dossier_id uuid not null references {{schema}}.dossier,
  nomination_id uuid not null unique references {{schema}}.nomination,
  decision_id uuid not null references {{schema}}.award_decision,
  issuer_unit_id uuid not null,
  award_form_code text not null,
  award text not null,
  honouree_alias uuid,
  honouree_party_id uuid references {{schema}}.party,
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
  status text not null check (status in ('granted', 'handed_over', 'paid', 'revoked', 'restored', 'corrected')),
  handed_over_on date,
  hand_over_minutes text,
  received_by text check (received_by in ('self', 'proxy')),
  serial_number text,
  check ((honouree_alias is null) <> (honouree_party_id is null))
);
create unique index award_number on {{schema}}.award (award_number);
create unique index award_register on {{schema}}.award (issuer_unit_id, register_year, register_no);
create index award_decision_of on {{schema}}.award (decision_id);
create index award_dossier on {{schema}}.award (dossier_id);
grant update (version, event_seq, status, handed_over_on, hand_over_minutes, received_by, serial_number)
  on {{schema}}.award to {{schema}}_app;

-- One achievement, one award (Luật Thi đua, khen thưởng Đ.5): the row is there once or not at all.
create table {{schema}}.merit_claim (
  merit_id uuid constraint merit_claim_once primary key references {{schema}}.merit,
  award_id uuid not null references {{schema}}.award,
  decision_id uuid not null
);
create index merit_claim_award on {{schema}}.merit_claim (award_id);
