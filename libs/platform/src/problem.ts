import { isProblemSlug, problemOf, problemType } from '@keng/contracts';

/** One field of a request that cannot be used: never with its value. */
export interface FieldProblem {
  readonly name: string;
  readonly code: string;
  readonly remedy: string;
}

/** RFC 9457 problem document. `title` and `detail` are Vietnamese; the desk translates by `type`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly correlationId?: string;
  readonly fields?: readonly FieldProblem[];
  /** Seconds to wait; stands in the header of that name too. */
  readonly retryAfter?: unknown;
  readonly [parameter: string]: unknown;
}

/** Fills the catalogue's entry of a slug with parameters that are safe to show. */
export function makeProblem(
  slug: string,
  parameters: Readonly<Record<string, unknown>> = {},
  correlationId?: string,
): Problem {
  if (!isProblemSlug(slug)) throw new Error(`problem "${slug}" is not in the catalogue of libs/contracts`);
  const entry = problemOf(slug);
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
    });
  return {
    ...parameters,
    type: problemType(slug),
    title: fill(entry.title.vi),
    status: entry.status,
    detail: fill(entry.detail.vi),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}
