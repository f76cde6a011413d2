import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DirectoryClient, type TokenAnswer } from './directory-client';

const CACHE_MS = 45_000;
const CACHE_ENTRIES = 10_000;

/** Why a token is needed: what a page does by itself must not keep a session alive. */
export type Purpose = 'work' | 'background';

interface Cached {
  readonly answer: TokenAnswer;
  readonly until: number;
}

/** Swaps sessions for directory's 60-second tokens, and remembers each for 45 s or until the session changes. */
@Injectable()
export class TokenCache {
  private readonly cache = new Map<string, Cached>();
  private readonly asking = new Map<string, Promise<TokenAnswer>>();
  private readonly listeners: ((sessionToken: string | undefined) => void)[] = [];
  /** Rises with each change of a session: what was asked for before must not be remembered after. */
  private changes = 0;

  constructor(private readonly directory: DirectoryClient) {}

  /** Calls back when a session has changed or ended here; without its token where it may be any one of an officer. */
  onChange(listener: (sessionToken: string | undefined) => void): void {
    this.listeners.push(listener);
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

  /** Whether directory has confirmed the session, be it some time ago. */
  knows(sessionToken: string): boolean {
    return PURPOSES.some((purpose) => this.cache.has(idOf(sessionToken, purpose)));
  }

  /** To be called once directory has changed or ended the session. */
  forget(sessionToken: string): void {
    for (const purpose of PURPOSES) this.cache.delete(idOf(sessionToken, purpose));
    this.changed(sessionToken);
  }

  /** To be called once directory has ended sessions of the officer. */
  forgetOfficer(officerId: string): void {
    for (const [id, { answer }] of this.cache) if (answer.officerId === officerId) this.cache.delete(id);
    this.changed(undefined);
  }

  /** Whoever asks from now on asks anew; answers on their way are still given to those who wait, and to nobody else. */
  private changed(sessionToken: string | undefined): void {
    this.changes += 1;
    this.asking.clear();
    for (const listener of this.listeners) listener(sessionToken);
  }

  private ask(sessionToken: string, purpose: Purpose): Promise<TokenAnswer> {
    const id = idOf(sessionToken, purpose);
    const underWay = this.asking.get(id);
    if (underWay) return underWay;
    const before = this.changes;
    const asked = this.directory
      .exchange(sessionToken, purpose === 'background')
      .then((answer) => {
        if (this.changes === before) this.remember(id, answer);
        return answer;
      })
      .finally(() => {
        if (this.asking.get(id) === asked) this.asking.delete(id);
      });
    this.asking.set(id, asked);
    return asked;
  }

  private remember(id: string, answer: TokenAnswer): void {
    if (this.cache.size >= CACHE_ENTRIES) this.cache.clear();
    this.cache.set(id, { answer, until: performance.now() + CACHE_MS });
  }
}

const PURPOSES: readonly Purpose[] = ['work', 'background'];

function idOf(sessionToken: string, purpose: Purpose): string {
  return `${purpose}:${createHash('sha256').update(sessionToken).digest('base64url')}`;
}
