import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IsPlainDate, Optional } from '@keng/contracts';
import { Roles } from '@keng/platform';
import { AwardFormsQuery } from '../queries/award-forms.query';
import { AwardFormListView } from '../queries/award-forms.view';

export class ListAwardFormsDto {
  @Optional() @IsPlainDate() asOf?: string;
}

/** The catalogue of awards, as the law has it on a day. */
@Controller('award-forms')
export class AwardFormsController {
  constructor(private readonly forms: AwardFormsQuery) {}

  @Get()
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: AwardFormListView })
  list(@Query() { asOf }: ListAwardFormsDto): Promise<AwardFormListView> {
    return this.forms.execute(asOf);
  }
}
