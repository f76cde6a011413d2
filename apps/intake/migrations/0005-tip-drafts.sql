-- Forms that were not registered yet, each of one officer at one desk. They hold the story, so they are sealed under a
-- key of their own, which the service's key wraps. A draft that was registered or discarded leaves its row without
-- content for a week: a save that was still on its way must not bring it back.
create table {{schema}}.tip_draft (
  officer_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  -- Counted by the browser; the highest wins.
  revision integer not null check (revision >= 0),
  received_at timestamptz not null,
  saved_at timestamptz not null,
  ended_at timestamptz,
  wrapped bytea,
  sealed bytea,
  primary key (officer_id, id),
  check ((ended_at is null) = (wrapped is not null) and (ended_at is null) = (sealed is not null))
);
grant update (unit_id, revision, received_at, saved_at, ended_at, wrapped, sealed), delete
  on {{schema}}.tip_draft to {{schema}}_app;
create index tip_draft_saved on {{schema}}.tip_draft (saved_at);
