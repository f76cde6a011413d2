import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsInstant, IsPlainDate, IsUuid, partyKinds, type PartyKind } from '@keng/contracts';
import { AwardView } from './awards.view';
import { MeritView } from './merits.view';

export class PartyView {
  @IsUuid() partyId!: string;
  @IsIn(partyKinds) partyKind!: PartyKind;
  @IsString() name!: string;
  @IsUuid() unitId!: string;
  @IsOptional() @IsUuid() associationUnitId!: string | null;
  @IsInt() version!: number;
}

/** A name that a unit bore. */
export class UnitNameView {
  @IsString() fullName!: string;
  @IsPlainDate() validFrom!: string;
  /** Last day; null while it is in force. */
  @IsOptional() @IsPlainDate() validTo!: string | null;
}

/** A party with what it did and earned, as far as the reader's area reaches, newest first. */
export class PartyHistoryView extends PartyView {
  @IsInstant() registeredAt!: string;
  /** Names of the unit it belongs to, oldest first: papers of its time bear the earlier ones. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => UnitNameView) unitNames!: UnitNameView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => MeritView) merits!: MeritView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AwardView) awards!: AwardView[];
  /** False where there are more merits or awards than are shown; the searches find the others. */
  @IsBoolean() isWhole!: boolean;
}

export class PartyListView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PartyView) items!: PartyView[];
  /** The nearest names come at once; a finer text finds others. */
  @IsOptional() @IsString() nextCursor!: null;
}
