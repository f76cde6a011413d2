-- Projections that somebody asked to have built anew; each is, before its consumer begins at the service's next start.
create table {{schema}}.projection_rebuild (
  grp text primary key,
  asked_at timestamptz not null default clock_timestamp()
);
grant delete on {{schema}}.projection_rebuild to {{schema}}_app;
