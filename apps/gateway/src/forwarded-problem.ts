import { DomainError } from '@keng/kernel';
import type { ProblemParams } from '@keng/kernel';

const URN = 'urn:keng:problem:';
const BODY_MEMBERS = new Set(['type', 'title', 'status', 'detail', 'correlationId']);

/** A service does not answer just now (503). */
export class TryAgain extends DomainError {
  readonly slug = 'try-again';
}

/** A problem that a service reported, passed on under the same slug. */
export class ForwardedProblem extends DomainError {
  private constructor(
    readonly slug: string,
    params: ProblemParams,
  ) {
    super(params);
  }

  static async from(response: Response): Promise<DomainError> {
    const body: unknown = await response.json().catch(() => undefined);
    if (!isProblem(body)) return new TryAgain();
    const params = Object.entries(body).filter(([member]) => !BODY_MEMBERS.has(member));
    return new ForwardedProblem(body.type.slice(URN.length), Object.fromEntries(params));
  }
}

/** A failed call becomes "try again", with its cause kept for the log. */
export function causeTryAgain(error: unknown): TryAgain {
  const problem = new TryAgain();
  problem.cause = error;
  return problem;
}

function isProblem(body: unknown): body is { type: string } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    typeof body.type === 'string' &&
    body.type.startsWith(URN)
  );
}
