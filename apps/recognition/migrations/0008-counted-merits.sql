-- Counting by unit reads a committee's part of the ledger from these two alone: they begin with what finds a merit, its unit
-- or its commune, and carry what it may be counted and narrowed by. They take the place of two narrower ones, so a merit
-- is written into as many indexes as before. Aliases are left out: whoever asks for one is helped by merit_alias.
drop index {{schema}}.merit_unit;
drop index {{schema}}.merit_commune;
create index merit_unit on {{schema}}.merit (unit_id, occurred_on)
  include (commune_unit_id, association_unit_id, assessed_on, recorded_on, quantity, party_kind, kind, category_code,
    honouree_party_id, id)
  where status <> 'struck';
create index merit_commune on {{schema}}.merit (commune_unit_id, occurred_on)
  include (unit_id, association_unit_id, assessed_on, recorded_on, quantity, party_kind, kind, category_code,
    honouree_party_id, id)
  where status <> 'struck';
-- An index answers alone only for pages that vacuum has seen. The ledger is written once and hardly changes, so vacuum would
-- wait for a fifth of it to be new; a fiftieth costs little, because it passes over what it has seen.
alter table {{schema}}.merit set (autovacuum_vacuum_insert_scale_factor = 0.02);
-- The way of ended units up to today, in the order in which it is followed.
create index directory_unit_lineage_way on {{schema}}.directory_unit_lineage
  (from_unit_id, share desc nulls last, to_unit_id) include (kind, valid_from);
