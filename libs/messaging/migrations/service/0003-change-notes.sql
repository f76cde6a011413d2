-- Changes of records that no event tells and that viewers hear of live: ids and codes, never what a record holds.
-- Positions are drawn under a lock that lasts to the commit, so they rise in commit order (ADR 42).
create table {{schema}}.change_note (
  position bigint generated always as identity (cache 1) primary key,
  aggregate text not null,
  key uuid not null,
  type text not null,
  -- Officers from whom the change took the record: they hear of that, and of nothing after.
  former_officer_ids uuid[] not null default '{}',
  actor_id uuid,
  occurred_at timestamptz not null
);
grant delete on {{schema}}.change_note to {{schema}}_app;

-- Notes up to this position may be gone. Whoever was there last is told to read everything again.
create table {{schema}}.change_note_floor (
  single boolean primary key default true check (single),
  position bigint not null
);
insert into {{schema}}.change_note_floor (position) values (0);
grant update on {{schema}}.change_note_floor to {{schema}}_app;
