-- The queue asks each case of a unit for its open clock that ends first; most cases have none left.
create index case_clock_next on {{schema}}.case_clock (case_id, due_at, id)
  where satisfied_at is null and superseded_by is null and lapsed_at is null;
