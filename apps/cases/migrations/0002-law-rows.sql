-- Administrators change the law by adding rows; those have an `added_by`. A row that came with the program has none.
-- A row ends on the day before the next of its rule begins, whatever its own valid_to says, so none is ever edited.
alter table {{schema}}.clock_rule
  add column added_by uuid,
  add column added_at timestamptz not null default now();
alter table {{schema}}.number_series
  add column added_by uuid,
  add column added_at timestamptz not null default now();
