import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@keng/kernel';
import { bodyHash } from '@keng/persistence';
import { CurrentActor, idempotencyKeyOf, IdPipe, Roles } from '@keng/platform';
import { GetTip } from '../queries/get-tip.query';
import { ListTips } from '../queries/list-tips.query';
import { FindPossibleDuplicates } from '../queries/possible-duplicates.query';
import { PossibleDuplicatesView } from '../queries/possible-duplicates.view';
import { SearchTips } from '../queries/search-tips.query';
import { TipDetailView } from '../queries/tip-detail.view';
import { LaneCountsView, TipListView } from '../queries/tip-list.view';
import { RegisterTip } from '../use-cases/register-tip';
import { RegisterTipDto, toForm } from './register-tip.dto';
import { RegistrationView } from './tip-answers.view';
import { CountLanesDto, ListTipsDto, PossibleDuplicatesDto, SearchTipsDto } from './tip-queries.dto';
import { toInstant } from './to-instant';

const NOT_MODIFIED = 304;

/** Registering, finding and reading tips (rows 10–14). */
@Controller('tips')
export class TipsController {
  constructor(
    private readonly registerTip: RegisterTip,
    private readonly listTips: ListTips,
    private readonly searchTips: SearchTips,
    private readonly duplicates: FindPossibleDuplicates,
    private readonly getTip: GetTip,
  ) {}

  /** The key is claimed inside the one statement that writes the tip, so no interceptor stands before this route. */
  @Post()
  @Roles('operator')
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'UUID, mới cho mỗi thao tác' })
  @ApiCreatedResponse({ type: RegistrationView })
  async register(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() body: RegisterTipDto,
  ): Promise<RegistrationView> {
    const registration = await this.registerTip.execute(
      actor,
      { unitId: body.unitId ?? null, form: toForm(body) },
      {
        officerId: actor.officerId,
        route: 'POST /api/intake/tips',
        key: idempotencyKeyOf(request),
        bodyHash: bodyHash(request.body),
      },
    );
    return { ...registration, clocks: [...registration.clocks] };
  }

  @Get()
  @Roles('operator', 'desk_commander')
  @ApiOkResponse({ type: TipListView })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { status, receivedFrom, receivedTo, ...filter }: ListTipsDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TipListView | undefined> {
    const page = await this.listTips.execute(actor, {
      ...filter,
      ...(status && { statuses: status }),
      ...daysOf(receivedFrom, receivedTo),
    });
    const digest = createHash('sha256').update(JSON.stringify(page)).digest('base64url');
    const etag = `"${digest}"`;
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) {
      void reply.status(NOT_MODIFIED);
      return undefined;
    }
    await this.listTips.leaveTrail(actor, page);
    return page;
  }

  @Get('lanes')
  @Roles('operator', 'desk_commander')
  @ApiOkResponse({ type: LaneCountsView })
  countLanes(@CurrentActor() actor: Actor, @Query() { unitId }: CountLanesDto): Promise<LaneCountsView> {
    return this.listTips.countLanes(actor, unitId);
  }

  @Post('search')
  @HttpCode(200)
  @Roles('operator', 'desk_commander')
  @ApiOkResponse({ type: TipListView })
  search(@CurrentActor() actor: Actor, @Body() body: SearchTipsDto): Promise<TipListView> {
    const { receivedFrom, receivedTo, ...search } = body;
    return this.searchTips.execute(actor, {
      ...search,
      ...daysOf(receivedFrom, receivedTo),
    });
  }

  @Post('possible-duplicates')
  @HttpCode(200)
  @Roles('operator')
  @ApiOkResponse({ type: PossibleDuplicatesView })
  findDuplicates(
    @CurrentActor() actor: Actor,
    @Body() { occurredAt, ...question }: PossibleDuplicatesDto,
  ): Promise<PossibleDuplicatesView> {
    return this.duplicates.execute(actor, {
      ...question,
      ...(occurredAt !== undefined && { occurredAt: toInstant(occurredAt) }),
    });
  }

  @Get(':tipId')
  @Roles('operator', 'desk_commander', 'investigator', 'case_commander')
  @ApiOkResponse({ type: TipDetailView })
  get(@CurrentActor() actor: Actor, @Param('tipId', IdPipe) tipId: string): Promise<TipDetailView> {
    return this.getTip.execute(actor, tipId);
  }
}

function daysOf(
  from: string | undefined,
  to: string | undefined,
): { receivedFrom?: Temporal.PlainDate; receivedTo?: Temporal.PlainDate } {
  return {
    ...(from !== undefined && { receivedFrom: Temporal.PlainDate.from(from) }),
    ...(to !== undefined && { receivedTo: Temporal.PlainDate.from(to) }),
  };
}
