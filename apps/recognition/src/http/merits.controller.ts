import { Body, Controller, HttpCode, HttpStatus, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { CurrentActor, Roles, XLSX_MEDIA_TYPE, xlsxStream } from '@keng/platform';
import { requireGroups, requirePeriod } from '../domain/merit-filter';
import { CommitteeOfficers } from '../queries/committee-officers';
import { MeritExportQuery } from '../queries/merit-export.query';
import { MeritsQuery } from '../queries/merits.query';
import { MeritSearchView } from '../queries/merits.view';
import { ExportMeritsDto, SearchMeritsDto } from './merits.dto';

/** Who contributed what. */
@Controller('merits')
export class MeritsController {
  constructor(
    private readonly merits: MeritsQuery,
    private readonly exports: MeritExportQuery,
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
    const { ledgerArea } = await this.officers.describe(actor);
    const bounds = { area: [...ledgerArea], today: String(vietnamDate(this.clock.now())) };
    if (groups.length > 0) return this.merits.count(filter, bounds, groups);
    return this.merits.list(filter, bounds, { limit, cursor });
  }

  @Post('export')
  @HttpCode(HttpStatus.OK)
  @Roles('committee_secretary', 'committee_member')
  @ApiProduces(XLSX_MEDIA_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Body() { groupBy = [], categoryLabels = [], ...filter }: ExportMeritsDto,
  ): Promise<StreamableFile> {
    const sheet = await this.exports.execute(actor, filter, { groupBy, categoryLabels });
    return new StreamableFile(xlsxStream(sheet), {
      type: XLSX_MEDIA_TYPE,
      disposition: 'attachment; filename="thanh-tich.xlsx"',
    });
  }
}
