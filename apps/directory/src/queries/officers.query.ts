import { Injectable } from '@nestjs/common';
import { Clock, type Role, vietnamDate } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { fromCursor, toCursor } from './cursor';
import type { OfficerListView, OfficerView } from './officers.view';

export interface OfficersWanted {
  readonly ids?: readonly string[];
  /** Part of a display name, marks and case apart, or the beginning of a user name. */
  readonly q?: string;
  readonly unitId?: string;
  readonly role?: Role;
  readonly capacity?: string;
  /** Vietnam date on which the appointment that is looked for is in force; today without it. */
  readonly asOf?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const SELECT = `
  select o.id as "officerId", o.display_name as "displayName", o.active, o.version,
    coalesce(a.appointments, '[]') as appointments
  from directory.officer o
  left join lateral (
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('appointmentId', id, 'unitId', unit_id, 'role', role,
      'capacity', capacity, 'validFrom', valid_from, 'validTo', valid_to, 'basis', basis)) order by valid_from, id)
      as appointments
    from directory.appointment where officer_id = o.id
  ) a on true
  where ($2::uuid is null and $3::text is null and $4::text is null or exists (
      select from directory.appointment p where p.officer_id = o.id
        and p.valid_from <= $1 and coalesce(p.valid_to >= $1, true) and ($2::uuid is null or p.unit_id = $2)
        and ($3::text is null or p.role = $3) and ($4::text is null or p.capacity = $4)))
    and ($5::text is null or (o.display_name, o.id) > ($5, $6::uuid))
    and ($8::uuid[] is null or o.id = any ($8))
    and ($9::text is null or position(ext.fold($9) in ext.fold(o.display_name)) > 0
      or starts_with(o.username, lower($9)))
  order by o.display_name, o.id limit $7`;

/** Officers with their appointments, by what they hold on a day (api.md, row 5). */
@Injectable()
export class OfficersQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(wanted: OfficersWanted): Promise<OfficerListView> {
    const { unitId = null, role = null, capacity = null, limit } = wanted;
    const day = wanted.asOf ?? vietnamDate(this.clock.now()).toString();
    const after =
      wanted.cursor === undefined ? [null, null] : fromCursor(wanted.cursor, ['string', 'string']);
    const rows = await this.work.query<OfficerView>(SELECT, [
      day,
      unitId,
      role,
      capacity,
      ...after,
      limit + 1,
      wanted.ids ?? null,
      wanted.q ?? null,
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const isMore = rows.length > items.length && last !== undefined;
    return { items, nextCursor: isMore ? toCursor([last.displayName, last.officerId]) : null };
  }
}
