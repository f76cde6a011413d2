import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, ValidateNested } from 'class-validator';
import { IsInstant, IsUuid, Optional } from '@keng/contracts';
import type { DuplicateReason } from '../domain/possible-duplicates';
import { DUPLICATE_REASONS } from './possible-duplicates.view';

/** A tip of the case, by the number under which the caller knows it. */
export class JoinedTipView {
  @IsUuid() tipId!: string;
  @IsInt() registerNumber!: number;
  @IsInt() registerYear!: number;
}

export class JoinableCaseView {
  @IsUuid() caseId!: string;
  @IsInt() caseNumber!: number;
  @IsInt() caseYear!: number;
  /** End of its verification. */
  @Optional() @IsInstant() dueAt!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => JoinedTipView) tips!: JoinedTipView[];
  /** Why it may be about the same event, the strongest first; none where nothing speaks for it. */
  @IsIn(DUPLICATE_REASONS, { each: true }) reasons!: DuplicateReason[];
}

/** Cases of the holder that the tip may join: the likely ones first, then the newest. */
export class JoinableCasesView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => JoinableCaseView) items!: JoinableCaseView[];
  /** There are more; they are found by number. */
  @IsBoolean() more!: boolean;
}
