-- What a service tells its viewers live: its own events, in the order of the log. A topic is a service's own where it
-- may write; reading it here needs no group and moves no place.
create function {{schema}}.newest_own(own_topics text[]) returns bigint
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform {{schema}}.require_grant(own_topics, 'write');
  return (select coalesce(max(last.pos), 0)
            from unnest(own_topics) t cross join generate_series(0, 11) p
           cross join lateral (select l.pos from {{schema}}.log l where l.topic = t and l.part = p::smallint
                                order by l.pos desc limit 1) last);
end $$;

-- One statement and so one snapshot over all partitions: nothing that is visible is passed over.
create function {{schema}}.read_own(own_topics text[], after bigint, most integer)
  returns table (pos bigint, topic text, event_id uuid, key text, event_seq integer, type text, payload text,
                 causation jsonb, occurred_at timestamptz, epoch integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform {{schema}}.require_grant(own_topics, 'write');
  return query
    select next.pos, next.topic, next.event_id, next.key, next.event_seq, next.type, next.payload::text,
           next.causation, next.occurred_at, next.epoch
      from unnest(own_topics) t cross join generate_series(0, 11) p
     cross join lateral (select * from {{schema}}.log l
                          where l.topic = t and l.part = p::smallint and l.pos > after
                          order by l.pos limit most) next
     order by next.pos limit most;
end $$;
