-- Administrators change the law by adding rows; those have an `added_by`. A row that came with the program has none.
-- A row ends on the day before the next of its entry begins, whatever its own valid_to says, so none is ever edited.
alter table {{schema}}.vocabulary_row add column added_by uuid;
