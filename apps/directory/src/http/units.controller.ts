import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { SignedIn } from '@keng/platform';
import { UnitsQuery } from '../queries/units.query';
import { UnitListView } from '../queries/units.view';
import { UnitsQueryDto } from './lists.dto';

@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsQuery) {}

  /** Row 4 of api.md. */
  @SignedIn()
  @Get()
  @ApiOkResponse({ type: UnitListView })
  list(@Query() query: UnitsQueryDto): Promise<UnitListView> {
    return this.units.execute(query);
  }
}
