import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, ValidateNested } from 'class-validator';
import { IsUuid } from '@keng/contracts';

/** Why two tips may be about the same event. */
export const DUPLICATE_REASONS = ['same_plate', 'same_commune', 'close_in_time', 'similar_words'] as const;

export class PossibleDuplicateView {
  @IsUuid() tipId!: string;
  @IsInt() registerNumber!: number;
  @IsInt() registerYear!: number;
  @IsUuid() unitId!: string;
  @IsIn(DUPLICATE_REASONS, { each: true }) reasons!: string[];
  /** Whether the caller may open it; of others there is no more than this line. */
  @IsBoolean() openable!: boolean;
}

export class PossibleDuplicatesView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PossibleDuplicateView)
  items!: PossibleDuplicateView[];
}
