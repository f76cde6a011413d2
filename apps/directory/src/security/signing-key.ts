import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type JWK, SignJWT } from 'jose';
import { TOKEN_ALGORITHM, TOKEN_ISSUER } from '@keng/platform';
import { type TokenContent, TokenSigner } from '../domain/credentials';
import { readOrMakeKeyFile, UnusableKeyFile } from './key-file';

export const TOKEN_SECONDS = 60;

/** Directory's Ed25519 key: signs tokens, and tells everybody how to verify them. */
@Injectable()
export class SigningKey extends TokenSigner {
  private constructor(
    private readonly privateKey: KeyObject,
    /** The public half, as `/.well-known/jwks.json` shows it. */
    readonly publicJwk: JWK & { readonly kid: string },
  ) {
    super();
  }

  /** Reads the key (PKCS 8, PEM), making it on the first start. @throws UnusableKeyFile */
  static load(path: string): SigningKey {
    const pem = readOrMakeKeyFile(path, () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
    );
    const privateKey = parse(path, pem);
    const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
    const { crv, kty, x } = jwk;
    const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
    return new SigningKey(privateKey, { ...jwk, kty: 'OKP', kid, alg: TOKEN_ALGORITHM, use: 'sig' });
  }

  sign({ officerId, sessionId, appointments, issuedAt }: TokenContent): Promise<string> {
    const second = Math.floor(issuedAt.epochMilliseconds / 1_000);
    return new SignJWT({ sid: sessionId, appointments })
      .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid: this.publicJwk.kid })
      .setIssuer(TOKEN_ISSUER)
      .setSubject(officerId)
      .setIssuedAt(second)
      .setExpirationTime(second + TOKEN_SECONDS)
      .sign(this.privateKey);
  }
}

function parse(path: string, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Not a key at all: the same remedy as for a key of another kind.
  }
  throw new UnusableKeyFile(
    `The key file ${path} holds no Ed25519 private key in PEM form: restore it from the backup, or remove it to have ` +
      'a new one made (everybody signed in stays so).',
  );
}
