-- Likely duplicates are looked for among the tips of the last thirty days, a small part of all.
create index tip_received on {{schema}}.tip (received_at);
