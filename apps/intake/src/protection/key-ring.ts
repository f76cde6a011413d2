import { createHmac } from 'node:crypto';
import type { UnitOfWork } from '@keng/persistence';
import { openKeyFile, type KeyFile } from '@keng/platform';
import type { IntakeSettings } from '../intake-settings';
import { DraftCipher } from './draft-cipher';
import { ReceiptPepper } from './receipt-pepper';
import { TipCipher } from './tip-cipher';

/** A key file is not the one that this database was written with. */
export class WrongKeyFile extends Error {
  constructor(name: string, path: string) {
    super(
      `${path} is not the key that this database was written with (${name}). Put the file back from the backup; ` +
        'with another key no text of an earlier tip can be read and no receipt code is known.',
    );
    this.name = 'WrongKeyFile';
  }
}

/** Where the key ring tells of a new key. */
export interface KeyRingLogger {
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
}

interface NamedKey extends KeyFile {
  readonly name: string;
  readonly path: string;
}

/** The secrets of intake, from their files; a file that is missing is made. */
export class KeyRing {
  readonly cipher: TipCipher;
  readonly drafts: DraftCipher;
  readonly pepper: ReceiptPepper;
  private readonly keys: readonly NamedKey[];

  /** @throws UnusableKeyFile */
  constructor(settings: IntakeSettings, logger: KeyRingLogger) {
    const service = named('service-key', settings.KENG_INTAKE_KEY_FILE);
    const pepper = named('receipt-pepper', settings.KENG_RECEIPT_PEPPER_FILE);
    this.keys = [service, pepper];
    this.cipher = new TipCipher(service.key);
    this.drafts = new DraftCipher(service.key);
    this.pepper = new ReceiptPepper(pepper.key);
    for (const { name, path, created } of this.keys) {
      if (created) logger.warn({ name, path }, 'a key was made: back this file up, apart from the database');
    }
  }

  /**
   * Compares each key with the fingerprint that the database holds of it, and leaves one at the first start.
   * @throws WrongKeyFile
   */
  async check(work: UnitOfWork): Promise<void> {
    for (const { name, path, key } of this.keys) {
      const fingerprint = createHmac('sha256', key).update(`keng/fingerprint/${name}`).digest();
      await work.query(
        `insert into intake.key_fingerprint (name, fingerprint) values ($1, $2) on conflict do nothing`,
        [name, fingerprint],
      );
      const [stored] = await work.query<{ fingerprint: Buffer }>(
        `select fingerprint from intake.key_fingerprint where name = $1`,
        [name],
      );
      if (!stored?.fingerprint.equals(fingerprint)) throw new WrongKeyFile(name, path);
    }
  }
}

function named(name: string, path: string): NamedKey {
  return { name, path, ...openKeyFile(path) };
}
