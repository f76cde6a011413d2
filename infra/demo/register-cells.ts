import type { Column } from './register-row';

/** One cell that cannot be used. */
export interface RegisterFault {
  /** Line of the file; the head is line 1. */
  readonly line: number;
  readonly column: Column | '-';
  readonly fault: string;
}

const CODE = /^[a-z0-9]+(_[a-z0-9]+)*$/;
const UNIT_CODE = /^[0-9A-Za-z]+([._-][0-9A-Za-z]+)*$/;

/** The cells of a line; a reader reports what does not fit and goes on with a value of the right type. */
export class RegisterCells {
  constructor(
    readonly line: number,
    private readonly cells: Readonly<Record<Column, string>>,
    private readonly faults: RegisterFault[],
  ) {}

  fault(column: Column, fault: string): void {
    this.faults.push({ line: this.line, column, fault });
  }

  raw(column: Column): string {
    return this.cells[column];
  }

  text(column: Column): string {
    const text = this.cells[column];
    if (text.trim() === '') this.fault(column, 'must not be empty');
    return text;
  }

  optional(column: Column): string | undefined {
    return this.cells[column] === '' ? undefined : this.cells[column];
  }

  oneOf<Value extends string>(column: Column, allowed: readonly Value[], text = this.text(column)): Value {
    const found = allowed.find((value) => value === text);
    if (found === undefined && text !== '') this.fault(column, `must be one of ${allowed.join(', ')}`);
    return found ?? (allowed[0] as Value);
  }

  optionalOneOf<Value extends string>(column: Column, allowed: readonly Value[]): Value | undefined {
    const text = this.optional(column);
    return text === undefined ? undefined : this.oneOf(column, allowed, text);
  }

  code(column: Column, text = this.text(column)): string {
    if (text !== '' && !CODE.test(text)) this.fault(column, `"${text}" is no code`);
    return text;
  }

  unitCode(column: Column, text = this.text(column)): string {
    if (text !== '' && !UNIT_CODE.test(text)) this.fault(column, `"${text}" is no unit code`);
    return text;
  }

  optionalCode(column: Column): string | undefined {
    const text = this.optional(column);
    return text === undefined ? undefined : this.code(column, text);
  }

  /** A whole number that is not negative. */
  count(column: Column, text = this.text(column)): number {
    if (text !== '' && !/^\d{1,9}$/.test(text)) this.fault(column, 'must be a whole number');
    return Number.parseInt(text, 10) || 0;
  }

  /** The parts of a cell that holds a list: `a | b`. */
  list(column: Column): string[] {
    const text = this.cells[column];
    return text === '' ? [] : text.split(' | ').map((part) => part.trim());
  }

  /** What `parse` makes of a text; its RangeError becomes a fault. */
  parsed<T>(column: Column, text: string, expected: string, parse: (text: string) => T, otherwise: T): T {
    try {
      return parse(text);
    } catch {
      this.fault(column, `expected ${expected}`);
      return otherwise;
    }
  }
}
