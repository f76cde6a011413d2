import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, Roles } from '@keng/platform';
import { CountCases } from '../queries/case-figures.query';
import { CaseFiguresView, WaitingCasesView } from '../queries/case-figures.view';

/** Numbers over cases as they stand now. */
@Controller()
export class FiguresController {
  constructor(private readonly cases: CountCases) {}

  @Get('figures')
  @Roles('investigator', 'case_commander')
  @ApiOkResponse({ type: CaseFiguresView })
  figures(@CurrentActor() actor: Actor): Promise<CaseFiguresView> {
    return this.cases.figures(actor);
  }

  @Get('waiting')
  @Roles('investigator', 'case_commander')
  @ApiOkResponse({ type: WaitingCasesView })
  waiting(@CurrentActor() actor: Actor): Promise<WaitingCasesView> {
    return this.cases.waiting(actor);
  }
}
