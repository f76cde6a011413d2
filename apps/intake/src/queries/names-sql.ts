/** SQL for {@link OfficerNameView} of the officer `id`. */
export const officerNamed = (id: string): string =>
  `jsonb_build_object('officerId', ${id},
     'displayName', (select o.display_name from intake.directory_officer o where o.officer_id = ${id}))`;

/** SQL for {@link UnitNameView}: the name a unit bore on the day of `at`, or its nearest. */
export const unitNamed = (id: string, at: string): string =>
  `jsonb_build_object('unitId', ${id}, 'fullName', (select p.full_name from intake.directory_unit_period p
     where p.unit_id = ${id} order by p.valid_from <= ${at}::date desc, abs(p.valid_from - ${at}::date) limit 1))`;
