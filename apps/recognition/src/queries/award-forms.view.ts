import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsNumber, IsOptional, IsString, ValidateNested } from 'class-validator';
import { awardKinds, IsCode, IsPlainDate, partyKinds, type AwardKind, type PartyKind } from '@keng/contracts';
import { issuerLevels, type IssuerLevel } from '../domain/law-book';

/** A form of award, for the kinds of party that share its coefficient. */
export class AwardFormView {
  @IsCode() awardFormCode!: string;
  @IsIn(awardKinds) award!: AwardKind;
  @IsString() label!: string;
  @IsIn(issuerLevels) issuerLevel!: IssuerLevel;
  @IsString() issuerLabel!: string;
  @IsArray() @IsIn(partyKinds, { each: true }) partyKinds!: PartyKind[];
  /** Factor of the base salary; null where the law gives no amount. */
  @IsOptional() @IsNumber() coefficient!: number | null;
  /** The coefficient is the most that may be paid. */
  @IsBoolean() isCeiling!: boolean;
  @IsString() basis!: string;
  @IsPlainDate() validFrom!: string;
  /** Last day in force; null while no end is known. */
  @IsOptional() @IsPlainDate() validTo!: string | null;
}

export class AwardFormListView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => AwardFormView) items!: AwardFormView[];
  /** The catalogue comes whole. */
  @IsOptional() @IsString() nextCursor!: null;
}
