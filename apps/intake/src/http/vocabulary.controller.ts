import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { SignedIn } from '@keng/platform';
import { ReadVocabulary } from '../queries/vocabulary.query';
import { VocabularyView } from '../queries/vocabulary.view';
import { VocabularyDto } from './tip-queries.dto';

/** Closed vocabularies (row 9). */
@Controller('vocabulary')
export class VocabularyController {
  constructor(private readonly vocabulary: ReadVocabulary) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: VocabularyView })
  read(@Query() { asOf }: VocabularyDto): VocabularyView {
    return this.vocabulary.execute(asOf === undefined ? undefined : Temporal.PlainDate.from(asOf));
  }
}
