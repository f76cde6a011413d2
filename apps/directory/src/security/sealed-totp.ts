import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { type SealedTotpSecret, TotpCodes, type TotpProposal } from '../domain/credentials';
import { ServiceKey } from './service-key';

const PURPOSE = 'totp';
const STEP_MS = 30_000;
/** 160 bits, as RFC 4226 §4 recommends. */
const SECRET_BYTES = 20;
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: STEP_MS / 1_000 } as const;

@Injectable()
export class SealedTotp extends TotpCodes {
  constructor(private readonly key: ServiceKey) {
    super();
  }

  next(officerId: string): Uint8Array {
    return this.key.seal(PURPOSE, officerId, randomBytes(SECRET_BYTES));
  }

  reveal(kept: SealedTotpSecret, username: string): TotpProposal {
    const secret = this.open(kept);
    const totp = new TOTP({ ...SETTINGS, issuer: 'Kẻng', label: username, secret });
    return { secret: secret.base32, otpauthUri: totp.toString() };
  }

  stepOf(kept: SealedTotpSecret, code: string, now: Temporal.Instant): number | undefined {
    const secret = this.open(kept);
    const timestamp = now.epochMilliseconds;
    const delta = new TOTP({ ...SETTINGS, secret }).validate({ token: code, timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / STEP_MS) + delta;
  }

  private open({ officerId, sealed }: SealedTotpSecret): Secret {
    return new Secret({ buffer: Uint8Array.from(this.key.open(PURPOSE, officerId, sealed)).buffer });
  }
}
