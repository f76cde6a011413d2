-- The one appointment that an officer chose to act under, all of them without it; and the family of the browser, by
-- which a person knows a session again: never its full name, never an address.
alter table {{schema}}.session
  add column agent_family text not null default 'other',
  add column appointment_id uuid references {{schema}}.appointment;

-- The request that proposed a second factor: sent again, it is answered with the same secret.
alter table {{schema}}.account add column totp_proposal_key uuid;

-- What officers set for themselves: filters, printer offsets, theme. Read by nobody else.
create table {{schema}}.preference (
  officer_id uuid not null references {{schema}}.officer,
  key text not null check (key ~ '^[a-z][a-z0-9.-]{0,63}$'),
  value json not null check (octet_length(value::text) <= 16384),
  version integer not null check (version > 0),
  updated_at timestamptz not null,
  primary key (officer_id, key)
);
grant update, delete on {{schema}}.preference to {{schema}}_app;
