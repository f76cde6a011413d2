import { newKey, sealUnder } from '@keng/platform';
import type { SealedContent } from '../persistence/identity-repository';

/**
 * Envelope encryption: each identity under a data key of its own, that key under the service's key. Bound to the
 * alias, so that ciphertext moved to another row does not open.
 */
export class IdentityCipher {
  constructor(private readonly serviceKey: Buffer) {}

  seal(alias: string, identity: object): SealedContent {
    const dataKey = newKey();
    return {
      sealedKey: sealUnder(this.serviceKey, dataKey, `vault.identity.key:${alias}`),
      content: sealUnder(dataKey, Buffer.from(JSON.stringify(identity)), `vault.identity:${alias}`),
    };
  }
}
