import { Injectable } from '@nestjs/common';
import { Outbox } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import type { LineageStep, Unit, UnitPeriod } from '../domain/unit';
import { type OnProgress, type UnitChanges, UnitRepository } from '../domain/unit-repository';
import { unitChanged } from './unit.events';

const CHUNK = 500;

type UnitRow = Omit<Unit, 'periods' | 'lineage'>;
type PeriodRow = UnitPeriod & { readonly unitId: string };

const UNIT_COLUMNS = `id as "unitId", code, kind, unit_type as "unitType", remote`;
const PERIOD_COLUMNS = `unit_id as "unitId", form, name, full_name as "fullName", parent_id as "parentId",
  valid_from as "validFrom", valid_to as "validTo", basis`;
const STEP_COLUMNS = `from_unit_id as "fromUnitId", to_unit_id as "toUnitId", kind, share::float8 as share,
  valid_from as "validFrom", basis`;

/** Units in plain SQL over whole chunks: a first start writes fourteen thousand of them. */
@Injectable()
export class SqlUnitRepository extends UnitRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {
    super();
  }

  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.work.run(async () => {
      await this.work.query(`select pg_advisory_xact_lock(hashtextextended('keng/directory/units', 0))`);
      return work();
    });
  }

  async findAll(): Promise<ReadonlyMap<string, Unit>> {
    return this.read(null);
  }

  async find(unitId: string): Promise<Unit | undefined> {
    return (await this.read(unitId)).get(unitId);
  }

  async save({ added, changed }: UnitChanges, onProgress?: OnProgress): Promise<void> {
    const units = [...added, ...changed];
    if (units.length === 0) return;
    for (const chunk of chunksOf(units)) await this.saveUnits(chunk);
    let written = 0;
    for (const chunk of chunksOf(units)) {
      await this.saveHistory(chunk);
      onProgress?.((written += chunk.length), units.length);
    }
    await this.work.query('analyze directory.unit, directory.unit_period, directory.unit_lineage');
    await this.audit.record({
      action: 'import-units',
      subject: 'unit',
      subjectId: 'all',
      detail: { added: added.length, changed: changed.length },
    });
  }

  /** Units first: the histories point at one another. */
  private async saveUnits(units: readonly Unit[]): Promise<void> {
    await this.work.query(
      `insert into directory.unit as u (id, version, event_seq, code, kind, unit_type, remote)
       select "unitId", 1, 1, code, kind, "unitType", remote from jsonb_to_recordset($1)
         as r ("unitId" uuid, code text, kind text, "unitType" text, remote boolean)
       on conflict (id) do update set version = u.version + 1, event_seq = u.event_seq + 1, code = excluded.code,
         kind = excluded.kind, unit_type = excluded.unit_type, remote = excluded.remote`,
      [JSON.stringify(units.map(rowOf))],
    );
  }

  private async saveHistory(units: readonly Unit[]): Promise<void> {
    const ids = units.map(({ unitId }) => unitId);
    await this.work.query('delete from directory.unit_period where unit_id = any($1)', [ids]);
    await this.work.query(
      `insert into directory.unit_period
         (unit_id, form, name, full_name, parent_id, valid_from, valid_to, basis)
       select "unitId", form, name, "fullName", "parentId", "validFrom", "validTo", basis from jsonb_to_recordset($1)
         as r ("unitId" uuid, form text, name text, "fullName" text, "parentId" uuid, "validFrom" date,
               "validTo" date, basis text)`,
      [JSON.stringify(units.flatMap((unit) => unit.periods.map((p) => ({ ...p, unitId: unit.unitId }))))],
    );
    await this.work.query(
      `insert into directory.unit_lineage as l (from_unit_id, to_unit_id, kind, share, valid_from, basis)
       select distinct on ("fromUnitId", "toUnitId", "validFrom")
         "fromUnitId", "toUnitId", kind, share, "validFrom", basis
       from jsonb_to_recordset($1)
         as r ("fromUnitId" uuid, "toUnitId" uuid, kind text, share numeric, "validFrom" date, basis text)
       on conflict (from_unit_id, to_unit_id, valid_from)
       do update set kind = excluded.kind, share = excluded.share, basis = excluded.basis`,
      [JSON.stringify(units.flatMap(({ lineage }) => lineage))],
    );
    await this.publish(units, ids);
  }

  private async publish(units: readonly Unit[], ids: readonly string[]): Promise<void> {
    const rows = await this.work.query<{ id: string; event_seq: number }>(
      'select id, event_seq from directory.unit where id = any($1)',
      [ids],
    );
    const sequence = new Map(rows.map((row) => [row.id, row.event_seq]));
    await this.outbox.add(
      units.map((unit) => ({
        key: unit.unitId,
        eventSeq: sequence.get(unit.unitId) ?? 1,
        payload: unitChanged(unit),
      })),
    );
  }

  /** Everything, or what concerns one unit. */
  private async read(unitId: string | null): Promise<Map<string, Unit>> {
    const units = await this.work.query<UnitRow>(
      `select ${UNIT_COLUMNS} from directory.unit where $1::uuid is null or id = $1`,
      [unitId],
    );
    const periods = await this.work.query<PeriodRow>(
      `select ${PERIOD_COLUMNS} from directory.unit_period where $1::uuid is null or unit_id = $1
       order by unit_id, valid_from`,
      [unitId],
    );
    const steps = await this.work.query<LineageStep>(
      `select ${STEP_COLUMNS} from directory.unit_lineage
       where $1::uuid is null or from_unit_id = $1 or to_unit_id = $1
       order by valid_from, from_unit_id::text collate "C", to_unit_id::text collate "C"`,
      [unitId],
    );
    return assemble(units, periods, steps);
  }
}

function rowOf({ unitId, code, kind, unitType, remote }: Unit): UnitRow {
  return { unitId, code, kind, unitType, remote };
}

function assemble(
  units: readonly UnitRow[],
  periods: readonly PeriodRow[],
  steps: readonly LineageStep[],
): Map<string, Unit> {
  const found = new Map<string, Draft>(
    units.map((unit) => [unit.unitId, { ...unit, periods: [], lineage: [] }]),
  );
  for (const { unitId, ...period } of periods) found.get(unitId)?.periods.push(withoutNulls(period));
  for (const row of steps) {
    const step = withoutNulls(row);
    for (const unitId of new Set([step.fromUnitId, step.toUnitId])) found.get(unitId)?.lineage.push(step);
  }
  return found;
}

type Draft = UnitRow & { periods: UnitPeriod[]; lineage: LineageStep[] };

/** The row without its empty columns: the domain knows no null. */
function withoutNulls<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;
}

function* chunksOf<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}
