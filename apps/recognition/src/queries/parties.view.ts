import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsUuid, partyKinds, type PartyKind } from '@keng/contracts';

export class PartyView {
  @IsUuid() partyId!: string;
  @IsIn(partyKinds) partyKind!: PartyKind;
  @IsString() name!: string;
  @IsUuid() unitId!: string;
  @IsOptional() @IsUuid() associationUnitId!: string | null;
  @IsInt() version!: number;
}

export class PartyListView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PartyView) items!: PartyView[];
  /** The nearest names come at once; a finer text finds others. */
  @IsOptional() @IsString() nextCursor!: null;
}
