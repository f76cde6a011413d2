import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@keng/kernel';
import { currentCausation } from '@keng/messaging';
import { isTransient } from '@keng/persistence';
import { InvalidFields } from './invalid-fields';
import type { Logger } from './logger';
import { makeProblem, type Problem } from './problem';
import { requestRemedies } from './request-remedies';

const SLUG_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid-fields',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  412: 'stale-version',
  413: 'too-large',
  415: 'unsupported-media-type',
  416: 'not-found',
  422: 'invalid-fields',
  429: 'rate-limited',
  503: 'try-again',
};

const UNREADABLE_BODY = { name: 'body', ...requestRemedies.notJson };

const UNAVAILABLE = 503;
const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/**
 * For addresses that the router cannot read (broken percent-encoding, endless ids): nothing is there. Fastify's own
 * answer would repeat the address. Goes into the adapter's `frameworkErrors`, before any hook or filter.
 */
export function answerUnreadableAddress(
  _error: unknown,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = makeProblem('not-found');
  void reply.status(problem.status).type(PROBLEM_JSON).send(problem);
}

/** The one place where errors become answers: a slug and safe parameters; the cause goes to the log only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.toProblem(error);
    if (reply.sent) return;
    const retryAfter = retryAfterOf(problem);
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    void reply.status(problem.status).type(PROBLEM_JSON).send(problem);
  }

  /** Decides what the caller may know, and logs what only we may. */
  toProblem(error: unknown): Problem {
    const correlationId = currentCausation()?.correlationId;
    if (error instanceof InvalidFields) {
      return makeProblem('invalid-fields', { fields: error.fields }, correlationId);
    }
    if (error instanceof DomainError) return makeProblem(error.slug, error.params, correlationId);
    if (isTransient(error)) {
      this.logger.warn({ err: error }, 'dependency not available');
      return makeProblem('try-again', {}, correlationId);
    }
    const status = statusOf(error);
    const slug = status === undefined ? undefined : SLUG_BY_STATUS[status];
    if (slug !== undefined) {
      const fields = slug === 'invalid-fields' ? { fields: [UNREADABLE_BODY] } : {};
      return makeProblem(slug, fields, correlationId);
    }
    this.logger.error({ err: error }, 'unexpected error');
    return makeProblem('internal-error', {}, correlationId);
  }
}

/** Seconds for `Retry-After`: what the problem says itself, and a moment where something is away for now. */
export function retryAfterOf({ status, retryAfter }: Problem): string | undefined {
  if (typeof retryAfter === 'number') return String(retryAfter);
  return status === UNAVAILABLE ? '1' : undefined;
}

/** Status of Nest's and Fastify's own errors (unknown route, body too large, no JSON …). */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error) return Number(error.statusCode);
  return undefined;
}
