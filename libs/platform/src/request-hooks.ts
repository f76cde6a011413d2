import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ids } from '@keng/kernel';
import { runWithCausation, type Causation } from '@keng/messaging';
import type { Logger } from './logger';
import type { Metrics } from './metrics';

const CORRELATION = /^[0-9a-zA-Z-]{8,64}$/;
const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const MS_PER_SECOND = 1_000;
const SERVER_ERROR = 500;
const TOO_LARGE = 413;
/** Asked every second while something starts; "not yet" is no error. */
const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Larger than any request of the product needs: 20,000 characters of story, answers, facts. */
export const BODY_LIMIT_BYTES = 256 * 1024;

/** A whole file comes in one request: units or officers to import. */
const FILE_ROUTES = /^\/api\/directory\/imports\//;
const FILE_LIMIT_BYTES = 8 * 1024 * 1024;

/** How large a body may be that is sent to this path. */
export function bodyLimitOf(path: string): number {
  return FILE_ROUTES.test(path) ? FILE_LIMIT_BYTES : BODY_LIMIT_BYTES;
}

interface Tools {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly ids: Ids;
  /** The edge gives every request a correlation of its own; inside, the gateway's is taken over. */
  readonly isEdge?: boolean;
}

/** A request's causation: the actor joins it once the token has been verified. */
type RequestCausation = Omit<Causation, 'actorId'> & { actorId?: string };

const causations = new WeakMap<FastifyRequest, RequestCausation>();

/** What everything caused by this request will carry. */
export function causationOf(request: FastifyRequest): RequestCausation {
  const causation = causations.get(request);
  if (!causation) throw new Error('the request did not pass the platform’s hooks');
  return causation;
}

/**
 * Gives each request its correlation, lets everything it causes carry it, and logs and counts its answer by route
 * pattern: a real URL could hold a search word, a pattern cannot.
 */
export function installRequestHooks(
  fastify: FastifyInstance,
  { logger, metrics, ids, isEdge = false }: Tools,
): void {
  const seconds = metrics.histogram('keng_http_request_seconds', 'Time to answer a request', [
    'method',
    'route',
    'status',
  ]);
  fastify.addHook('onRoute', (route) => {
    if (FILE_ROUTES.test(route.url)) route.bodyLimit = FILE_LIMIT_BYTES;
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = isEdge ? request.id : request.headers['x-correlation-id'];
    const correlationId = matching(given, CORRELATION) ?? ids.next();
    const traceparent = matching(request.headers['traceparent'], TRACEPARENT);
    void reply.header('x-correlation-id', correlationId);
    void reply.header('cache-control', 'no-store');
    const causation: RequestCausation = { correlationId, ...(traceparent ? { traceparent } : {}) };
    causations.set(request, causation);
    runWithCausation(causation, done);
  });
  fastify.addHook('preSerialization', (_request, reply, payload, done) => {
    if (hasVersion(payload) && !reply.hasHeader('etag')) void reply.header('etag', `"${payload.version}"`);
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = String(reply.statusCode);
    seconds.observe({ method: request.method, route, status }, reply.elapsedTime / MS_PER_SECOND);
    // The rest of a refused body is never read; its connection would stay half open and delay a stop.
    if (reply.statusCode === TOO_LARGE) request.raw.destroy();
    const level = reply.statusCode >= SERVER_ERROR && !PROBES.has(route) ? 'error' : 'debug';
    logger[level](answerOf(request, reply, route), 'answered');
    done();
  });
}

function answerOf(request: FastifyRequest, reply: FastifyReply, route: string): Record<string, unknown> {
  const { actor } = request as FastifyRequest & { actor?: { officerId: string } };
  return {
    method: request.method,
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    correlationId: reply.getHeader('x-correlation-id'),
    ...(actor ? { officerId: actor.officerId } : {}),
  };
}

function matching(header: string | string[] | undefined, pattern: RegExp): string | undefined {
  return typeof header === 'string' && pattern.test(header) ? header : undefined;
}

function hasVersion(payload: unknown): payload is { version: number } {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'version' in payload &&
    typeof payload.version === 'number'
  );
}
