-- Units of every kind with the periods of their names and parents, and the steps from older to newer units.
-- The state has used codes again, so a code alone names no unit.
create table {{schema}}.unit (
  id uuid primary key,
  version integer not null check (version > 0),
  event_seq integer not null check (event_seq > 0),
  code text not null,
  kind text not null check (kind in ('administrative', 'police', 'association', 'committee', 'agency')),
  unit_type text not null,
  remote boolean not null
);
create index unit_code on {{schema}}.unit (code);
grant update on {{schema}}.unit to {{schema}}_app;

-- valid_to is the last day in force. `search` holds "<name>|<full name>" in search form.
create table {{schema}}.unit_period (
  unit_id uuid not null references {{schema}}.unit,
  form text,
  name text not null,
  full_name text not null,
  parent_id uuid references {{schema}}.unit,
  valid_from date not null,
  valid_to date,
  basis text not null,
  search text not null generated always as (ext.fold(name) || '|' || ext.fold(full_name)) stored,
  primary key (unit_id, valid_from),
  constraint unit_period_ordered check (valid_to >= valid_from),
  constraint unit_period_overlaps exclude using gist
    (unit_id ext.gist_uuid_ops with operator(pg_catalog.=), daterange(valid_from, valid_to, '[]') with operator(pg_catalog.&&))
);
create index unit_period_parent on {{schema}}.unit_period (parent_id);
-- No pending list: thousands of rows come at once, and the next search would have to read them one by one.
create index unit_period_search on {{schema}}.unit_period using gin (search ext.gin_trgm_ops) with (fastupdate = off);
-- History in order of names, so that a list without a search word is read from the index.
create index unit_period_name on {{schema}}.unit_period (search, unit_id);
grant update, delete on {{schema}}.unit_period to {{schema}}_app;

create table {{schema}}.unit_lineage (
  from_unit_id uuid not null references {{schema}}.unit,
  to_unit_id uuid not null references {{schema}}.unit,
  kind text not null check (kind in ('merge', 'split', 'rename', 'reclassify', 'partial')),
  share numeric check (share between 0 and 1),
  valid_from date not null,
  primary key (from_unit_id, to_unit_id, valid_from)
);
create index unit_lineage_to on {{schema}}.unit_lineage (to_unit_id);
grant update, delete on {{schema}}.unit_lineage to {{schema}}_app;
-- For ANALYZE after an import.
grant maintain on {{schema}}.unit, {{schema}}.unit_period, {{schema}}.unit_lineage to {{schema}}_app;

create table {{schema}}.officer (
  id uuid primary key,
  version integer not null check (version > 0),
  event_seq integer not null check (event_seq > 0),
  username text not null constraint officer_username unique check (username = lower(username)),
  display_name text not null,
  active boolean not null
);
create index officer_display_name on {{schema}}.officer (display_name, id);
grant update on {{schema}}.officer to {{schema}}_app;

create table {{schema}}.appointment (
  id uuid primary key,
  officer_id uuid not null references {{schema}}.officer,
  unit_id uuid not null references {{schema}}.unit,
  role text not null,
  capacity text,
  valid_from date not null,
  valid_to date,
  basis text not null,
  constraint appointment_ordered check (valid_to >= valid_from),
  constraint appointment_overlaps exclude using gist
    (officer_id ext.gist_uuid_ops with operator(pg_catalog.=), unit_id ext.gist_uuid_ops with operator(pg_catalog.=),
     role ext.gist_text_ops with operator(pg_catalog.=), daterange(valid_from, valid_to, '[]') with operator(pg_catalog.&&))
);
create index appointment_officer on {{schema}}.appointment (officer_id);
create index appointment_unit on {{schema}}.appointment (unit_id, role);
grant update on {{schema}}.appointment to {{schema}}_app;

-- What an officer signs in with. An activation code is derived from the service's key and `activation_issue`; it is
-- stored nowhere. No password: not activated yet. `totp_step` is the last 30-second step used: none counts twice.
create table {{schema}}.account (
  officer_id uuid primary key references {{schema}}.officer,
  password_hash text,
  activation_issue integer not null default 1,
  activation_expires_at timestamptz,
  totp_sealed bytea,
  totp_confirmed boolean not null default false,
  totp_step bigint not null default 0
);
grant update on {{schema}}.account to {{schema}}_app;

-- Failed attempts by the keyed digest of what was typed as user name, whether or not such an account exists: the
-- answers must not tell.
create table {{schema}}.failed_attempt (
  username_digest bytea primary key,
  failures integer not null,
  failed_at timestamptz not null,
  locked_until timestamptz
);
grant update, delete on {{schema}}.failed_attempt to {{schema}}_app;

create table {{schema}}.session (
  secret_hash bytea primary key,
  officer_id uuid not null references {{schema}}.officer,
  began_at timestamptz not null,
  seen_at timestamptz not null
);
create index session_officer on {{schema}}.session (officer_id);
create index session_seen on {{schema}}.session (seen_at);
grant update, delete on {{schema}}.session to {{schema}}_app;

create table {{schema}}.work_year (
  year smallint primary key,
  event_seq integer not null check (event_seq > 0),
  days_off date[] not null,
  working_saturdays date[] not null,
  basis text not null
);
grant update on {{schema}}.work_year to {{schema}}_app;

-- Which reference files have been loaded, by digest, so that a start reads them only when they changed.
create table {{schema}}.reference_load (
  name text primary key,
  digest bytea not null,
  loaded_at timestamptz not null default now()
);
grant update on {{schema}}.reference_load to {{schema}}_app;
