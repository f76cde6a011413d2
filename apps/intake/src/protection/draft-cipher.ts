import { newKey, openUnder, sealUnder } from '@keng/platform';

/** Which draft a content belongs to; bound into its seals. */
export interface DraftPlace {
  readonly officerId: string;
  readonly id: string;
  readonly revision: number;
}

export interface SealedDraft {
  readonly wrapped: Buffer;
  readonly sealed: Buffer;
}

/** Envelope encryption of drafts: each save has a key of its own, which the service's key wraps. */
export class DraftCipher {
  constructor(private readonly serviceKey: Buffer) {}

  seal(place: DraftPlace, text: string): SealedDraft {
    const key = newKey();
    return {
      wrapped: sealUnder(this.serviceKey, key, labelOf('key', place)),
      sealed: sealUnder(key, Buffer.from(text, 'utf8'), labelOf('form', place)),
    };
  }

  /** @throws SealBroken when the content was changed, or belongs to another draft, officer or revision */
  open(place: DraftPlace, { wrapped, sealed }: SealedDraft): string {
    const key = openUnder(this.serviceKey, wrapped, labelOf('key', place));
    return openUnder(key, sealed, labelOf('form', place)).toString('utf8');
  }
}

function labelOf(what: 'key' | 'form', { officerId, id, revision }: DraftPlace): string {
  return `keng/intake/draft-${what}/${officerId}/${id}/${revision}`;
}
