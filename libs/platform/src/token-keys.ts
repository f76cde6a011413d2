import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { DomainError } from '@keng/kernel';

/** Nobody can say just now whether a token is good: directory's keys were never fetched, and it is away (503). */
export class KeysAway extends DomainError {
  readonly slug = 'try-again';
}

/** Keys that verify directory's tokens. An abstract class, so that it is its own injection token. */
export abstract class TokenKeys {
  /** @throws KeysAway */
  abstract readonly find: JWTVerifyGetKey;
}

type Key = Awaited<ReturnType<JWTVerifyGetKey>>;

/** Between two requests for keys, in ms: a token under an unknown key asks for them. */
const ASKED_APART_MS = 1_000;
const ASKED_ANEW_MS = 600_000;

/**
 * Directory's keys, asked for anew every ten minutes and when a token names an unknown one. Until they have come the last
 * ones do: who is signed in must neither wait for a directory that is away nor be sent to sign in because of it.
 */
export function remoteKeys(directoryUrl: string, askedAnewMs: number = ASKED_ANEW_MS): TokenKeys {
  const remote = createRemoteJWKSet(new URL('/.well-known/jwks.json', directoryUrl), {
    cooldownDuration: ASKED_APART_MS,
    cacheMaxAge: askedAnewMs,
  });
  const amongLast = async (...asked: Parameters<JWTVerifyGetKey>): Promise<Key | undefined> => {
    const last = remote.jwks();
    if (!last) return undefined;
    try {
      return await createLocalJWKSet(last)(...asked);
    } catch {
      return undefined;
    }
  };
  return {
    find: async (header, token) => {
      if (!remote.fresh) {
        // Whoever needs what it brings hears of its failure below; the next request tries again.
        remote.reload().catch(() => undefined);
        const known = await amongLast(header, token);
        if (known) return known;
      }
      try {
        return await remote(header, token);
      } catch (error) {
        if (!isAbsence(error)) throw error;
        const away = new KeysAway();
        away.cause = error;
        throw away;
      }
    },
  };
}

/** Whether directory did not answer, or not with keys; all else is about the token. */
function isAbsence(error: unknown): boolean {
  return (
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === errors.JOSEError.code
  );
}
