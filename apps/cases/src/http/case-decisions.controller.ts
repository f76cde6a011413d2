import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles } from '@keng/platform';
import { AssignCase } from '../use-cases/assign-case';
import { ApprovePlan } from '../use-cases/approve-plan';
import { ConcludeCase } from '../use-cases/conclude-case';
import type { TypedDecision } from '../use-cases/decision-numbers';
import { ExtendCase } from '../use-cases/extend-case';
import {
  CaseAssignedView,
  CaseConcludedView,
  CaseExtendedView,
  CasePlanApprovedView,
} from './case-answers.view';
import { AssignCaseDto, CaseDecisionDto, ExtendCaseDto } from './case-decisions.dto';

/** Decisions of the commander (rows 26, 28, 30, 33). */
@Controller('cases/:caseId')
export class CaseDecisionsController {
  constructor(
    private readonly assignCase: AssignCase,
    private readonly approvePlan: ApprovePlan,
    private readonly extendCase: ExtendCase,
    private readonly concludeCase: ConcludeCase,
  ) {}

  @Post('assignment')
  @HttpCode(200)
  @Roles('case_commander')
  @Idempotent()
  @ApiOkResponse({ type: CaseAssignedView })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @ExpectedVersion() version: number,
    @Body() body: AssignCaseDto,
  ): Promise<CaseAssignedView> {
    const { leadOfficerId, supportingOfficerIds } = body;
    const assignment = { leadOfficerId, supportingOfficerIds };
    const done = await this.assignCase.execute({ actor, caseId, version }, assignment, typed(body));
    return { caseId, state: 'verifying', ...done };
  }

  @Post('plan/approval')
  @HttpCode(200)
  @Roles('case_commander')
  @Idempotent()
  @ApiOkResponse({ type: CasePlanApprovedView })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @ExpectedVersion() version: number,
  ): Promise<CasePlanApprovedView> {
    const done = await this.approvePlan.execute({ actor, caseId, version });
    return { caseId, approvedAt: String(done.approvedAt), version: done.version };
  }

  @Post('extensions')
  @HttpCode(200)
  @Roles('case_commander')
  @Idempotent()
  @ApiOkResponse({ type: CaseExtendedView })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @ExpectedVersion() version: number,
    @Body() body: ExtendCaseDto,
  ): Promise<CaseExtendedView> {
    const done = await this.extendCase.execute({ actor, caseId, version }, body.reasonCode, typed(body));
    return { caseId, ...done, dueAt: String(done.dueAt), legalEndAt: String(done.legalEndAt) };
  }

  @Post('conclusion')
  @HttpCode(200)
  @Roles('case_commander')
  @Idempotent()
  @ApiOkResponse({ type: CaseConcludedView })
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @ExpectedVersion() version: number,
    @Body() body: CaseDecisionDto,
  ): Promise<CaseConcludedView> {
    const done = await this.concludeCase.execute({ actor, caseId, version }, typed(body));
    return { caseId, state: 'concluded', ...done };
  }
}

function typed({ decisionNumber, decidedOn }: CaseDecisionDto): TypedDecision {
  return { decisionNumber, decidedOn: Temporal.PlainDate.from(decidedOn) };
}
