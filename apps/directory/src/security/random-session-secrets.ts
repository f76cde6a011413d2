import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SessionSecrets } from '../domain/credentials';

const SECRET_BYTES = 32;
const ID_DIGITS = 16;

@Injectable()
export class RandomSessionSecrets extends SessionSecrets {
  next(): string {
    return randomBytes(SECRET_BYTES).toString('base64url');
  }

  idOf(secret: string): string {
    return createHash('sha256').update(secret).digest('hex').slice(0, ID_DIGITS);
  }
}
