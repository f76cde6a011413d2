-- Likely duplicates are looked for among what happened within hours of it, anywhere; when is told well enough only by a
-- time of occurrence to the hour, or else by the reception.
create index tip_occurred on {{schema}}.tip
  ((case when occurred_precision in ('minute', 'hour') then occurred_from
         when occurred_from is null then received_at end));
drop index {{schema}}.tip_received;
