import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, Roles } from './auth';
import { Idempotent } from './idempotent';
import { Operations } from './operations';
import { BlockedKeyDto, SkipEventDto } from './operations.dto';
import { AuditVerdictView, BlockedKeyView, OperationsStateView, ParkedListView } from './operations.view';

/** The consumer does it within two seconds. */
const ACCEPTED = 202;

/** What an administrator sees and does of this service; the same for every service. Ids and codes only. */
@Controller('operations')
export class OperationsController {
  constructor(private readonly operations: Operations) {}

  @Roles('administrator')
  @Get('state')
  @ApiOkResponse({ type: OperationsStateView })
  async state(): Promise<OperationsStateView> {
    const { groups, ...counts } = await this.operations.state();
    return {
      ...counts,
      groups: groups.map(({ name, state, lag }) => ({ name, state, ...(lag === null ? {} : { lag }) })),
    };
  }

  @Roles('administrator')
  @Get('parked')
  @ApiOkResponse({ type: ParkedListView })
  async parked(): Promise<ParkedListView> {
    const events = await this.operations.parked();
    return {
      items: events.map(({ fault, firstAt, lastAt, epoch: _epoch, ...event }) => ({
        ...event,
        ...(fault === null ? {} : { fault }),
        firstAt: firstAt.toISOString(),
        lastAt: lastAt.toISOString(),
      })),
    };
  }

  @Roles('administrator')
  @Post('parked/retry')
  @HttpCode(ACCEPTED)
  @Idempotent()
  @ApiAcceptedResponse({ type: BlockedKeyView })
  async retry(@Body() key: BlockedKeyDto): Promise<BlockedKeyView> {
    await this.operations.retry(key);
    return key;
  }

  @Roles('administrator')
  @Post('parked/skip')
  @HttpCode(ACCEPTED)
  @Idempotent()
  @ApiAcceptedResponse({ type: BlockedKeyView })
  async skip(
    @CurrentActor() actor: Actor,
    @Body() { eventSeq, reason, ...key }: SkipEventDto,
  ): Promise<BlockedKeyView> {
    await this.operations.skip(actor, key, { eventSeq, reason });
    return key;
  }

  /** Recomputes the service's whole audit chain. */
  @Roles('administrator', 'auditor')
  @Get('audit-verification')
  @ApiOkResponse({ type: AuditVerdictView })
  async verify(): Promise<AuditVerdictView> {
    const { entries, head, faults } = await this.operations.verifyAudit();
    return {
      entries,
      seals: head.seq,
      headHash: head.hash,
      faults: faults.map(({ seal, fault }) => ({ fault, ...(seal === undefined ? {} : { seal }) })),
    };
  }
}
