-- Law as data: forms of award with their coefficients, base salary, and the rules of appraisal and council. Rows come
-- from the program's files at each start; one that is changed there is retired here and never rewritten. valid_to is
-- the last day in force.
create table {{schema}}.award_form (
  id uuid primary key,
  award_form_code text not null,
  award text not null,
  label_vi text not null,
  issuer_level text not null,
  issuer_label_vi text not null,
  party_kind text not null check (party_kind in ('individual', 'collective', 'household')),
  coefficient numeric check (coefficient >= 0 and scale(coefficient) <= 2),
  at_most boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text not null,
  confidence text not null,
  retired_at timestamptz
);

create table {{schema}}.base_salary (
  id uuid primary key,
  amount_dong bigint not null check (amount_dong > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text not null,
  confidence text not null,
  retired_at timestamptz
);

create table {{schema}}.commendation_rule (
  id uuid primary key,
  rule_code text not null,
  scope text not null,
  comparison text check (comparison in ('gt', 'gte', 'lte')),
  value text not null,
  unit text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text not null,
  confidence text not null,
  note_vi text,
  retired_at timestamptz
);
grant update on {{schema}}.award_form, {{schema}}.base_salary, {{schema}}.commendation_rule to {{schema}}_app;
