import type { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiQuery, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@keng/kernel';
import { CurrentActor, SignedIn, TokenLife } from '../auth';
import { LiveChangeView } from './live-change.view';
import { LiveStreams } from './live-streams';
import { FollowLiveDto } from './live.dto';

/** Changes as they happen, to whoever may read what has changed (decisions 6.4). */
@Controller('live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @SignedIn()
  @ApiExtraModels(LiveChangeView)
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'id cuối cùng đã nhận' })
  @ApiOkResponse({
    description:
      'ready, reset, changed (dữ liệu theo lược đồ); kết thúc cùng thẻ 60 giây, nối lại bằng id cuối',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(LiveChangeView) } } },
  })
  async follow(
    @CurrentActor() actor: Actor,
    @TokenLife() lifeMs: number,
    @Query() { after }: FollowLiveDto,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const body = await this.streams.open({ actor, lifeMs, after: lastEventId ?? after });
    void reply
      .type('text/event-stream; charset=utf-8')
      .header('x-accel-buffering', 'no')
      // Kept open after its last byte, the connection would hold up the stop of the service.
      .header('connection', 'close');
    return body;
  }
}
