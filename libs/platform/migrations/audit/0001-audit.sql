-- Who did or read what, and when: ids and digests, never content (decisions 5.2). Rows are inserted in the writing
-- transaction; the sealer chains them afterwards, because chaining inside the transaction forks without a lock.
create table {{schema}}.audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  subject_id text not null,
  detail jsonb not null default '{}',
  correlation_id text
);
create index audit_entry_subject on {{schema}}.audit_entry (subject, subject_id, at);

create table {{schema}}.audit_pending (
  position bigint generated always as identity primary key,
  entry_id uuid not null
);
grant delete on {{schema}}.audit_pending to {{schema}}_app;

create table {{schema}}.audit_seal (
  seq bigint primary key,
  entry_ids uuid[] not null,
  root bytea not null,
  prev bytea not null,
  hash bytea not null unique,
  sealed_at timestamptz not null
);

-- Every entry queues itself, so that no writer can forget it.
create function {{schema}}.queue_audit_entry() returns trigger language plpgsql as $$
begin
  insert into {{schema}}.audit_pending (entry_id) values (new.id);
  return null;
end $$;
create trigger audit_entry_queued after insert on {{schema}}.audit_entry
  for each row execute function {{schema}}.queue_audit_entry();
