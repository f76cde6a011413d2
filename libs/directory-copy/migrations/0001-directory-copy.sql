-- This service's copy of what directory published: units with all their periods and lineage, officers with their
-- appointments, days off. A projection: it can be emptied and rebuilt from the topics at any time.
create table {{schema}}.directory_unit (
  unit_id uuid primary key,
  code text not null,
  kind text not null,
  unit_type text not null,
  remote boolean not null
);
create table {{schema}}.directory_unit_period (
  unit_id uuid not null,
  name text not null,
  full_name text not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date
);
create index directory_unit_period_unit on {{schema}}.directory_unit_period (unit_id);
create index directory_unit_period_parent on {{schema}}.directory_unit_period (parent_id);
create table {{schema}}.directory_unit_lineage (
  owner_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null,
  share numeric,
  valid_from date not null
);
create index directory_unit_lineage_owner on {{schema}}.directory_unit_lineage (owner_id);
create index directory_unit_lineage_from on {{schema}}.directory_unit_lineage (from_unit_id);
create table {{schema}}.directory_officer (
  officer_id uuid primary key,
  display_name text not null,
  active boolean not null
);
create table {{schema}}.directory_appointment (
  officer_id uuid not null,
  unit_id uuid not null,
  role text not null,
  capacity text,
  valid_from date not null,
  valid_to date
);
create index directory_appointment_officer on {{schema}}.directory_appointment (officer_id);
create index directory_appointment_unit on {{schema}}.directory_appointment (unit_id, role);
create table {{schema}}.directory_calendar (
  year smallint primary key,
  days_off date[] not null,
  working_saturdays date[] not null
);
grant update, delete on {{schema}}.directory_unit, {{schema}}.directory_unit_period,
  {{schema}}.directory_unit_lineage, {{schema}}.directory_officer, {{schema}}.directory_appointment,
  {{schema}}.directory_calendar to {{schema}}_app;
