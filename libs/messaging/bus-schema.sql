-- Generated from the migrations by "npm run generate"; do not edit.
-- Schema bus

create type bus.event as (event_id uuid, topic text, key text, event_seq integer, type text, payload json, causation jsonb, occurred_at timestamp with time zone, epoch integer);

create table bus.consumer_offset (
  grp text not null,
  topic text not null,
  part smallint not null,
  role name not null,
  pos bigint not null default 0
);
create table bus.log (
  pos bigint not null generated always as identity,
  topic text not null,
  part smallint not null,
  event_id uuid not null,
  key text not null,
  event_seq integer not null,
  type text not null,
  payload json not null,
  causation jsonb not null,
  occurred_at timestamp with time zone not null,
  epoch integer not null,
  logged_at timestamp with time zone not null default clock_timestamp()
);
create table bus.schema_migration (
  id text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);
create table bus.topic_grant (
  role name not null,
  topic text not null,
  mode text not null
);

alter table bus.consumer_offset add constraint consumer_offset_pkey PRIMARY KEY (grp, topic, part);
alter table bus.log add constraint log_event_id_key UNIQUE (event_id);
alter table bus.log add constraint log_pkey PRIMARY KEY (topic, part, pos);
alter table bus.schema_migration add constraint schema_migration_pkey PRIMARY KEY (id);
alter table bus.topic_grant add constraint topic_grant_pkey PRIMARY KEY (role, topic, mode);
alter table bus.topic_grant add constraint topic_grant_mode_check CHECK ((mode = ANY (ARRAY['read'::text, 'write'::text])));

CREATE OR REPLACE FUNCTION bus.advance(consumer text, at_topic text, at_part smallint, from_pos bigint, to_pos bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from bus.consumer_offset o
    where o.grp = consumer and o.topic = at_topic and o.part = at_part and o.role = session_user
      and o.pos = from_pos
    for update skip locked;
  if not found then return false; end if;
  update bus.consumer_offset o set pos = to_pos
   where o.grp = consumer and o.topic = at_topic and o.part = at_part;
  return true;
end $function$
;
CREATE OR REPLACE FUNCTION bus.append(events bus.event[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if coalesce(cardinality(events), 0) = 0 then return 0; end if;
  perform bus.require_grant(array(select distinct e.topic from unnest(events) e), 'write');
  perform pg_advisory_xact_lock(hashtextextended('keng/bus.log', 0));
  insert into bus.log (topic, part, event_id, key, event_seq, type, payload, causation, occurred_at, epoch)
  select e.topic, bus.part_of(e.key), e.event_id, e.key, e.event_seq, e.type, e.payload, e.causation,
         e.occurred_at, e.epoch
    from unnest(events) with ordinality
      as e (event_id, topic, key, event_seq, type, payload, causation, occurred_at, epoch, place)
   order by e.place
  on conflict (event_id) do nothing;
  notify bus;
  return cardinality(events);
end $function$
;
CREATE OR REPLACE FUNCTION bus.lag(consumer text, most integer)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) from (
    select from bus.consumer_offset o
      join bus.log l on l.topic = o.topic and l.part = o.part and l.pos > o.pos
     where o.grp = consumer and o.role = session_user
     limit most) ahead
$function$
;
CREATE OR REPLACE FUNCTION bus.newest_own(own_topics text[])
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform bus.require_grant(own_topics, 'write');
  return (select coalesce(max(last.pos), 0)
            from unnest(own_topics) t cross join generate_series(0, 11) p
           cross join lateral (select l.pos from bus.log l where l.topic = t and l.part = p::smallint
                                order by l.pos desc limit 1) last);
end $function$
;
CREATE OR REPLACE FUNCTION bus.part_of(key text)
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((((('x'::text || substr(encode(sha256(convert_to(key, 'UTF8'::name)), 'hex'::text), 1, 7)))::bit(28))::integer % 12))::smallint
;
CREATE OR REPLACE FUNCTION bus.read(consumer text, per_partition integer)
 RETURNS TABLE(after bigint, pos bigint, topic text, part smallint, event_id uuid, key text, event_seq integer, type text, payload text, causation jsonb, occurred_at timestamp with time zone, epoch integer, logged_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select o.pos, l.pos, l.topic, l.part, l.event_id, l.key, l.event_seq, l.type, l.payload::text, l.causation,
         l.occurred_at, l.epoch, l.logged_at
    from bus.consumer_offset o
    join bus.topic_grant g on g.role = session_user and g.topic = o.topic and g.mode = 'read'
   cross join lateral (select * from bus.log l
                        where l.topic = o.topic and l.part = o.part and l.pos > o.pos
                        order by l.pos limit per_partition) l
   where o.grp = consumer and o.role = session_user
   order by l.topic, l.part, l.pos
$function$
;
CREATE OR REPLACE FUNCTION bus.read_own(own_topics text[], after bigint, most integer)
 RETURNS TABLE(pos bigint, topic text, event_id uuid, key text, event_seq integer, type text, payload text, causation jsonb, occurred_at timestamp with time zone, epoch integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform bus.require_grant(own_topics, 'write');
  return query
    select next.pos, next.topic, next.event_id, next.key, next.event_seq, next.type, next.payload::text,
           next.causation, next.occurred_at, next.epoch
      from unnest(own_topics) t cross join generate_series(0, 11) p
     cross join lateral (select * from bus.log l
                          where l.topic = t and l.part = p::smallint and l.pos > after
                          order by l.pos limit most) next
     order by next.pos limit most;
end $function$
;
CREATE OR REPLACE FUNCTION bus.require_grant(needed_topics text[], needed_mode text)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  refused text;
begin
  select t into refused from unnest(needed_topics) t
   where not exists (select from bus.topic_grant g
                      where g.role = session_user and g.topic = t and g.mode = needed_mode)
   limit 1;
  if refused is not null then
    raise insufficient_privilege using message =
      format('role %s may not %s topic %s', session_user, needed_mode, refused);
  end if;
end $function$
;
CREATE OR REPLACE FUNCTION bus.rewind(consumer text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update bus.consumer_offset o set pos = 0 where o.grp = consumer and o.role = session_user
$function$
;
CREATE OR REPLACE FUNCTION bus.subscribe(consumer text, topics text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform bus.require_grant(topics, 'read');
  if exists (select from bus.consumer_offset o where o.grp = consumer and o.role <> session_user) then
    raise insufficient_privilege using message = format('consumer group %s belongs to another role', consumer);
  end if;
  delete from bus.consumer_offset o where o.grp = consumer and o.topic <> all (topics);
  insert into bus.consumer_offset (grp, topic, part, role)
  select consumer, t, p, session_user from unnest(topics) t, generate_series(0, 11) p
  on conflict do nothing;
end $function$
;

grant insert, select on bus.consumer_offset to bus_app;
grant insert, select on bus.log to bus_app;
grant insert, select on bus.topic_grant to bus_app;

