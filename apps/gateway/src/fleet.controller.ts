import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Metrics, NotFound } from '@keng/platform';
import { Fleet } from './fleet';

const DESCRIPTION = /^([a-z]+)\.json$/;
const UNAVAILABLE = 503;

/** Health, metrics and descriptions of all services at the one address. */
@ApiExcludeController()
@Controller()
export class FleetController {
  constructor(
    @Inject(Fleet) private readonly fleet: Fleet,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  alive(): { status: string } {
    return { status: 'alive' };
  }

  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const state = await this.fleet.state();
    if (!state.ready) void reply.status(UNAVAILABLE);
    return state;
  }

  @Get('metrics')
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.registry.contentType);
    return this.fleet.metrics(await this.metrics.registry.metrics());
  }

  @Get('api/openapi/:file')
  async describe(
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const description = await this.fleet.description(DESCRIPTION.exec(file)?.[1] ?? '');
    if (description === undefined) throw new NotFound();
    void reply.type('application/json');
    return description;
  }
}
