import { fieldRemedy, type FieldCode } from '@keng/contracts';
import { InvalidFields } from '../invalid-fields';
import type { LawCells, LawField } from './law-table';

const CODE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const COUNT = /^[1-9]\d{0,11}$/;
const DECIMAL = /^\d{1,4}(\.\d{1,2})?$/;
const LIST_SEPARATOR = '|';

/** The cells by field. @throws InvalidFields with everything that is wrong, each under the name of its field */
export function checkCells(
  fields: readonly LawField[],
  given: readonly { readonly field: string; readonly value: string }[],
): LawCells {
  const known = new Set(fields.map(({ field }) => field));
  const cells: Record<string, string> = {};
  const faults: [string, FieldCode][] = [];
  for (const { field, value } of given) {
    if (!known.has(field)) faults.push([field, 'unknown_field']);
    else if (cells[field] !== undefined) faults.push([field, 'repeated']);
    else if (value.trim() !== '') cells[field] = value.trim();
  }
  for (const field of fields) {
    const fault = faultOf(field, cells[field.field]);
    if (fault !== undefined) faults.push([field.field, fault]);
  }
  if (faults.length === 0) return cells;
  throw new InvalidFields(
    faults.map(([name, code]) => ({ name, code, remedy: fieldRemedy(code).remedy.vi })),
  );
}

function faultOf(
  { kind, choices = [], isOptional }: LawField,
  cell: string | undefined,
): FieldCode | undefined {
  if (cell === undefined) return isOptional === true ? undefined : 'required';
  switch (kind) {
    case 'text':
      return undefined;
    case 'code':
      return CODE.test(cell) && cell.length <= 64 ? undefined : 'not_code';
    case 'count':
      return COUNT.test(cell) ? undefined : 'not_integer';
    case 'decimal':
      return DECIMAL.test(cell) ? undefined : 'not_number';
    case 'flag':
      return cell === 'true' || cell === 'false' ? undefined : 'not_boolean';
    case 'choice':
      return choices.includes(cell) ? undefined : 'not_in_list';
    case 'list': {
      const parts = cell.split(LIST_SEPARATOR);
      if (new Set(parts).size < parts.length) return 'repeated';
      return parts.every((part) => choices.includes(part)) ? undefined : 'not_in_list';
    }
  }
}

/** What the versions of one entry share: all their key cells. */
export function entryOf(fields: readonly LawField[], cells: LawCells): string {
  const keys = fields.filter(({ isKey }) => isKey);
  return JSON.stringify(keys.map(({ field, kind }) => keyPart(kind, cells[field])));
}

function keyPart(kind: LawField['kind'], cell: string | undefined): string | null {
  if (cell === undefined) return null;
  return kind === 'list' ? cell.split(LIST_SEPARATOR).toSorted().join(LIST_SEPARATOR) : cell;
}
