import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles } from '@keng/platform';
import { ProposeConclusion } from '../use-cases/propose-conclusion';
import { RecordEntry } from '../use-cases/record-entry';
import { RecordNotice } from '../use-cases/record-notice';
import { WritePlan } from '../use-cases/write-plan';
import {
  CaseEntryRecordedView,
  CaseNoticeRecordedView,
  CasePlanWrittenView,
  CaseProposedView,
} from './case-answers.view';
import { CaseNoticeDto } from './case-decisions.dto';
import { CaseEntryDto, CasePlanDto, CaseProposalDto } from './case-work.dto';

/** Work of the assigned officers (rows 27, 29, 31, 32). */
@Controller('cases/:caseId')
export class CaseWorkController {
  constructor(
    private readonly writePlan: WritePlan,
    private readonly recordEntry: RecordEntry,
    private readonly recordNotice: RecordNotice,
    private readonly proposeConclusion: ProposeConclusion,
  ) {}

  @Put('plan')
  @Roles('investigator')
  @ApiOkResponse({ type: CasePlanWrittenView })
  async plan(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @ExpectedVersion() version: number,
    @Body() body: CasePlanDto,
  ): Promise<CasePlanWrittenView> {
    return { caseId, ...(await this.writePlan.execute({ actor, caseId, version }, body)) };
  }

  @Post('entries')
  @Roles('investigator')
  @Idempotent()
  @ApiCreatedResponse({ type: CaseEntryRecordedView })
  async entry(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Body() { kind, occurredAt, text }: CaseEntryDto,
  ): Promise<CaseEntryRecordedView> {
    const activity = { kind, occurredAt: Temporal.Instant.from(occurredAt), text };
    return { caseId, ...(await this.recordEntry.execute({ actor, caseId }, activity)) };
  }

  @Post('notices')
  @Roles('investigator', 'case_commander')
  @Idempotent()
  @ApiCreatedResponse({ type: CaseNoticeRecordedView })
  async notice(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @ExpectedVersion() version: number,
    @Body() body: CaseNoticeDto,
  ): Promise<CaseNoticeRecordedView> {
    const done = await this.recordNotice.execute(
      { actor, caseId, version },
      {
        code: body.noticeCode,
        sentOn: Temporal.PlainDate.from(body.sentOn),
        documentNumber: body.documentNumber ?? null,
        deliveredBy: body.deliveredBy,
      },
    );
    const { noticeId, clockIds } = done.notice;
    return {
      caseId,
      noticeId,
      clockId: done.clockId,
      satisfiedClockIds: [...clockIds],
      version: done.version,
    };
  }

  @Post('conclusion-proposal')
  @HttpCode(200)
  @Roles('investigator')
  @Idempotent()
  @ApiOkResponse({ type: CaseProposedView })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @ExpectedVersion() version: number,
    @Body() { groundCode, ...body }: CaseProposalDto,
  ): Promise<CaseProposedView> {
    const proposed = { ...body, groundCode: groundCode ?? null };
    return { caseId, ...(await this.proposeConclusion.execute({ actor, caseId, version }, proposed)) };
  }
}
