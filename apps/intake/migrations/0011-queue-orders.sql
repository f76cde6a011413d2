-- Lists of a desk are read in their order, a page from each way by which a tip belongs to it: held by it, first received
-- by it and held by another, sent to it. So a page costs a page, however many tips the desk or the country has.
-- A tip that was never handed on is in the indexes of its holder only.
create index tip_held_newest on {{schema}}.tip (holder_unit_id, id);
create index tip_held_received on {{schema}}.tip (holder_unit_id, received_at, id);
create index tip_gone_queue on {{schema}}.tip (first_unit_id, (coalesce(next_due_at, 'infinity'::timestamptz)), id)
  where first_unit_id <> holder_unit_id;
create index tip_gone_newest on {{schema}}.tip (first_unit_id, id) where first_unit_id <> holder_unit_id;
create index tip_gone_received on {{schema}}.tip (first_unit_id, received_at, id)
  where first_unit_id <> holder_unit_id;
drop index {{schema}}.tip_first_unit;
