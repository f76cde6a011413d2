-- Events on their way out. Tiny: the relay deletes what it has handed over, by the ids it read.
create table {{schema}}.outbox (
  id bigint generated always as identity (cache 1) primary key,
  event_id uuid not null,
  topic text not null,
  key text not null,
  event_seq integer not null check (event_seq > 0),
  type text not null,
  payload json not null,
  causation jsonb not null,
  occurred_at timestamptz not null,
  -- The restore command raises this default, so writers need not know of it (decisions 1.4).
  epoch integer not null default 0,
  -- Two writers that did not queue on the aggregate's row fail here rather than fork its history.
  unique (topic, key, event_seq)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, fillfactor = 70);
grant delete on {{schema}}.outbox to {{schema}}_app;

-- Events that went to a broker, for ever: the truth from which topics are rebuilt (decisions 1.2). Without a broker
-- bus.log is that record and this table stays empty.
create table {{schema}}.event_log (
  position bigint generated always as identity (cache 1) primary key,
  event_id uuid not null,
  topic text not null,
  key text not null,
  event_seq integer not null,
  type text not null,
  payload json not null,
  causation jsonb not null,
  occurred_at timestamptz not null,
  epoch integer not null,
  sent_at timestamptz not null default clock_timestamp()
);

-- Per consumer group and key the last event that took effect: the whole guard (decisions 1.4). Never pruned.
create table {{schema}}.key_cursor (
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null default 0,
  event_id uuid,
  epoch integer not null default 0,
  blocked text check (blocked in ('gap', 'diverged', 'poison')),
  primary key (grp, topic, key)
) with (fillfactor = 80);
create index key_cursor_blocked on {{schema}}.key_cursor (grp) where blocked is not null;
grant update, delete on {{schema}}.key_cursor to {{schema}}_app;

-- Events of blocked keys, waiting in order. `fault` names what went wrong by class, code and place, never by content.
create table {{schema}}.parked (
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null,
  epoch integer not null,
  event_id uuid not null,
  type text not null,
  payload text not null,
  causation jsonb not null,
  occurred_at timestamptz not null,
  reason text not null check (reason in ('gap', 'diverged', 'poison', 'queued')),
  fault text,
  readable boolean not null default true,
  attempts integer not null default 0,
  retry_requested boolean not null default false,
  first_at timestamptz not null default clock_timestamp(),
  last_at timestamptz not null default clock_timestamp(),
  primary key (grp, topic, key, epoch, event_seq, event_id)
);
grant update, delete on {{schema}}.parked to {{schema}}_app;

-- Events that a person decided to leave out, and why.
create table {{schema}}.skipped_event (
  id bigint generated always as identity primary key,
  grp text not null,
  topic text not null,
  key text not null,
  event_seq integer not null,
  event_id uuid,
  reason text not null,
  skipped_by text not null,
  skipped_at timestamptz not null default clock_timestamp()
);

-- Where a consumer began after its last start: an event that ends the process is found by beginning there thrice.
create table {{schema}}.crash_mark (
  grp text not null,
  topic text not null,
  part integer not null,
  position bigint not null,
  alone boolean not null,
  started integer not null,
  primary key (grp, topic, part)
);
grant update, delete on {{schema}}.crash_mark to {{schema}}_app;
