import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { JWK } from 'jose';
import { Public } from '@keng/platform';
import { SigningKey } from '../security/signing-key';

/** The keys by which every service verifies directory's tokens (RFC 7517). */
@ApiExcludeController()
@Controller('.well-known')
export class JwksController {
  constructor(private readonly key: SigningKey) {}

  @Public()
  @Get('jwks.json')
  @Header('content-type', 'application/jwk-set+json')
  read(): { keys: JWK[] } {
    return { keys: [this.key.publicJwk] };
  }
}
