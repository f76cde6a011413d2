import { Controller, Get, HttpStatus, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '@keng/platform';
import { PlacesQuery } from '../queries/places.query';
import { PlacesView } from '../queries/places.view';
import { chooseEncoding, isKnown } from './conditional-answer';

/** For the box in which a place is typed: the browser holds all of them and searches by itself. */
@Controller('places')
export class PlacesController {
  constructor(private readonly places: PlacesQuery) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: PlacesView })
  async read(
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const document = await this.places.execute();
    const { encoding, etag, bytes } = chooseEncoding(document, headers['accept-encoding']);
    void reply.headers({
      etag,
      vary: 'accept-encoding',
      'cache-control': 'private, max-age=3600, must-revalidate',
    });
    if (isKnown(etag, headers['if-none-match'])) {
      void reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    if (encoding !== undefined) void reply.header('content-encoding', encoding);
    void reply.type('application/json; charset=utf-8');
    return bytes;
  }
}
