-- Administrators change the law by adding rows; those have an `added_by`. A row that came with the program has none.
-- A row ends on the day before the next of its entry begins, whatever its own valid_to says, so none is ever edited.
alter table {{schema}}.award_form
  add column added_by uuid,
  add column added_at timestamptz not null default now();
alter table {{schema}}.base_salary
  add column added_by uuid,
  add column added_at timestamptz not null default now();
alter table {{schema}}.commendation_rule
  add column added_by uuid,
  add column added_at timestamptz not null default now();
create index award_form_of on {{schema}}.award (award_form_code, party_kind);
