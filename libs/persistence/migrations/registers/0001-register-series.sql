-- One gap-free series a unit, register and year (decisions 3.1). A number is drawn in the writing transaction by
-- `insert … on conflict do update set last = last + 1 returning last`; a closed series gives none.
create table {{schema}}.register_series (
  unit_id uuid not null,
  register text not null,
  year smallint not null,
  last integer not null default 0 check (last >= 0),
  closed_at timestamptz,
  primary key (unit_id, register, year)
);
grant update on {{schema}}.register_series to {{schema}}_app;
