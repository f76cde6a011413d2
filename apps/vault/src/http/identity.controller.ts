import { Body, Controller, HttpStatus, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@keng/kernel';
import { CurrentActor, InvalidFields, Roles } from '@keng/platform';
import { SealIdentity } from '../use-cases/seal-identity';
import { SealedView, SealIdentityDto } from './identity.dto';

/** The box for identities: it opens inwards only. */
@Controller('identities')
export class IdentityController {
  constructor(private readonly sealIdentity: SealIdentity) {}

  @Post()
  @Roles('operator')
  @ApiCreatedResponse({ type: SealedView })
  @ApiOkResponse({ type: SealedView, description: 'the same officer put right what the box held' })
  async seal(
    @CurrentActor() actor: Actor,
    @Body() { alias, ...identity }: SealIdentityDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SealedView> {
    const { consents: _, ...facts } = identity;
    if (Object.values(facts).every((fact) => fact === undefined))
      throw InvalidFields.of('fullName', 'required');
    const result = await this.sealIdentity.execute(actor, alias, identity);
    void reply.status(result.version === 1 ? HttpStatus.CREATED : HttpStatus.OK);
    return result;
  }
}
