import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { MASK_KINDS } from '../domain/identifying-patterns';

/** A mask that stands in the text: offsets in UTF-16 units, `to` exclusive. It does not tell what it covers. */
export class MaskedSpanView {
  @IsInt() from!: number;
  @IsInt() to!: number;
  @IsIn(MASK_KINDS) kind!: string;
}

/** A wording of the shared narrative for the classifying officer to read, correct and confirm. */
export class SharedNarrativeProposalView {
  @IsString() text!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => MaskedSpanView) masked!: MaskedSpanView[];
}
