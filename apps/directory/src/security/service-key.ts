import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readOrMakeKeyFile, UnusableKeyFile } from './key-file';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Directory's own secret: seals what is kept at rest and keys digests, each purpose under a key of its own. */
@Injectable()
export class ServiceKey {
  private constructor(private readonly key: Buffer) {}

  /** Reads the key (32 bytes in hexadecimal), making it on the first start. @throws UnusableKeyFile */
  static load(path: string): ServiceKey {
    const hex = readOrMakeKeyFile(path, () => `${randomBytes(KEY_BYTES).toString('hex')}\n`).trim();
    if (!/^[0-9a-f]{64}$/.test(hex)) {
      throw new UnusableKeyFile(
        `The key file ${path} must hold 64 hexadecimal digits: restore it from the backup (without it activation ` +
          'codes and authenticator apps stop working).',
      );
    }
    return new ServiceKey(Buffer.from(hex, 'hex'));
  }

  /** HMAC-SHA-256 of the text. */
  digest(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.keyFor(purpose)).update(text).digest();
  }

  /** AES-256-GCM; opens only together with the same `owner`. */
  seal(purpose: string, owner: string, content: Uint8Array): Uint8Array {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), nonce).setAAD(Buffer.from(owner));
    return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error when the content was not sealed by this key for this purpose and owner */
  open(purpose: string, owner: string, sealed: Uint8Array): Uint8Array {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  }

  private keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key, '', `keng-directory/${purpose}`, KEY_BYTES));
  }
}
