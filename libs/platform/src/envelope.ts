import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of everything sealed, so that another cipher can follow without guessing. */
const AES_256_GCM = 1;
const OWNER_ONLY = 0o600;
const OWNER_ONLY_DIRECTORY = 0o700;

/** A key file that holds no 256-bit key; nothing sealed under it can be read, so nothing may be sealed either. */
export class UnusableKeyFile extends Error {
  constructor(path: string) {
    super(
      `The key file ${path} does not hold 64 hexadecimal digits. Put the right file back from its backup.`,
    );
    this.name = 'UnusableKeyFile';
  }
}

/** Sealed bytes that do not open: another key, another place, or changed. Says nothing of the content. */
export class SealBroken extends Error {
  constructor() {
    super('The sealed content does not open with this key in this place');
    this.name = 'SealBroken';
  }
}

/** A service's key as it was found or made. */
export interface KeyFile {
  readonly key: Buffer;
  /** It did not exist before: the caller warns that it must be backed up, apart from the database. */
  readonly created: boolean;
}

/**
 * Reads the 256-bit key in the file `path`, readable by its owner only; makes one if there is none. Two starters at
 * once end up with the same key.
 * @throws UnusableKeyFile
 */
export function openKeyFile(path: string): KeyFile {
  const known = readKey(path);
  if (known) return { key: known, created: false };
  const created = createKeyFile(path);
  const key = readKey(path);
  if (!key) throw new UnusableKeyFile(path);
  return { key, created };
}

/** A fresh 256-bit key, to be kept only sealed under another one. */
export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/**
 * Encrypts and authenticates with AES-256-GCM under a random nonce.
 * @param aad what the content belongs to (ids, purpose): it opens in that place only
 * @returns version, nonce, tag, ciphertext
 */
export function sealUnder(key: Buffer, plaintext: Buffer, aad: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.of(AES_256_GCM), nonce, cipher.getAuthTag(), ciphertext]);
}

/**
 * The inverse of {@link sealUnder}.
 * @throws SealBroken
 */
export function openUnder(key: Buffer, sealed: Buffer, aad: string): Buffer {
  const tagAt = 1 + NONCE_BYTES;
  const contentAt = tagAt + TAG_BYTES;
  if (sealed.length < contentAt || sealed[0] !== AES_256_GCM) throw new SealBroken();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, tagAt));
    decipher.setAAD(Buffer.from(aad)).setAuthTag(sealed.subarray(tagAt, contentAt));
    return Buffer.concat([decipher.update(sealed.subarray(contentAt)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

function readKey(path: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new UnusableKeyFile(path);
  return Buffer.from(text, 'hex');
}

/** Written whole under another name and linked into place, so that nobody ever reads half a key. */
function createKeyFile(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_DIRECTORY });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', OWNER_ONLY);
  try {
    writeSync(file, `${newKey().toString('hex')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function isSystemError(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
