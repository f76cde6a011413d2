import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsInstant, IsPlainDate, IsUuid, Optional } from '@keng/contracts';

/** What a reporter may agree to; each is asked for and recorded apart. */
export const CONSENTS = ['contact', 'protection_request', 'named_award', 'share_with_prosecutor'] as const;

const NAME_MAX = 200;
const PHONE_MAX = 32;
const ADDRESS_MAX = 500;
const EARLIEST_BIRTH_YEAR = 1900;
const LATEST_BIRTH_YEAR = 2100;

/** CCCD/CMND or passport, as TT 28/2020 Đ.5 k3 asks for it. */
export class IdDocumentDto {
  @IsString() @IsNotEmpty() @MaxLength(32) number!: string;
  @Optional() @IsPlainDate() issuedOn?: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(NAME_MAX) issuedBy?: string;
}

/** Guardian or legal representative of a reporter under 18 (TT 28/2020 Đ.5). */
export class GuardianDto {
  @IsString() @IsNotEmpty() @MaxLength(NAME_MAX) fullName!: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(PHONE_MAX) phone?: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(NAME_MAX) relation?: string;
}

/** `POST /api/vault/identities`: who stands behind an alias. Written once, read by nobody. */
export class SealIdentityDto {
  /** Random 128 bits from the operator's browser, one for each tip and reporter. */
  @IsUuid() alias!: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(NAME_MAX) fullName?: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(PHONE_MAX) phone?: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(ADDRESS_MAX) address?: string;
  @Optional() @ValidateNested() @Type(() => IdDocumentDto) idDocument?: IdDocumentDto;
  @Optional() @IsInt() @Min(EARLIEST_BIRTH_YEAR) @Max(LATEST_BIRTH_YEAR) birthYear?: number;
  @Optional() @ValidateNested() @Type(() => GuardianDto) guardian?: GuardianDto;
  @IsArray()
  @ArrayMaxSize(CONSENTS.length)
  @ArrayUnique()
  @IsIn(CONSENTS, { each: true })
  consents!: string[];
}

/** That an identity is sealed; nothing of what it says. */
export class SealedView {
  @IsUuid() alias!: string;
  @IsInstant() sealedAt!: string;
  @IsInt() version!: number;
}
