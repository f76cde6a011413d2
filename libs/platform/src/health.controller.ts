import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from './auth';
import { Metrics } from './metrics';
import { Readiness } from './readiness';

const UNAVAILABLE = 503;

/** Liveness, readiness and metrics of one service; the gateway sums them up and publishes no single one. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Public()
  @Get('healthz')
  alive(): { status: string } {
    return { status: 'alive' };
  }

  @Public()
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const state = await this.readiness.check();
    if (!state.ready) void reply.status(UNAVAILABLE);
    return state;
  }

  @Public()
  @Get('metrics')
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
