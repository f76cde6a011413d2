-- Days off published later move the ends of running clocks; each move leaves a row here. Never changed, never deleted.
grant update (due_at, legal_end_at) on {{schema}}.tip_clock to {{schema}}_app;

create table {{schema}}.clock_end_revision (
  id bigint generated always as identity primary key,
  clock_id uuid not null references {{schema}}.tip_clock,
  revised_at timestamptz not null,
  -- The event that published the days off; null when the clock was found behind the calendar.
  by_event uuid,
  from_due_at timestamptz not null,
  from_legal_end_at timestamptz not null,
  to_due_at timestamptz not null,
  to_legal_end_at timestamptz not null
);
create index clock_end_revision_clock on {{schema}}.clock_end_revision (clock_id);
