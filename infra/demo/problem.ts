/** The installation refused a request; `slug` is the last part of the problem's `type`. */
export class DeskProblem extends Error {
  override readonly name = 'DeskProblem';

  constructor(
    readonly status: number,
    readonly slug: string,
    /** Fields and parameters of the problem; never a value that was sent. */
    readonly detail: string,
    request: string,
  ) {
    super(`${request}: ${status} ${slug}${detail === '' ? '' : ` ${detail}`}`);
  }
}

/** An act of the demo did not succeed; says which line of the register it belongs to. */
export class ActFailed extends Error {
  override readonly name = 'ActFailed';

  constructor(
    readonly row: string,
    readonly act: string,
    override readonly cause: unknown,
  ) {
    super(`${row}, ${act}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Does an act of a row; a failure tells which. */
export async function doing<T>(row: string, act: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ActFailed ? error : new ActFailed(row, act, error);
  }
}

/** Whether the error is the installation's refusal by that slug. */
export function isRefusedAs(error: unknown, slug: string): boolean {
  return error instanceof DeskProblem && error.slug === slug;
}
