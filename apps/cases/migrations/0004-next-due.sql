-- The end of the open clock that ends first, repeated here so that the queue is one index scan for each unit.
alter table {{schema}}.case_file add column next_due_at timestamptz;
update {{schema}}.case_file c set next_due_at = (select min(k.due_at) from {{schema}}.case_clock k
  where k.case_id = c.id and k.satisfied_at is null and k.superseded_by is null and k.lapsed_at is null);
create index case_file_queue on {{schema}}.case_file
  (unit_id, (coalesce(next_due_at, 'infinity'::timestamptz)), id);
-- What is under way is a small part of all cases of a unit; looking for a step of it must not touch the rest.
create index case_file_active on {{schema}}.case_file
  (unit_id, (coalesce(next_due_at, 'infinity'::timestamptz)), id)
  where state in ('awaiting_assignment', 'verifying', 'suspended');
