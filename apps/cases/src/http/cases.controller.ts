import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles } from '@keng/platform';
import { CaseDetailView } from '../queries/case-detail.view';
import { CaseListView } from '../queries/case-list.view';
import { GetCase } from '../queries/get-case.query';
import { ListCases } from '../queries/list-cases.query';
import { ApiListCasesQuery, ListCasesDto } from './list-cases.dto';

/** Reading cases (rows 24, 25). */
@Controller('cases')
export class CasesController {
  constructor(
    private readonly listCases: ListCases,
    private readonly getCase: GetCase,
  ) {}

  @Get()
  @Roles('investigator', 'case_commander')
  @ApiListCasesQuery()
  @ApiOkResponse({ type: CaseListView })
  list(@CurrentActor() actor: Actor, @Query() filter: ListCasesDto): Promise<CaseListView> {
    return this.listCases.execute(actor, filter);
  }

  @Get(':caseId')
  @Roles('investigator', 'case_commander')
  @ApiOkResponse({ type: CaseDetailView })
  get(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<CaseDetailView> {
    return this.getCase.execute(actor, caseId);
  }
}
