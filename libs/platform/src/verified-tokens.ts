import type { Actor } from '@keng/kernel';

/** What a token says, once its signature was found good. */
export interface VerifiedToken {
  readonly actor: Actor;
  /** The system's clock, in ms. */
  readonly endsAt: number;
}

/**
 * Tokens whose signature was verified, until they end: an officer's requests of one minute carry the same one. A token
 * cannot be called back before its end by verifying it again, so nothing is lost by remembering it.
 */
export class VerifiedTokens {
  private readonly known = new Map<string, VerifiedToken>();

  /** @param most how many are remembered; the oldest are forgotten first */
  constructor(
    private readonly most: number,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Verifies a token that is not known to be good. @throws whatever `verify` throws, which is not remembered */
  async get(token: string, verify: (token: string) => Promise<VerifiedToken>): Promise<VerifiedToken> {
    const known = this.known.get(token);
    if (known && this.now() < known.endsAt) return known;
    this.known.delete(token);
    const verified = await verify(token);
    this.forgetEnded();
    this.known.set(token, verified);
    return verified;
  }

  /** All live equally long, so the first ones remembered end first. */
  private forgetEnded(): void {
    for (const [token, { endsAt }] of this.known) {
      if (this.now() < endsAt && this.known.size < this.most) break;
      this.known.delete(token);
    }
  }
}
