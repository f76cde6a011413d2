-- The desk's lanes hold what is still to be decided, a small part of all tips of a unit; counting them must not touch
-- the rest.
create index tip_open on {{schema}}.tip (holder_unit_id, (coalesce(next_due_at, 'infinity'::timestamptz)), id)
  where status in ('received', 'classified', 'preliminary_check', 'transfer_pending');
