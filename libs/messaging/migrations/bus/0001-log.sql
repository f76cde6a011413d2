-- The embedded log: all services of a database without a broker meet here, through functions only. Each function
-- acts for the role that logged in (session_user) and for nobody else (decisions 1.11).
grant usage on schema {{schema}} to public;

create table {{schema}}.topic_grant (
  role name not null,
  topic text not null,
  mode text not null check (mode in ('read', 'write')),
  primary key (role, topic, mode)
);

create type {{schema}}.event as (
  event_id uuid,
  topic text,
  key text,
  event_seq integer,
  type text,
  payload json,
  causation jsonb,
  occurred_at timestamptz,
  epoch integer
);

-- The first 28 bits of SHA-256, modulo 12; the same as partOf() in partition.ts. Fixed at birth: another function
-- would move keys between partitions and break their order.
create function {{schema}}.part_of(key text) returns smallint
  language sql immutable strict parallel safe
  return (('x' || substr(encode(sha256(convert_to(key, 'UTF8')), 'hex'), 1, 7))::bit(28)::integer % 12)::smallint;

-- No unique (topic, key, event_seq): a producer that forks its history must not stop everybody's relay; consumers
-- see it and block the key.
create table {{schema}}.log (
  pos bigint generated always as identity (cache 1),
  topic text not null,
  part smallint not null,
  event_id uuid not null unique,
  key text not null,
  event_seq integer not null,
  type text not null,
  payload json not null,
  causation jsonb not null,
  occurred_at timestamptz not null,
  epoch integer not null,
  logged_at timestamptz not null default clock_timestamp(),
  -- No index on pos alone: the planner would take it for "order by pos limit 50" and walk other partitions.
  primary key (topic, part, pos)
);

-- The row is the group's place in a partition and, while locked, its claim on it.
create table {{schema}}.consumer_offset (
  grp text not null,
  topic text not null,
  part smallint not null,
  role name not null,
  pos bigint not null default 0,
  primary key (grp, topic, part)
) with (fillfactor = 50);

create function {{schema}}.require_grant(needed_topics text[], needed_mode text) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  refused text;
begin
  select t into refused from unnest(needed_topics) t
   where not exists (select from {{schema}}.topic_grant g
                      where g.role = session_user and g.topic = t and g.mode = needed_mode)
   limit 1;
  if refused is not null then
    raise insufficient_privilege using message =
      format('role %s may not %s topic %s', session_user, needed_mode, refused);
  end if;
end $$;
revoke execute on function {{schema}}.require_grant from public;

-- Appends in the order given. Positions rise in commit order, because they are drawn under a lock that lasts to the
-- commit; so "pos > last" never misses one. An event that is already there is left out.
create function {{schema}}.append(events {{schema}}.event[]) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(cardinality(events), 0) = 0 then return 0; end if;
  perform {{schema}}.require_grant(array(select distinct e.topic from unnest(events) e), 'write');
  perform pg_advisory_xact_lock(hashtextextended('keng/{{schema}}.log', 0));
  insert into {{schema}}.log (topic, part, event_id, key, event_seq, type, payload, causation, occurred_at, epoch)
  select e.topic, {{schema}}.part_of(e.key), e.event_id, e.key, e.event_seq, e.type, e.payload, e.causation,
         e.occurred_at, e.epoch
    from unnest(events) with ordinality
      as e (event_id, topic, key, event_seq, type, payload, causation, occurred_at, epoch, place)
   order by e.place
  on conflict (event_id) do nothing;
  notify {{schema}};
  return cardinality(events);
end $$;

-- Makes a group known: it begins at the first event of each topic. Topics it no longer reads are forgotten.
create function {{schema}}.subscribe(consumer text, topics text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform {{schema}}.require_grant(topics, 'read');
  if exists (select from {{schema}}.consumer_offset o where o.grp = consumer and o.role <> session_user) then
    raise insufficient_privilege using message = format('consumer group %s belongs to another role', consumer);
  end if;
  delete from {{schema}}.consumer_offset o where o.grp = consumer and o.topic <> all (topics);
  insert into {{schema}}.consumer_offset (grp, topic, part, role)
  select consumer, t, p, session_user from unnest(topics) t, generate_series(0, 11) p
  on conflict do nothing;
end $$;

-- The next events of each of the group's partitions, with the place each partition stands at.
create function {{schema}}.read(consumer text, per_partition integer)
  returns table (after bigint, pos bigint, topic text, part smallint, event_id uuid, key text, event_seq integer,
                 type text, payload text, causation jsonb, occurred_at timestamptz, epoch integer,
                 logged_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.pos, l.pos, l.topic, l.part, l.event_id, l.key, l.event_seq, l.type, l.payload::text, l.causation,
         l.occurred_at, l.epoch, l.logged_at
    from {{schema}}.consumer_offset o
    join {{schema}}.topic_grant g on g.role = session_user and g.topic = o.topic and g.mode = 'read'
   cross join lateral (select * from {{schema}}.log l
                        where l.topic = o.topic and l.part = o.part and l.pos > o.pos
                        order by l.pos limit per_partition) l
   where o.grp = consumer and o.role = session_user
   order by l.topic, l.part, l.pos
$$;

-- Moves the group on within the caller's transaction. False: another consumer of the group holds the partition or
-- has moved on, so nothing of this may take effect here.
create function {{schema}}.advance(consumer text, at_topic text, at_part smallint, from_pos bigint, to_pos bigint)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from {{schema}}.consumer_offset o
    where o.grp = consumer and o.topic = at_topic and o.part = at_part and o.role = session_user
      and o.pos = from_pos
    for update skip locked;
  if not found then return false; end if;
  update {{schema}}.consumer_offset o set pos = to_pos
   where o.grp = consumer and o.topic = at_topic and o.part = at_part;
  return true;
end $$;

-- Number of events that the group has yet to take, counted to `most`.
create function {{schema}}.lag(consumer text, most integer) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from (
    select from {{schema}}.consumer_offset o
      join {{schema}}.log l on l.topic = o.topic and l.part = o.part and l.pos > o.pos
     where o.grp = consumer and o.role = session_user
     limit most) ahead
$$;

-- Sends a group back to the first event; only its cursors keep what took effect from happening again.
create function {{schema}}.rewind(consumer text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update {{schema}}.consumer_offset o set pos = 0 where o.grp = consumer and o.role = session_user
$$;
