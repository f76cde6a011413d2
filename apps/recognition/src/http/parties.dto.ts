import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { IsUuid, Optional, partyKinds, type PartyKind } from '@keng/contracts';
import { PAGE_DEFAULT, PAGE_MAX } from './page';

const NAME_MAX = 200;

/** `POST /api/recognition/parties`. */
export class RegisterPartyDto {
  @IsIn(partyKinds) partyKind!: PartyKind;
  @IsString() @IsNotEmpty() @MaxLength(NAME_MAX) name!: string;
  @IsUuid() unitId!: string;
  @Optional() @IsUuid() associationUnitId?: string;
  /** Account of the person, where an officer of the system is registered. */
  @Optional() @IsUuid() officerId?: string;
  /** Register although parties with nearly the same name are there. */
  @Optional() @IsBoolean() allowSimilar?: boolean;
}

/** `POST /api/recognition/parties/search`. */
export class SearchPartiesDto {
  @IsString() @MinLength(2) @MaxLength(NAME_MAX) text!: string;
  @Optional() @IsIn(partyKinds) partyKind?: PartyKind;
  @Optional() @IsUuid() unitId?: string;
  @IsInt() @Min(1) @Max(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

export class PartyRegisteredView {
  @IsUuid() partyId!: string;
  @IsInt() version!: number;
}
