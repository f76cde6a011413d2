-- Words and trigrams without the desk found what is frequent in the country before they found anything.
drop index {{schema}}.tip_search_trigrams;
drop index {{schema}}.tip_search_words;

-- The desks that may open the tip, repeated from it: one index answers for words and desk at once.
alter table {{schema}}.tip_search add column unit_ids uuid[];
update {{schema}}.tip_search s set unit_ids =
  array(select distinct u from unnest(array[t.first_unit_id, t.holder_unit_id, t.pending_unit_id]) u
    where u is not null)
from {{schema}}.tip t where t.id = s.tip_id;
alter table {{schema}}.tip_search alter column unit_ids set not null;
grant update (unit_ids) on {{schema}}.tip_search to {{schema}}_app;

-- By what a text is found: each three neighbouring letters or digits of a word, as a number that is another for each
-- desk. What is frequent in the country is not read to find what is rare at a desk; two that share a number by chance
-- are told apart by the text. Hashes for partitions never change with the server's version.
create function {{schema}}.search_keys(units uuid[], folded text) returns integer[]
  language sql immutable strict parallel safe
  return array(select (hashtextextended(letters, uuid_hash_extended(unit, 0)) & 2147483647)::integer
    from unnest(units) unit, unnest(ext.show_trgm(folded)) letters
    where octet_length(letters) = 3 and letters not like '% %');
create index tip_search_keys on {{schema}}.tip_search using gin ({{schema}}.search_keys(unit_ids, folded));
