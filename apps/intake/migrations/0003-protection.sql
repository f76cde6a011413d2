-- The key of one tip, wrapped by the service's key. Expiry destroys the row, and with it every text of the tip
-- (decisions 2.7).
create table {{schema}}.tip_key (
  tip_id uuid primary key,
  wrapped bytea not null
);
grant delete on {{schema}}.tip_key to {{schema}}_app;

-- What a person wrote, AES-256-GCM under the tip's key. A part that is written again gets the next revision.
create table {{schema}}.sealed_text (
  tip_id uuid not null references {{schema}}.tip,
  part text not null check (part in ('original', 'shared')),
  revision smallint not null check (revision > 0),
  sealed bytea not null,
  primary key (tip_id, part, revision)
);

-- Search form of a text, by who may search it: the desk that reads the narrative, or everybody who may open the tip.
-- Deleted together with the tip's key.
create table {{schema}}.tip_search (
  tip_id uuid not null references {{schema}}.tip,
  part text not null check (part in ('original', 'shared')),
  folded text not null,
  words tsvector not null generated always as (to_tsvector('pg_catalog.simple'::regconfig, folded)) stored,
  plates text[] not null,
  primary key (tip_id, part)
);
grant update (folded, plates), delete on {{schema}}.tip_search to {{schema}}_app;
create index tip_search_words on {{schema}}.tip_search using gin (words);
create index tip_search_trigrams on {{schema}}.tip_search using gin (folded ext.gin_trgm_ops);
create index tip_search_plates on {{schema}}.tip_search using gin (plates);

-- How long texts of tips that ended without verification are kept. Empty as delivered: the periods stand in circulars
-- that are not public, so the customer enters them.
create table {{schema}}.retention_rule (
  id integer generated always as identity primary key,
  closure_outcome text not null check (closure_outcome in ('guided', 'referred_administrative', 'filed')),
  months smallint not null check (months > 0),
  valid_from date not null,
  valid_to date,
  basis text not null
);

create table {{schema}}.tip_expiry (
  tip_id uuid primary key references {{schema}}.tip,
  rule_id integer not null references {{schema}}.retention_rule,
  expired_at timestamptz not null
);

-- Receipt codes: HMAC only. One for each reporter; asking again replaces it.
create table {{schema}}.receipt (
  alias uuid primary key references {{schema}}.tip_reporter,
  tip_id uuid not null,
  code_mac bytea not null unique,
  issued_at timestamptz not null,
  issued_by uuid not null,
  first_used_at timestamptz
);
grant update (code_mac, issued_at, issued_by, first_used_at) on {{schema}}.receipt to {{schema}}_app;

-- Written at every question for a receipt's status, so that a miss costs the same write as a hit.
create table {{schema}}.receipt_question (
  slot smallint primary key,
  asked bigint not null
) with (fillfactor = 50);
insert into {{schema}}.receipt_question (slot, asked) select slot, 0 from generate_series(0, 63) slot;
grant update (asked) on {{schema}}.receipt_question to {{schema}}_app;

-- Proves that the key files are the ones this database was written with.
create table {{schema}}.key_fingerprint (
  name text primary key,
  fingerprint bytea not null
);
