import { remedyIn, wordsOf } from './refusal-texts';

/** One field that the server refused. */
export interface RefusedField {
  /** Path in the request, e.g. `reporters.0.alias`. */
  readonly name: string;
  readonly code: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** The server's answer to a request that it refused (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    /** The last part of `urn:keng:problem:<slug>`. */
    readonly slug: string,
    private readonly givenTitle: string,
    private readonly givenDetail: string | undefined,
    private readonly givenFields: readonly RefusedField[],
    /** Everything that was answered, for problems that carry more. */
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${slug}`);
  }

  /** In the language of the page, as all its words. */
  get title(): string {
    return this.words.title;
  }

  get detail(): string | undefined {
    return this.words.detail;
  }

  get fields(): readonly RefusedField[] {
    return this.givenFields.map((field) => ({ ...field, remedy: remedyIn(field) }));
  }

  private get words(): { readonly title: string; readonly detail: string | undefined } {
    return wordsOf(this.slug, { title: this.givenTitle, detail: this.givenDetail }, this.body);
  }
}

/** The server was not reached, or could not answer for the moment; trying again is safe. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const TYPE = 'urn:keng:problem:';

/** Reads a refusal; an answer that is no problem document counts as a passing fault. */
export async function problemOf(response: Response): Promise<Problem | Unreachable> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (!isProblem) return new Unreachable(`answered ${response.status}`);
  const body = (await response.json()) as Record<string, unknown>;
  const slug = textOf(body['type'])?.replace(TYPE, '') ?? 'internal-error';
  if (response.status === 503) return new Unreachable(slug);
  const fields = Array.isArray(body['fields']) ? (body['fields'] as RefusedField[]) : [];
  return new Problem(
    response.status,
    slug,
    textOf(body['title']) ?? slug,
    textOf(body['detail']),
    fields,
    body,
  );
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The remedy for one field, for standing beside it. */
export function remedyOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  return error.fields.find(
    ({ name }) => name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`),
  )?.remedy;
}
