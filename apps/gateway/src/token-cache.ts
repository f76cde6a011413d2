import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DirectoryClient, type TokenAnswer } from './directory-client';

const CACHE_MS = 45_000;
const CACHE_ENTRIES = 10_000;

interface Cached {
  readonly answer: TokenAnswer;
  readonly until: number;
}

/** Swaps sessions for directory's 60-second tokens, and remembers each for 45 s or until the session changes. */
@Injectable()
export class TokenCache {
  private readonly cache = new Map<string, Cached>();
  private readonly asking = new Map<string, Promise<TokenAnswer>>();
  /** Rises with each change of a session: what was asked for before must not be remembered after. */
  private changes = 0;

  constructor(private readonly directory: DirectoryClient) {}

  /** @throws Unauthenticated when the session has ended */
  async exchange(sessionToken: string): Promise<TokenAnswer> {
    const id = digest(sessionToken);
    const known = this.cache.get(id);
    if (known && known.until > performance.now()) return known.answer;
    return this.asking.get(id) ?? this.ask(id, sessionToken);
  }

  /** To be called once directory has changed or ended the session. */
  forget(sessionToken: string): void {
    this.cache.delete(digest(sessionToken));
    this.disownQuestions();
  }

  /** To be called once directory has ended sessions of the officer. */
  forgetOfficer(officerId: string): void {
    for (const [id, { answer }] of this.cache) if (answer.officerId === officerId) this.cache.delete(id);
    this.disownQuestions();
  }

  /** Whoever asks from now on asks anew; answers on their way are still given to those who wait, and to nobody else. */
  private disownQuestions(): void {
    this.changes += 1;
    this.asking.clear();
  }

  private ask(id: string, sessionToken: string): Promise<TokenAnswer> {
    const before = this.changes;
    const asked = this.directory
      .exchange(sessionToken)
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

function digest(sessionToken: string): string {
  return createHash('sha256').update(sessionToken).digest('base64url');
}
