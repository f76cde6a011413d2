import { capacities, CITATION_PATTERN, PRINTED_NAME_PATTERN } from '@keng/contracts';
import { ROLES } from '@keng/kernel';
import { collide, type GivenAppointment, mergeAppointments, type Officer } from '../domain/officer';
import { coversDay, isInForceThroughout, type Unit } from '../domain/unit';
import { USERNAME_PATTERN } from '../domain/username';
import type { KnownDirectory } from '../use-cases/import-officers';
import { type CsvFile, type CsvLine, FaultReport, readLines } from './csv-file';

const COLUMNS = ['username', 'display_name', 'unit_code', 'role', 'valid_from', 'basis'];
const OPTIONAL_COLUMNS = ['capacity', 'valid_to', 'active'];

interface OfficerLine {
  readonly line: CsvLine;
  readonly username: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly appointment: GivenAppointment;
}

/**
 * The officers told of by a file with one appointment a line, merged with what is known of them.
 * @throws FaultyFiles with every fault by line and column
 */
export function readOfficerFile(file: CsvFile, known: KnownDirectory): Officer[] {
  const report = new FaultReport();
  const byCode = Map.groupBy(known.units.values(), ({ code }) => code);
  const lines = readLines(file, COLUMNS, OPTIONAL_COLUMNS, report)
    .map((line) => readLine(line, byCode))
    .filter((line) => line !== undefined);
  const officers = [...Map.groupBy(lines, ({ username }) => username)].map(([username, own]) =>
    toOfficer(username, own, known),
  );
  report.throwIfAny();
  return officers;
}

function readLine(line: CsvLine, byCode: ReadonlyMap<string, Unit[]>): OfficerLine | undefined {
  const validFrom = line.day('valid_from');
  const validTo = line.optionalDay('valid_to');
  if (validTo !== undefined && validTo < validFrom) line.fault('valid_to', 'phải bằng hoặc sau valid_from');
  const capacity = line.optional('capacity') === undefined ? undefined : line.oneOf('capacity', capacities);
  const role = line.oneOf('role', ROLES);
  const unit = findUnit(line, byCode, validFrom, validTo);
  const username = line.matching(
    'username',
    USERNAME_PATTERN,
    'chỉ gồm 3–64 chữ thường không dấu, số, dấu chấm và gạch nối',
  );
  const displayName = line.matching('display_name', PRINTED_NAME_PATTERN, 'tên có ký tự không dùng được');
  const basis = line.matching('basis', CITATION_PATTERN, 'phải là số, ký hiệu văn bản');
  const active = line.flag('active') ?? true;
  if (role === undefined || unit === undefined) return undefined;
  const appointment: GivenAppointment = {
    unitId: unit.unitId,
    role,
    ...(capacity !== undefined && { capacity }),
    validFrom,
    ...(validTo !== undefined && { validTo }),
    basis,
  };
  return { line, username, displayName, active, appointment };
}

function findUnit(
  line: CsvLine,
  byCode: ReadonlyMap<string, Unit[]>,
  from: string,
  to: string | undefined,
): Unit | undefined {
  const code = line.text('unit_code');
  const bearing = (byCode.get(code) ?? []).filter((unit) =>
    unit.periods.some((period) => coversDay(period, from)),
  );
  const [unit] = bearing;
  if (code !== '' && bearing.length === 0)
    line.fault('unit_code', 'không có đơn vị mang mã này vào ngày valid_from');
  if (bearing.length > 1) line.fault('unit_code', 'nhiều đơn vị cùng mang mã này vào ngày valid_from');
  if (unit && !isInForceThroughout(unit.periods, from, to)) {
    line.fault('valid_to', 'đơn vị hết hiệu lực trước ngày này; hãy ghi ngày kết thúc');
  }
  return unit;
}

function toOfficer(username: string, lines: readonly OfficerLine[], known: KnownDirectory): Officer {
  const before = known.officers.get(username);
  const [first] = lines;
  for (const { line, displayName, active } of lines) {
    if (displayName !== first?.displayName)
      line.fault('display_name', 'khác tên của chính cán bộ này ở dòng khác');
    if (active !== first?.active) line.fault('active', 'khác giá trị của chính cán bộ này ở dòng khác');
  }
  const given = lines.map(({ appointment }) => appointment);
  const appointments = mergeAppointments(before?.appointments ?? [], given, known.nextId);
  for (const { line, appointment } of lines) {
    if (appointments.filter((other) => collide(other, appointment)).length > 1) {
      line.fault('valid_from', 'trùng thời gian với phân công khác cùng vai trò tại đơn vị này');
    }
  }
  return {
    officerId: before?.officerId ?? known.nextId(),
    username,
    displayName: first?.displayName ?? username,
    active: first?.active ?? true,
    appointments,
    version: before?.version ?? 1,
  };
}
