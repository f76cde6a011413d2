import { Injectable } from '@nestjs/common';
import { Clock, vietnamDate } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { NotFound } from '@keng/platform';
import type { UnitDetailView } from './unit-detail.view';

/** The name that a unit bore on a day, or the last one before or after it. */
const NAME_ON = (unit: string, day: string): string => `(
  select full_name from directory.unit_period n where n.unit_id = ${unit}
  order by (n.valid_from <= ${day} and coalesce(n.valid_to >= ${day}, true)) desc, n.valid_from desc limit 1)`;

const SELECT = `
  select u.id as "unitId", u.code, u.kind, u.unit_type as "unitType", u.remote, u.version, (
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('form', p.form, 'name', p.name, 'fullName', p.full_name,
      'parentId', p.parent_id, 'parentName', ${NAME_ON('p.parent_id', 'p.valid_from')},
      'validFrom', p.valid_from, 'validTo', p.valid_to, 'basis', p.basis)) order by p.valid_from)
    from directory.unit_period p where p.unit_id = u.id
  ) as periods, (
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'fromUnitId', l.from_unit_id, 'fromName', ${NAME_ON('l.from_unit_id', 'l.valid_from - 1')},
      'toUnitId', l.to_unit_id, 'toName', ${NAME_ON('l.to_unit_id', 'l.valid_from')},
      'kind', l.kind, 'share', l.share, 'validFrom', l.valid_from, 'basis', l.basis))
      order by l.valid_from, l.from_unit_id, l.to_unit_id), '[]')
    from directory.unit_lineage l where l.from_unit_id = u.id or l.to_unit_id = u.id
  ) as lineage, (
    select count(*)::integer from directory.unit_period c
    where c.parent_id = u.id and c.valid_from <= $2 and coalesce(c.valid_to >= $2, true)
  ) as "childCount"
  from directory.unit u where u.id = $1`;

/** One unit with its names, parents and lineage over time. */
@Injectable()
export class UnitDetailQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async execute(unitId: string): Promise<UnitDetailView> {
    const today = vietnamDate(this.clock.now()).toString();
    const [unit] = await this.work.query<UnitDetailView>(SELECT, [unitId, today]);
    if (!unit) throw new NotFound();
    return unit;
  }
}
