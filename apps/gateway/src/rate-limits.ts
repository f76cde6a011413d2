import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '@keng/kernel';
import type { GatewaySettings } from './gateway-settings';
import { pathOf } from './path-of';
import type { SessionCookie } from './session-cookie';
import { subscriberOf } from './subscriber-of';
import type { TokenCache } from './token-cache';

/** Too many requests in a minute (429). */
class RateLimited extends DomainError {
  readonly slug = 'rate-limited';
}

/** Where somebody might want to guess: passwords, activation codes, receipts. */
const GUESSED_ROUTES = new Set([
  'POST /api/session',
  'POST /api/accounts/activation',
  'POST /api/intake/receipts/status',
]);

/**
 * Counts the requests of a minute. A session counts for itself once directory has confirmed it; one that was made up
 * costs as much to refuse and comes in any number, so it counts on the address that it comes from, as guesses do.
 */
export async function limitRates(
  fastify: FastifyInstance,
  settings: GatewaySettings,
  { cookie, tokens }: { readonly cookie: SessionCookie; readonly tokens: TokenCache },
): Promise<void> {
  const most = {
    guess: settings.KENG_RATE_GUESSES,
    address: settings.KENG_RATE_PER_ADDRESS,
    unconfirmed: settings.KENG_RATE_PER_SESSION,
    session: settings.KENG_RATE_PER_SESSION,
  };
  type Kind = keyof typeof most;
  const countedAs = (request: FastifyRequest): readonly [Kind, string] => {
    const address = subscriberOf(request.ip);
    if (GUESSED_ROUTES.has(`${request.method} ${pathOf(request.url)}`)) return ['guess', address];
    const session = cookie.read(request);
    if (session === undefined) return ['address', address];
    return tokens.knows(session) ? ['session', session] : ['unconfirmed', address];
  };
  await fastify.register(rateLimit, {
    global: true,
    hook: 'onRequest',
    timeWindow: '1 minute',
    keyGenerator: (request) => countedAs(request).join(' '),
    max: (_request, key) => most[key.split(' ', 1)[0] as Kind],
    errorResponseBuilder: () => new RateLimited(),
  });
}
