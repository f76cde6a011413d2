import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@keng/kernel';

/** The request does not prove that it comes from our own pages (403). */
export class CsrfFailed extends DomainError {
  readonly slug = 'csrf-failed';
}

/** The header token that proves a request comes from a page that could read the sign-in's answer. */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a foreign page could have sent: by `Sec-Fetch-Site`, by `Origin`, and, where a session
 * cookie came along, by the header token (decisions 6.2).
 * @throws CsrfFailed
 */
export function assertSameSite(request: FastifyRequest, sessionToken: string | undefined): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new CsrfFailed();
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, request.headers.host)) throw new CsrfFailed();
  if (sessionToken !== undefined && !holdsCsrfToken(request, sessionToken)) throw new CsrfFailed();
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function holdsCsrfToken(request: FastifyRequest, sessionToken: string): boolean {
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrfTokenOf(sessionToken));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
