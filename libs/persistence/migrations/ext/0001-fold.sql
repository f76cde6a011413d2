-- Search form of Vietnamese text: lower case, without marks, NFC, one blank between words; the same as fold() of
-- libs/kernel for everything a Vietnamese keyboard writes. unaccent() is only STABLE (its dictionary could change),
-- so an index may not use it; this wrapper names the dictionary and promises that it does not change. Normalising
-- to NFD first drops the marks of decomposed input too; đ has no decomposition and is in the dictionary.
create function ext.fold(input text) returns text
  language sql immutable strict parallel safe
  return normalize(btrim(regexp_replace(
    lower(ext.unaccent('ext.unaccent'::regdictionary,
      regexp_replace(normalize(lower(input), NFD), '[\u0300-\u036f]', '', 'g'))),
    '[\s\u00a0]+', ' ', 'g')), NFC);
