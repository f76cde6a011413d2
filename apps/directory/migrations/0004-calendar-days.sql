-- Days that differ from the plain week, each with the instrument that says so: a calendar year is made of them. A later
-- row of a day takes the place of an earlier one; `working_day` makes it an ordinary day again. Rows that came with the
-- program have no `added_by` and are retired when its file no longer has them.
create table {{schema}}.calendar_day (
  id uuid primary key,
  day date not null,
  kind text not null check (kind in ('day_off', 'working_saturday', 'working_day')),
  name text,
  basis text not null,
  confidence text not null,
  added_by uuid,
  added_at timestamptz not null default now(),
  retired_at timestamptz
);
create index calendar_day_day on {{schema}}.calendar_day (day);
grant update (retired_at) on {{schema}}.calendar_day to {{schema}}_app;

-- How far an import has come, written beside its transaction so that the waiting browser can be told. Nothing depends
-- on it.
create table {{schema}}.import_progress (
  officer_id uuid not null,
  digest bytea not null,
  written integer not null,
  total integer not null,
  at timestamptz not null default now(),
  primary key (officer_id, digest)
);
grant update, delete on {{schema}}.import_progress to {{schema}}_app;
