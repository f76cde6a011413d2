import { createHmac } from 'node:crypto';
import { newKey, openUnder, sealUnder } from '@keng/platform';

/** The parts of a tip that are sealed: what the desk wrote, the shared narrative, notes on corrections. */
export type TextPart = 'original' | 'shared' | 'note';

/** Where a text belongs; bound into its seal, so that no row can be put in the place of another. */
export interface TextPlace {
  readonly tipId: string;
  readonly part: TextPart;
  readonly revision: number;
}

/** The key of one tip, open in memory, and as it is stored under the service's key. */
export interface TipKey {
  readonly key: Buffer;
  readonly wrapped: Buffer;
}

/** Envelope encryption of tip texts: a key per tip, which the service's key wraps (decisions 2.7). */
export class TipCipher {
  constructor(private readonly serviceKey: Buffer) {}

  newKey(tipId: string): TipKey {
    const key = newKey();
    return { key, wrapped: sealUnder(this.serviceKey, key, keyLabel(tipId)) };
  }

  /** @throws SealBroken when the key was wrapped by another service key or for another tip */
  openKey(tipId: string, wrapped: Buffer): Buffer {
    return openUnder(this.serviceKey, wrapped, keyLabel(tipId));
  }

  seal(key: Buffer, place: TextPlace, text: string): Buffer {
    return sealUnder(key, Buffer.from(text, 'utf8'), textLabel(place));
  }

  /** @throws SealBroken when the text was changed or belongs elsewhere */
  open(key: Buffer, place: TextPlace, sealed: Buffer): string {
    return openUnder(key, sealed, textLabel(place)).toString('utf8');
  }

  /** A digest of text for the audit log, which nobody without the service's key can try words against. */
  digest(text: string): string {
    return createHmac('sha256', this.serviceKey).update(`keng/intake/digest/${text}`).digest('hex');
  }
}

function keyLabel(tipId: string): string {
  return `keng/intake/key/${tipId}`;
}

function textLabel({ tipId, part, revision }: TextPlace): string {
  return `keng/intake/text/${tipId}/${part}/${revision}`;
}
