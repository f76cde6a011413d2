import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@keng/kernel';
import { BODY_LIMIT_BYTES, bodyLimitOf, type ProblemFilter, retryAfterOf } from '@keng/platform';
import { causeTryAgain } from './forwarded-problem';
import type { ServiceMap } from './gateway-settings';
import type { LiveSessions } from './live-sessions';
import { pathOf } from './path-of';
import type { SessionCookie } from './session-cookie';
import { assertSameSite } from './same-site';
import type { TokenCache } from './token-cache';

const CONNECTIONS_A_SERVICE = 64;
/** A stream holds a connection for as long as it lives, so streams have connections of their own. */
const STREAMS_A_SERVICE = 2_048;
/** Between two pieces of an answer; a live stream is never silent for longer than its heartbeat of 15 s. */
const BODY_TIMEOUT_MS = 60_000;

const LIVE_SERVICES = ['intake', 'cases', 'recognition'] as const;
const LIVE = new RegExp(`^/api/(${LIVE_SERVICES.join('|')})/live$`);
const PRESENCE = /^\/api\/intake\/tips\/[^/]+\/presence$/;

/** The body is larger than any request of the product needs (413). */
class TooLarge extends DomainError {
  readonly slug = 'too-large';
}

interface ProxyTools {
  readonly tokens: TokenCache;
  readonly cookie: SessionCookie;
  readonly problems: ProblemFilter;
  readonly live: LiveSessions;
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
  fastify.addHook('preHandler', (request, reply) => admit(request, reply, tools));
  const connections = CONNECTIONS_A_SERVICE;
  for (const [service, upstream] of Object.entries(services)) {
    await proxyPrefix(fastify, { prefix: `/api/${service}`, upstream, connections }, tools);
  }
  await proxyPrefix(fastify, { prefix: '/check', upstream: services.recognition, connections }, tools);
  for (const service of LIVE_SERVICES) {
    const way = {
      prefix: `/api/${service}/live`,
      upstream: services[service],
      connections: STREAMS_A_SERVICE,
    };
    await proxyPrefix(fastify, way, tools);
  }
}

interface Way {
  readonly prefix: string;
  readonly upstream: string;
  readonly connections: number;
}

async function proxyPrefix(
  fastify: FastifyInstance,
  { prefix, upstream, connections }: Way,
  { problems }: ProxyTools,
): Promise<void> {
  await fastify.register(httpProxy, {
    upstream,
    prefix,
    rewritePrefix: prefix,
    proxyPayloads: true,
    undici: { connections, pipelining: 1, bodyTimeout: BODY_TIMEOUT_MS },
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => forwardedHeaders(request as WithToken, headers),
      onError: (reply, { error }) => sendProblem(reply as FastifyReply, problems, causeTryAgain(error)),
    },
  });
}

/** Checks what comes in from outside and finds the token that the service will see. */
async function admit(
  request: WithToken,
  reply: FastifyReply,
  { tokens, cookie, live }: ProxyTools,
): Promise<void> {
  // Proxied bodies are streamed past Fastify's own limit; one without a length meets the service's.
  const sessionToken = cookie.read(request);
  const limit = sessionToken === undefined ? BODY_LIMIT_BYTES : bodyLimitOf(request.url);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new TooLarge();
  assertSameSite(request, sessionToken);
  if (sessionToken === undefined) return;
  const path = pathOf(request.url);
  const purpose = LIVE.test(path) || PRESENCE.test(path) ? 'background' : 'work';
  request.serviceToken = (await tokens.exchange(sessionToken, purpose)).token;
  if (!LIVE.test(path) || reply.raw.destroyed) return;
  reply.raw.once(
    'close',
    live.watch(sessionToken, () => reply.raw.destroy()),
  );
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
