-- Closed vocabularies, clock rules and rules of competence: law kept as data. Loaded from the files that come with
-- the program; a row that changes gets a further revision, so nothing that was once applied is ever lost.
create table {{schema}}.vocabulary_row (
  id integer generated always as identity primary key,
  list text not null,
  key text not null,
  valid_from date not null,
  revision smallint not null check (revision > 0),
  valid_to date,
  basis text not null,
  content jsonb not null,
  loaded_at timestamptz not null default now(),
  unique (list, key, valid_from, revision),
  check (valid_to is null or valid_to >= valid_from)
);
