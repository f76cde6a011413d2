/**
 * The rule of `may(actor, 'open', tip)` for officers of a desk, for a query over `intake.tip t`: `$1` are the units
 * of `scope(actor)`, `$2` the officer.
 */
export const IN_SCOPE = `(t.holder_unit_id = any($1::uuid[]) or t.first_unit_id = any($1::uuid[])
    or t.pending_unit_id = any($1::uuid[]))
  and not exists (select from intake.tip_recusal n where n.tip_id = t.id and n.officer_id = $2::uuid)`;

/** The register entry by which the caller knows the tip: that of an own unit, else the holder's. */
export const KNOWN_ENTRY = `lateral (
    select e.no, e.year, e.unit_id from intake.register_entry e where e.tip_id = t.id
    order by (e.unit_id = any($1::uuid[])) desc, (e.unit_id = t.holder_unit_id) desc, e.entered_at desc limit 1)`;
