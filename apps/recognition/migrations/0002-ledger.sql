-- Parties that can be honoured by name. The name is personal data: it leaves this schema on a certificate only.
create table {{schema}}.party (
  id uuid primary key,
  version integer not null,
  event_seq integer not null,
  kind text not null check (kind in ('individual', 'collective', 'household')),
  name text not null,
  search text generated always as (ext.fold(name)) stored,
  unit_id uuid not null,
  association_unit_id uuid,
  officer_id uuid,
  registered_by uuid not null,
  registered_at timestamptz not null
);
create index party_search on {{schema}}.party using gin (search ext.gin_trgm_ops);
create index party_unit on {{schema}}.party (unit_id);

-- The ledger of merits. An honouree is an alias or a party, never both, and an alias never stands beside a name
-- (decisions 2.5). A merit is never deleted: it is struck, and another one may stand in its place.
create table {{schema}}.merit (
  id uuid primary key,
  version integer not null,
  event_seq integer not null,
  source_event_id uuid not null,
  contribution_id uuid not null,
  source_kind text not null check (source_kind in ('case', 'tip', 'activity')),
  source_id uuid not null,
  tip_id uuid,
  honouree_alias uuid,
  honouree_party_id uuid references {{schema}}.party,
  party_kind text not null check (party_kind in ('individual', 'collective', 'household')),
  kind text not null,
  association_unit_id uuid,
  unit_id uuid not null,
  commune_unit_id uuid,
  category_code text not null,
  occurred_on date not null,
  assessed_on date not null,
  recorded_on date not null,
  quantity integer not null check (quantity > 0),
  -- null: the source does not say
  recognition_wanted boolean,
  attested_by uuid,
  status text not null check (status in ('valid', 'contested', 'struck')),
  reason_code text,
  replaced_by_id uuid references {{schema}}.merit deferrable initially deferred,
  check ((honouree_alias is null) <> (honouree_party_id is null)),
  check ((status = 'valid') = (reason_code is null))
);
create unique index merit_contribution on {{schema}}.merit (source_event_id, contribution_id);
-- The same tip can be found valuable at the desk and in the conclusion of its case: that is one merit.
create unique index merit_valuable_tip on {{schema}}.merit (honouree_alias)
  where kind = 'valuable_tip' and status <> 'struck';
create index merit_source on {{schema}}.merit (source_kind, source_id);
create index merit_occurred on {{schema}}.merit (occurred_on desc, id desc);
create index merit_assessed on {{schema}}.merit (assessed_on desc, id desc);
create index merit_recorded on {{schema}}.merit (recorded_on desc, id desc);
create index merit_alias on {{schema}}.merit (honouree_alias) where honouree_alias is not null;
create index merit_party on {{schema}}.merit (honouree_party_id) where honouree_party_id is not null;
create index merit_unit on {{schema}}.merit (unit_id, occurred_on);
create index merit_commune on {{schema}}.merit (commune_unit_id, occurred_on);
create index merit_association on {{schema}}.merit (association_unit_id, occurred_on);
grant update (version, event_seq, status, reason_code, replaced_by_id) on {{schema}}.merit to {{schema}}_app;
