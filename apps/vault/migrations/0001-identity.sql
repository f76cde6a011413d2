-- Identities of reporters, sealed before INSERT: the row holds ciphertext under a data key of its own, which is
-- sealed under the service's key. Destroying the two byte strings makes the identity unreadable for ever.
create table {{schema}}.identity (
  alias uuid primary key,
  version integer not null,
  event_seq integer not null,
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  sealed_key bytea,
  content bytea,
  destroyed_at timestamptz,
  check ((sealed_key is null) = (content is null)),
  check ((content is null) = (destroyed_at is not null))
);
create index identity_kept on {{schema}}.identity (sealed_at) where destroyed_at is null;
grant update on {{schema}}.identity to {{schema}}_app;

-- Which tip named an alias; told by intake's events. It may come before or after the identity.
create table {{schema}}.alias_claim (
  alias uuid primary key,
  tip_id uuid not null,
  claimed_at timestamptz not null
);
grant update, delete on {{schema}}.alias_claim to {{schema}}_app;
