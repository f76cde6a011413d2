import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { CurrentActor, Roles } from '@keng/platform';
import { requireGroups, requirePeriod } from '../domain/merit-filter';
import { CommitteeOfficers } from '../queries/committee-officers';
import { MeritsQuery } from '../queries/merits.query';
import { MeritSearchView } from '../queries/merits.view';
import { SearchMeritsDto } from './merits.dto';

/** Who contributed what. */
@Controller('merits')
export class MeritsController {
  constructor(
    private readonly merits: MeritsQuery,
    private readonly officers: CommitteeOfficers,
    private readonly clock: Clock,
  ) {}

  @Post('search')
  @HttpCode(HttpStatus.OK)
  @Roles('committee_secretary', 'committee_member')
  @ApiOkResponse({ type: MeritSearchView })
  async search(
    @CurrentActor() actor: Actor,
    @Body() { groupBy = [], cursor, limit, ...filter }: SearchMeritsDto,
  ): Promise<MeritSearchView> {
    requirePeriod(filter);
    const groups = requireGroups(groupBy);
    const { area } = await this.officers.describe(actor);
    const bounds = { area: [...area], today: String(vietnamDate(this.clock.now())) };
    if (groups.length > 0) return this.merits.count(filter, bounds, groups);
    return this.merits.list(filter, bounds, { limit, cursor });
  }
}
