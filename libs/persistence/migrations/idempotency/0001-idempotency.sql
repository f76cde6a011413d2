-- Answers to requests that carried an Idempotency-Key (decisions 3.3). The response holds ids and numbers only.
create table {{schema}}.idempotency (
  officer_id uuid not null,
  route text not null,
  key uuid not null,
  body_hash bytea not null,
  status smallint not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (officer_id, route, key)
);
create index idempotency_created_at on {{schema}}.idempotency (created_at);
grant update, delete on {{schema}}.idempotency to {{schema}}_app;
