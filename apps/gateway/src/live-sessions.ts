import { DomainError } from '@keng/kernel';
import type { Sessions } from './sessions';

/** How often directory is asked whether the sessions of open streams still live, in ms. */
const RECHECK_MS = 20_000;
const SESSIONS_AT_ONCE = 16;

type End = () => void;

/**
 * Ends live streams with their session: at once when it is signed out here, within 20 s when it ends in any other
 * way. A stream cannot outlive its token either; asking in between halves that time.
 */
export class LiveSessions {
  private readonly streams = new Map<string, Set<End>>();
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> | undefined;

  constructor(private readonly sessions: Pick<Sessions, 'recheck' | 'onEnd'>) {
    sessions.onEnd((sessionToken) => this.endAll(sessionToken));
  }

  /** Calls `end` once the session has ended, unless it was forgotten before. @returns how to forget it */
  watch(sessionToken: string, end: End): () => void {
    const ends = this.streams.get(sessionToken) ?? new Set();
    this.streams.set(sessionToken, ends.add(end));
    this.timer ??= setInterval(() => void this.recheck(), RECHECK_MS);
    return () => {
      ends.delete(end);
      if (ends.size === 0) this.streams.delete(sessionToken);
      if (this.streams.size === 0) this.rest();
    };
  }

  /** Ends all streams: the gateway stops. */
  close(): void {
    for (const sessionToken of this.streams.keys()) this.endAll(sessionToken);
  }

  /** Asks for every session that has a stream, unless the round before still waits for directory. */
  recheck(): Promise<void> {
    this.underWay ??= this.round().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async round(): Promise<void> {
    const sessionTokens = [...this.streams.keys()];
    while (sessionTokens.length > 0) {
      await Promise.all(sessionTokens.splice(0, SESSIONS_AT_ONCE).map((each) => this.check(each)));
    }
  }

  /** A session that cannot be asked for keeps its streams until their tokens end. */
  private async check(sessionToken: string): Promise<void> {
    try {
      await this.sessions.recheck(sessionToken);
    } catch (error) {
      if (error instanceof DomainError && error.slug === 'unauthenticated') this.endAll(sessionToken);
    }
  }

  private endAll(sessionToken: string): void {
    for (const end of this.streams.get(sessionToken) ?? []) end();
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
