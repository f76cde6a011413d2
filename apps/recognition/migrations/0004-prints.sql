-- Orders to print all certificates of a decision as one file. The file itself lies sealed outside the database; its key
-- lies here, so that neither opens without the other, and is destroyed when the file expires (ADR 28).
create table {{schema}}.print_job (
  id uuid primary key,
  decision_id uuid not null references {{schema}}.award_decision,
  requested_by uuid not null,
  requested_at timestamptz not null,
  offset_x_mm numeric(3, 1) not null check (offset_x_mm between -20 and 20),
  offset_y_mm numeric(3, 1) not null check (offset_y_mm between -20 and 20),
  page_order text not null check (page_order in ('register', 'name')),
  -- one page each, in this order
  award_ids uuid[] not null check (cardinality(award_ids) > 0),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  attempt smallint not null,
  done integer not null,
  failure text check (failure in ('not_made', 'interrupted', 'award_revoked')),
  -- when the process that prints last gave a sign of life
  beat_at timestamptz,
  finished_at timestamptz,
  file_key bytea,
  file_until timestamptz,
  check ((state = 'failed') = (failure is not null)),
  check (file_key is null or state = 'done')
);
-- Somebody else's order for the same decision is shown, not doubled.
create unique index print_job_open on {{schema}}.print_job (decision_id) where state in ('waiting', 'running');
create index print_job_queue on {{schema}}.print_job (requested_at, id) where state in ('waiting', 'running');
create index print_job_files on {{schema}}.print_job (file_until) where file_key is not null;
grant update (state, attempt, done, failure, beat_at, finished_at, file_key, file_until)
  on {{schema}}.print_job to {{schema}}_app;
