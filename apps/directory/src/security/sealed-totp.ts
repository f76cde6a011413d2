import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { TotpCodes, type TotpProposal } from '../domain/credentials';
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

  propose(officerId: string, username: string): TotpProposal {
    const secret = randomBytes(SECRET_BYTES);
    const totp = new TOTP({ ...SETTINGS, issuer: 'Kẻng', label: username, secret: secretOf(secret) });
    return { sealed: this.key.seal(PURPOSE, officerId, secret), otpauthUri: totp.toString() };
  }

  stepOf(
    { officerId, sealed }: { readonly officerId: string; readonly sealed: Uint8Array },
    code: string,
    now: Temporal.Instant,
  ): number | undefined {
    const secret = secretOf(this.key.open(PURPOSE, officerId, sealed));
    const timestamp = now.epochMilliseconds;
    const delta = new TOTP({ ...SETTINGS, secret }).validate({ token: code, timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / STEP_MS) + delta;
  }
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}
