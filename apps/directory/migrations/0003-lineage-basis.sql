-- The legal instrument of a step from an older unit to a newer one, where the source names it. The reference files are
-- read again at the next start, for their reader has learned to take it.
alter table {{schema}}.unit_lineage add column basis text;
