import {
  CITATION_PATTERN,
  PRINTED_NAME_PATTERN,
  UNIT_CODE_MAX_LENGTH,
  UNIT_CODE_PATTERN,
  UUID_PATTERN,
} from '@keng/contracts';
import {
  coversDay,
  LINEAGE_KINDS,
  type LineageStep,
  mergeHistory,
  overlappingPeriod,
  type Unit,
  type UnitPeriod,
} from '../domain/unit';
import { unitIdOf } from '../domain/unit-id';
import { ALL_UNIT_TYPES, kindOfType, type UnitType } from '../domain/unit-kinds';
import { type CsvFile, type CsvLine, FaultReport, headOf, readLines } from './csv-file';

const UNIT_COLUMNS = ['code', 'name', 'full_name', 'valid_from', 'basis'];
/** Without `level` a file tells of associations; without `since` a unit begins with its one period. */
const OPTIONAL_UNIT_COLUMNS = [
  'unit_id',
  'level',
  'since',
  'kind',
  'parent_code',
  'valid_to',
  'remote',
  'confidence',
];
const LINEAGE_COLUMNS = ['from_code', 'from_since', 'to_code', 'to_since', 'kind', 'share', 'valid_from'];
const OPTIONAL_LINEAGE_COLUMNS = ['basis'];

/** Island communes: no road leads to the investigating body (TTLT 01/2017 Đ.8 k5a). */
const REMOTE_FORM = 'special_zone';

/** A line of a unit file: one period of one unit. */
interface PeriodLine {
  readonly line: CsvLine;
  readonly unitId: string;
  readonly unitType: UnitType;
  readonly code: string;
  readonly since: string;
  readonly parentCode?: string;
  readonly remote: boolean;
  readonly period: UnitPeriod;
}

/**
 * The units told of by files of periods and files of lineage, told apart by their heads, merged with what is known.
 * @throws FaultyFiles with every fault by file, line and column
 */
export function readUnitFiles(files: readonly CsvFile[], known: ReadonlyMap<string, Unit>): Unit[] {
  const report = new FaultReport();
  const isLineage = (file: CsvFile): boolean => headOf(file).includes('from_code');
  const periods = files
    .filter((file) => !isLineage(file))
    .flatMap((file) => readLines(file, UNIT_COLUMNS, OPTIONAL_UNIT_COLUMNS, report))
    .map(readPeriod)
    .filter((line) => line !== undefined);
  report.throwIfAny();
  const units = assembleUnits(periods, known);
  const steps = files
    .filter(isLineage)
    .flatMap((file) => readLines(file, LINEAGE_COLUMNS, OPTIONAL_LINEAGE_COLUMNS, report));
  addLineage(steps, units, known);
  report.throwIfAny();
  return [...units.values()];
}

function readPeriod(line: CsvLine): PeriodLine | undefined {
  const unitType = line.has('level') ? line.oneOf('level', ALL_UNIT_TYPES) : 'association';
  const code = line.matching(
    'code',
    UNIT_CODE_PATTERN,
    'mã chỉ gồm chữ, số và dấu . _ -',
    UNIT_CODE_MAX_LENGTH,
  );
  const validFrom = line.day('valid_from');
  const since = line.optionalDay('since') ?? validFrom;
  const validTo = line.optionalDay('valid_to');
  if (validTo !== undefined && validTo < validFrom) line.fault('valid_to', 'phải bằng hoặc sau valid_from');
  if (validFrom !== '' && validFrom < since) line.fault('valid_from', 'phải bằng hoặc sau since');
  if (line.optional('unit_id') !== undefined)
    line.matching('unit_id', UUID_PATTERN, 'phải là UUID chữ thường');
  const form = line.optional('kind');
  const parentCode = line.optional('parent_code');
  const period: UnitPeriod = {
    ...(form !== undefined && { form }),
    name: line.matching('name', PRINTED_NAME_PATTERN, 'tên có ký tự không dùng được'),
    fullName: line.matching('full_name', PRINTED_NAME_PATTERN, 'tên có ký tự không dùng được'),
    validFrom,
    ...(validTo !== undefined && { validTo }),
    basis: readBasis(line),
  };
  const remote = line.flag('remote') ?? form === REMOTE_FORM;
  if (unitType === undefined) return undefined;
  const unitId = line.optional('unit_id') ?? unitIdOf(unitType, code, since);
  return {
    line,
    unitId,
    unitType,
    code,
    since,
    remote,
    period,
    ...(parentCode !== undefined && { parentCode }),
  };
}

function assembleUnits(lines: readonly PeriodLine[], known: ReadonlyMap<string, Unit>): Map<string, Unit> {
  const parents = new CodeIndex([...known.values()], lines);
  const units = new Map<string, Unit>();
  for (const [unitId, own] of Map.groupBy(lines, (line) => line.unitId)) {
    const last = own.at(-1);
    const kind = last && kindOfType(last.unitType);
    if (last === undefined || kind === undefined) continue;
    checkSameUnit(own, last);
    const { code, unitType, remote } = last;
    const periods = own.map((line) => withParent(line, parents));
    const unit = mergeHistory(known.get(unitId), {
      unitId,
      code,
      kind,
      unitType,
      remote,
      periods,
      lineage: [],
    });
    const overlap = overlappingPeriod(unit.periods);
    if (overlap) {
      const at = own.find(({ period }) => period.validFrom === overlap.validFrom) ?? last;
      at.line.fault('valid_from', 'trùng thời gian với giai đoạn trước của đơn vị');
    }
    units.set(unitId, unit);
  }
  return units;
}

function checkSameUnit(lines: readonly PeriodLine[], last: PeriodLine): void {
  const days = new Set<string>();
  for (const { line, code, unitType, period } of lines) {
    if (code !== last.code) line.fault('code', 'khác mã của chính đơn vị này ở dòng khác');
    if (unitType !== last.unitType) line.fault('level', 'khác cấp của chính đơn vị này ở dòng khác');
    if (days.has(period.validFrom)) line.fault('valid_from', 'lặp lại một giai đoạn đã có');
    days.add(period.validFrom);
  }
}

function withParent({ line, parentCode, period, unitId }: PeriodLine, parents: CodeIndex): UnitPeriod {
  if (parentCode === undefined) return period;
  const found = parents.inForce(parentCode, period.validFrom).filter((id) => id !== unitId);
  if (found.length === 0) line.fault('parent_code', 'không có đơn vị mang mã này vào ngày valid_from');
  if (found.length > 1) line.fault('parent_code', 'nhiều đơn vị cùng mang mã này vào ngày valid_from');
  return { ...period, ...(found[0] !== undefined && { parentId: found[0] }) };
}

/** Which units bear a code on a day, among those known and those of the files. */
class CodeIndex {
  private readonly byCode = new Map<string, { unitId: string; validFrom: string; validTo?: string }[]>();

  constructor(known: readonly Unit[], lines: readonly PeriodLine[]) {
    for (const { unitId, code, period } of lines) this.put(code, unitId, period);
    for (const { unitId, code, periods } of known)
      for (const period of periods) this.put(code, unitId, period);
  }

  inForce(code: string, day: string): string[] {
    const covering = (this.byCode.get(code) ?? []).filter((period) => coversDay(period, day));
    return [...new Set(covering.map(({ unitId }) => unitId))];
  }

  private put(code: string, unitId: string, { validFrom, validTo }: UnitPeriod): void {
    const periods = this.byCode.get(code) ?? [];
    periods.push({ unitId, validFrom, ...(validTo !== undefined && { validTo }) });
    this.byCode.set(code, periods);
  }
}

/** Puts each step into the histories of both its units. */
function addLineage(
  lines: readonly CsvLine[],
  units: Map<string, Unit>,
  known: ReadonlyMap<string, Unit>,
): void {
  const byStart = new Map([...known.values(), ...units.values()].map((unit) => [startOf(unit), unit.unitId]));
  const steps = new Map<string, LineageStep[]>();
  for (const line of lines) {
    const step = readStep(line, byStart);
    if (step === undefined) continue;
    for (const unitId of new Set([step.fromUnitId, step.toUnitId])) {
      steps.set(unitId, [...(steps.get(unitId) ?? []), step]);
    }
  }
  for (const [unitId, lineage] of steps) {
    const unit = units.get(unitId) ?? known.get(unitId);
    if (unit) units.set(unitId, mergeHistory(unit, { ...unit, lineage }));
  }
}

function startOf({ code, periods }: Unit): string {
  return `${code}/${periods[0]?.validFrom}`;
}

function readStep(line: CsvLine, byStart: ReadonlyMap<string, string>): LineageStep | undefined {
  const kind = LINEAGE_KINDS.find((known) => known === line.text('kind').toLowerCase());
  if (kind === undefined) line.fault('kind', `phải là một trong: ${LINEAGE_KINDS.join(', ').toUpperCase()}`);
  const share = line.optional('share');
  if (share !== undefined && !(Number(share) >= 0 && Number(share) <= 1))
    line.fault('share', 'phải từ 0 đến 1');
  const validFrom = line.day('valid_from');
  const unitAt = (code: string, since: string): string | undefined => {
    const unitId = byStart.get(`${line.text(code)}/${line.day(since)}`);
    if (unitId === undefined) line.fault(code, 'không có đơn vị mang mã này bắt đầu từ ngày đã nêu');
    return unitId;
  };
  const fromUnitId = unitAt('from_code', 'from_since');
  const toUnitId = unitAt('to_code', 'to_since');
  const basis = line.optional('basis') === undefined ? undefined : readBasis(line);
  if (kind === undefined || fromUnitId === undefined || toUnitId === undefined) return undefined;
  return {
    fromUnitId,
    toUnitId,
    kind,
    validFrom,
    ...(share !== undefined && { share: Number(share) }),
    ...(basis !== undefined && { basis }),
  };
}

function readBasis(line: CsvLine): string {
  return line.matching('basis', CITATION_PATTERN, 'phải là số, ký hiệu văn bản');
}
