/** Collects the values of a statement that is put together from parts. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** Takes a value. @returns its place in the statement, `$1` and on */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
