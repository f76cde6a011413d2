import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPipe, SignedIn } from '@keng/platform';
import { UnitDetailQuery } from '../queries/unit-detail.query';
import { UnitDetailView } from '../queries/unit-detail.view';
import { UnitsQuery } from '../queries/units.query';
import { UnitListView } from '../queries/units.view';
import { UnitsQueryDto } from './lists.dto';

@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsQuery,
    private readonly detail: UnitDetailQuery,
  ) {}

  /** Row 4 of api.md. */
  @SignedIn()
  @Get()
  @ApiOkResponse({ type: UnitListView })
  list(@Query() query: UnitsQueryDto): Promise<UnitListView> {
    return this.units.execute(query);
  }

  @SignedIn()
  @Get(':unitId')
  @ApiOkResponse({ type: UnitDetailView })
  read(@Param('unitId', IdPipe) unitId: string): Promise<UnitDetailView> {
    return this.detail.execute(unitId);
  }
}
