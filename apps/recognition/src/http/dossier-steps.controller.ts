import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles } from '@keng/platform';
import type { Dossier, NominationOutcome } from '../domain/dossier';
import { AppraiseDossier } from '../use-cases/appraise-dossier';
import { DecideDossier } from '../use-cases/decide-dossier';
import type { Changed } from '../use-cases/dossier-desk';
import { RecordCouncilResult } from '../use-cases/record-council-result';
import { SubmitDossier } from '../use-cases/submit-dossier';
import {
  AppraiseDossierDto,
  CouncilResultAnswerView,
  DecideDossierDto,
  DecisionAnswerView,
  DossierChangedView,
  RecordCouncilResultDto,
} from './dossier-steps.dto';

/** The way of a dossier from the proposing unit to the signed decision. */
@Controller('dossiers/:dossierId')
export class DossierStepsController {
  constructor(
    private readonly submitDossier: SubmitDossier,
    private readonly appraiseDossier: AppraiseDossier,
    private readonly recordCouncilResult: RecordCouncilResult,
    private readonly decideDossier: DecideDossier,
  ) {}

  @Post('submission')
  @HttpCode(HttpStatus.OK)
  @Roles('committee_secretary')
  @Idempotent()
  @ApiOkResponse({ type: DossierChangedView })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
    @ExpectedVersion() version: number,
  ): Promise<DossierChangedView> {
    return toChangedView(await this.submitDossier.execute({ actor, dossierId, version }));
  }

  @Post('appraisal')
  @HttpCode(HttpStatus.OK)
  @Roles('committee_secretary')
  @Idempotent()
  @ApiOkResponse({ type: DossierChangedView })
  async appraise(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
    @ExpectedVersion() version: number,
    @Body() { outcome, reasonCode, nominationOutcomes = [] }: AppraiseDossierDto,
  ): Promise<DossierChangedView> {
    const changed = await this.appraiseDossier.execute(
      { actor, dossierId, version },
      {
        outcome,
        reasonCode: reasonCode ?? null,
        nominationOutcomes: nominationOutcomes.map((nomination) => ({
          nominationId: nomination.nominationId,
          eligible: nomination.outcome === 'eligible',
          reasonCode: nomination.reasonCode ?? null,
        })),
      },
    );
    return toChangedView(changed);
  }

  @Post('council-result')
  @HttpCode(HttpStatus.OK)
  @Roles('committee_secretary')
  @Idempotent()
  @ApiOkResponse({ type: CouncilResultAnswerView })
  async vote(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
    @ExpectedVersion() version: number,
    @Body() { results, ...sitting }: RecordCouncilResultDto,
  ): Promise<CouncilResultAnswerView> {
    const changed = await this.recordCouncilResult.execute(
      { actor, dossierId, version },
      {
        ...sitting,
        results: results.map(({ writtenVotes = 0, recusedOfficerIds = [], ...votes }) => ({
          ...votes,
          writtenVotes,
          recusedOfficerIds,
        })),
      },
    );
    const { dossier } = changed;
    return {
      ...toChangedView(changed),
      passed: idsOf(dossier, 'passed'),
      failed: idsOf(dossier, 'failed'),
    };
  }

  @Post('decision')
  @HttpCode(HttpStatus.OK)
  @Roles('issuer')
  @Idempotent()
  @ApiOkResponse({ type: DecisionAnswerView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
    @ExpectedVersion() version: number,
    @Body() { decisionNumber, signedOn, signedByOfficerId }: DecideDossierDto,
  ): Promise<DecisionAnswerView> {
    const changed = await this.decideDossier.execute(
      { actor, dossierId, version },
      { number: decisionNumber, signedOn: Temporal.PlainDate.from(signedOn), signedByOfficerId },
    );
    const { decision, awards } = changed.dossier;
    return {
      ...toChangedView(changed),
      decisionId: decision?.id ?? '',
      decisionNumber,
      awards: awards.map(({ id, nominationId, bonus }) => ({
        awardId: id,
        nominationId,
        bonusAmount: bonus.amount,
      })),
    };
  }
}

function toChangedView({ dossier, version }: Changed): Pick<DossierChangedView, 'status' | 'version'> {
  return { status: dossier.status, version };
}

function idsOf(dossier: Dossier, outcome: NominationOutcome): string[] {
  return dossier.nominations.filter((nomination) => nomination.outcome === outcome).map(({ id }) => id);
}
