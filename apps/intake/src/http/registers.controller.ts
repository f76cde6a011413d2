import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles, XLSX_MEDIA_TYPE } from '@keng/platform';
import { RegisterNotFound } from '../domain/tip-errors';
import { ExportRegister } from '../queries/export-register.query';
import { GetRegister } from '../queries/get-register.query';
import { PrintRegister } from '../queries/print-register.query';
import { RegisterView } from '../queries/register.view';
import { ApiRegisterQuery } from './query-parameters';
import { RegisterDto } from './registers.dto';

const YEAR = /^(19[4-9]\d|2[01]\d\d)$/;

/** The register of a unit and year, on the screen, on paper and as a sheet (row 22). */
@Controller('registers')
export class RegistersController {
  constructor(
    private readonly getRegister: GetRegister,
    private readonly printRegister: PrintRegister,
    private readonly exportRegister: ExportRegister,
  ) {}

  @Get(':unitId/:year')
  @Roles('operator', 'desk_commander')
  @ApiRegisterQuery()
  @ApiProduces('application/json', 'application/pdf', XLSX_MEDIA_TYPE)
  @ApiOkResponse({ type: RegisterView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('unitId', IdPipe) unitId: string,
    @Param('year') yearText: string,
    @Query() { from, to, format }: RegisterDto,
  ): Promise<RegisterView | StreamableFile> {
    if (!YEAR.test(yearText)) throw new RegisterNotFound();
    const year = Number(yearText);
    const request = {
      unitId,
      year,
      ...(from !== undefined && { from: Temporal.PlainDate.from(from) }),
      ...(to !== undefined && { to: Temporal.PlainDate.from(to) }),
    };
    if (format === 'json') return this.getRegister.execute(actor, { ...request, format });
    if (format === 'xlsx') {
      return new StreamableFile(await this.exportRegister.execute(actor, request), {
        type: XLSX_MEDIA_TYPE,
        disposition: `attachment; filename="so-tiep-nhan-${year}.xlsx"`,
      });
    }
    const document = await this.printRegister.execute(actor, request);
    return new StreamableFile(document, {
      type: 'application/pdf',
      disposition: `inline; filename="so-tiep-nhan-${year}.pdf"`,
    });
  }
}
