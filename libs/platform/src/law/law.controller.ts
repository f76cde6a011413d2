import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, Roles } from '../auth';
import { Idempotent } from '../idempotent';
import { AddLawRow } from './add-law-row';
import { AddLawRowDto, LawListDto } from './law.dto';
import { AddedLawRowView, LawListView } from './law.view';
import { ReadLawList } from './read-law-list';

/** The lists of law that a service applies: what is in force when, and on what basis. A change is a new row. */
@Controller('law')
export class LawController {
  constructor(
    @Inject(ReadLawList) private readonly lists: ReadLawList,
    @Inject(AddLawRow) private readonly addRow: AddLawRow,
  ) {}

  @Roles('administrator', 'auditor')
  @Get(':list')
  @ApiOkResponse({ type: LawListView })
  read(@Param('list') list: string, @Query() { asOf }: LawListDto): Promise<LawListView> {
    return this.lists.execute(list, asOf === undefined ? undefined : Temporal.PlainDate.from(asOf));
  }

  @Roles('administrator')
  @Post(':list')
  @Idempotent()
  @ApiCreatedResponse({ type: AddedLawRowView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Body() body: AddLawRowDto,
  ): Promise<AddedLawRowView> {
    const { validFrom, basis, cells, appliesToPast = false } = body;
    const given = { list, validFrom, basis, cells, appliesToPast };
    const { rowId, validTo } = await this.addRow.execute(actor, given);
    return { rowId, validTo: validTo === null ? null : String(validTo) };
  }
}
