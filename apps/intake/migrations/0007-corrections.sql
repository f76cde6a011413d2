-- A correction strikes what stood in one field of a tip and puts a new value in its place; the number of the register
-- entry stays. What a person wrote is in sealed_text: each correction of it makes a further revision of the original,
-- so what was struck is the part of the revision before. Never changed, never deleted.
alter table {{schema}}.sealed_text drop constraint sealed_text_part_check;
alter table {{schema}}.sealed_text add constraint sealed_text_part_check
  check (part in ('original', 'shared', 'note'));

create table {{schema}}.tip_correction (
  tip_id uuid not null references {{schema}}.tip,
  no smallint not null check (no > 0),
  field text not null check (field in ('channel', 'received_at', 'occurred', 'commune', 'place_text', 'facts',
    'narrative')),
  reason_code text not null,
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  unit_id uuid not null,
  -- Codes, ids and times before and after; null for a field that is text.
  earlier jsonb,
  later jsonb,
  -- The revision of the original that the correction made, for a field that is text.
  original_revision smallint check (original_revision > 1),
  primary key (tip_id, no),
  check ((earlier is null) = (later is null) and (earlier is null) = (original_revision is not null))
);
