import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@keng/kernel';
import { BODY_LIMIT_BYTES, type ProblemFilter, retryAfterOf } from '@keng/platform';
import { causeTryAgain } from './forwarded-problem';
import type { ServiceMap } from './gateway-settings';
import { assertSameSite } from './same-site';
import type { SessionCookie } from './session-cookie';
import type { TokenCache } from './token-cache';

const CONNECTIONS_A_SERVICE = 64;
const BODY_TIMEOUT_MS = 60_000;

/** The body is larger than any request of the product needs (413). */
class TooLarge extends DomainError {
  readonly slug = 'too-large';
}

interface ProxyTools {
  readonly tokens: TokenCache;
  readonly cookie: SessionCookie;
  readonly problems: ProblemFilter;
}

type WithToken = FastifyRequest & { serviceToken?: string };

/**
 * Passes `/api/<service>/…` on to the services. Whatever the caller sent as authorization, cookie or `X-…` stays
 * here; the service sees a fresh token, the correlation and the request.
 */
export async function proxyServices(
  fastify: FastifyInstance,
  services: ServiceMap,
  tools: ProxyTools,
): Promise<void> {
  fastify.addHook('preHandler', (request) => admit(request, tools));
  for (const [service, upstream] of Object.entries(services)) {
    await proxyPrefix(fastify, `/api/${service}`, upstream, tools);
  }
  await proxyPrefix(fastify, '/check', services.recognition, tools);
}

async function proxyPrefix(
  fastify: FastifyInstance,
  prefix: string,
  upstream: string,
  { problems }: ProxyTools,
): Promise<void> {
  await fastify.register(httpProxy, {
    upstream,
    prefix,
    rewritePrefix: prefix,
    proxyPayloads: true,
    undici: { connections: CONNECTIONS_A_SERVICE, pipelining: 1, bodyTimeout: BODY_TIMEOUT_MS },
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => forwardedHeaders(request as WithToken, headers),
      onError: (reply, { error }) => sendProblem(reply as FastifyReply, problems, causeTryAgain(error)),
    },
  });
}

/** Checks what comes in from outside and finds the token that the service will see. */
async function admit(request: WithToken, { tokens, cookie }: ProxyTools): Promise<void> {
  // Proxied bodies are streamed past Fastify's own limit; one without a length meets the service's.
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) throw new TooLarge();
  const sessionToken = cookie.read(request);
  assertSameSite(request, sessionToken);
  if (sessionToken !== undefined) request.serviceToken = (await tokens.exchange(sessionToken)).token;
}

function forwardedHeaders(
  request: WithToken,
  headers: Record<string, string | string[] | undefined>,
): Record<string, string | string[] | undefined> {
  const kept = Object.entries(headers).filter(
    ([name]) =>
      !name.startsWith('x-') && name !== 'authorization' && name !== 'cookie' && name !== 'forwarded',
  );
  return {
    ...Object.fromEntries(kept),
    'x-correlation-id': request.id,
    ...(request.serviceToken === undefined ? {} : { authorization: `Bearer ${request.serviceToken}` }),
  };
}

/** Answers with the problem that an error stands for. */
export function sendProblem(reply: FastifyReply, problems: ProblemFilter, error: unknown): void {
  const problem = problems.toProblem(error);
  const retryAfter = retryAfterOf(problem);
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
}
