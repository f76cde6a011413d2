import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@keng/kernel';
import { Unauthenticated } from '@keng/platform';
import { DirectoryClient, type SessionAnswer, type TokenAnswer } from './directory-client';

/** The request does not prove that it comes from our own pages (403). */
export class CsrfFailed extends DomainError {
  readonly slug = 'csrf-failed';
}

const CACHE_MS = 45_000;
const CACHE_ENTRIES = 10_000;

interface Cached {
  readonly answer: TokenAnswer;
  readonly until: number;
}

/** Why a token is needed: what a page does by itself must not keep a session alive. */
type Purpose = 'work' | 'background';

/** Swaps session cookies for directory's 60-second tokens, and remembers each for 45 s. */
@Injectable()
export class Sessions {
  private readonly cache = new Map<string, Cached>();
  private readonly asking = new Map<string, Promise<TokenAnswer>>();
  private tellEnd: (sessionToken: string) => void = () => undefined;

  constructor(private readonly directory: DirectoryClient) {}

  /** Calls back when a session is signed out here. */
  onEnd(callback: (sessionToken: string) => void): void {
    this.tellEnd = callback;
  }

  signIn(username: string, password: string, totp?: string): Promise<SessionAnswer> {
    return this.directory.createSession(username, password, totp);
  }

  /**
   * A token in the background leaves the session to grow idle, and is remembered apart: otherwise the officer's own
   * requests would live on it and the session would end under their hands.
   * @throws Unauthenticated when the session has ended
   */
  async exchange(sessionToken: string, purpose: Purpose = 'work'): Promise<TokenAnswer> {
    const known = this.cache.get(idOf(sessionToken, purpose));
    if (known && known.until > performance.now()) return known.answer;
    return this.ask(sessionToken, purpose);
  }

  /** Asks directory, whatever is remembered. @throws Unauthenticated when the session has ended */
  async recheck(sessionToken: string): Promise<void> {
    await this.ask(sessionToken, 'background');
  }

  async signOut(sessionToken: string): Promise<void> {
    this.cache.delete(idOf(sessionToken, 'work'));
    this.cache.delete(idOf(sessionToken, 'background'));
    await this.directory.endSession(sessionToken);
    this.tellEnd(sessionToken);
  }

  private ask(sessionToken: string, purpose: Purpose): Promise<TokenAnswer> {
    const id = idOf(sessionToken, purpose);
    const underWay = this.asking.get(id);
    if (underWay) return underWay;
    const asked = this.directory
      .exchange(sessionToken, purpose === 'background')
      .then((answer) => {
        if (this.cache.size >= CACHE_ENTRIES) this.cache.clear();
        this.cache.set(id, { answer, until: performance.now() + CACHE_MS });
        return answer;
      })
      .finally(() => this.asking.delete(id));
    this.asking.set(id, asked);
    return asked;
  }
}

function idOf(sessionToken: string, purpose: Purpose): string {
  return `${purpose}:${createHash('sha256').update(sessionToken).digest('base64url')}`;
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

/** @throws Unauthenticated */
export function requireSession(sessionToken: string | undefined): string {
  if (sessionToken === undefined) throw new Unauthenticated();
  return sessionToken;
}
