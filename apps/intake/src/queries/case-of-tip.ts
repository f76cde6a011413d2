/**
 * SQL for the case of an accepted tip `t`: the one that says so, else the one it was accepted into. They differ where
 * the tip was to join a case that ended meanwhile: then it got a case of its own.
 */
export const CASE_OF_TIP =
  'coalesce((select ct.case_id from intake.case_tip ct where ct.tip_id = t.id limit 1), t.case_id)';
