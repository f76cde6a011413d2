import type { ValidationError } from 'class-validator';
import { fieldProblemOf, fieldRemedy, type FieldCode } from '@keng/contracts';
import type { FieldProblem } from './problem';

/** Some fields of the request cannot be used (422). Says which and what to do; never repeats a value. */
export class InvalidFields extends Error {
  constructor(readonly fields: readonly FieldProblem[]) {
    super('invalid-fields');
  }

  /** One field with a code of the catalogue, for rules that no decorator can state. */
  static of(name: string, code: FieldCode): InvalidFields {
    return new InvalidFields([{ name, code, remedy: fieldRemedy(code).remedy.vi }]);
  }

  /** From class-validator's errors about `instance`, nested ones with their path: `reporters[0].alias`. */
  static from(errors: readonly ValidationError[], instance: unknown): InvalidFields {
    return new InvalidFields(errors.flatMap((error) => flatten(error, '', instance)));
  }
}

function flatten(error: ValidationError, path: string, owner: unknown): FieldProblem[] {
  const name = /^\d+$/.test(error.property) ? `${path}[${error.property}]` : join(path, error.property);
  const value = (owner as Record<string, unknown> | null | undefined)?.[error.property];
  const broken = Object.keys(error.constraints ?? {}).sort(kindBeforeMeasure);
  const missing = value === undefined || value === null;
  const own = broken.length === 0 ? [] : [toVietnamese(fieldProblemOf(name, broken, missing))];
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, name, value))];
}

/** A value of the wrong kind breaks the rules about its length too; the kind is what to tell. */
function kindBeforeMeasure(a: string, b: string): number {
  return Number(b.startsWith('is')) - Number(a.startsWith('is'));
}

function toVietnamese(found: ReturnType<typeof fieldProblemOf>): FieldProblem {
  return { name: found.name, code: found.code, remedy: found.remedy.vi };
}

function join(path: string, property: string): string {
  return path === '' ? property : `${path}.${property}`;
}
