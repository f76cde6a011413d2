import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { inForce, inForceOne, succession, type Effective } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { ClockLaw } from '../domain/case-clock';
import type { ClockRule } from '../domain/clock-rule';
import { LawBook, type NumberSeries } from '../domain/law-book';
import { CASE_DECISIONS } from './case-mapping';

type Dated<Row> = Omit<Row, 'validFrom' | 'validTo'> & { validFrom: string; validTo: string | null };
type SeriesRow = NumberSeries & Effective & { readonly unitId: string | null };

/** The law tables; days off come from the directory's copy. */
@Injectable()
export class SqlLawBook extends LawBook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: DirectoryCopy,
  ) {
    super();
  }

  async clocks(): Promise<ClockLaw> {
    const rules = await this.work.query<Dated<ClockRule>>(
      `select id as "ruleId", rule_code as "ruleCode", clock_code as "clockCode", amount, unit,
              rolls_over as "rollsOver", due_soon_hours as "dueSoonHours", basis,
              valid_from as "validFrom", valid_to as "validTo"
       from cases.clock_rule where retired_at is null order by added_at, id`,
    );
    const standing = succession(rules.map(withDates), ({ ruleCode }) => ruleCode);
    return new ClockLaw(standing, await this.directory.calendar());
  }

  async decisionSeries(unitId: string, on: Temporal.PlainDate): Promise<NumberSeries> {
    const rows = await this.work.query<Dated<SeriesRow>>(
      `select series, unit_id as "unitId", mode, symbol, basis, valid_from as "validFrom", valid_to as "validTo"
       from cases.number_series
       where retired_at is null and series = $1 and (unit_id = $2 or unit_id is null)`,
      [CASE_DECISIONS, unitId],
    );
    const series = rows.map(withDates);
    const own = series.filter((row) => row.unitId === unitId);
    return (
      inForce(own, on)[0] ??
      inForceOne(
        series.filter((row) => row.unitId === null),
        on,
      )
    );
  }
}

function withDates<Row extends { validFrom: string; validTo: string | null }>(
  row: Row,
): Omit<Row, 'validFrom' | 'validTo'> &
  Pick<Effective, 'validFrom'> & { validTo: Temporal.PlainDate | null } {
  return {
    ...row,
    validFrom: Temporal.PlainDate.from(row.validFrom),
    validTo: row.validTo === null ? null : Temporal.PlainDate.from(row.validTo),
  };
}
