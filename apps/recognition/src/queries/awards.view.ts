import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import {
  awardKinds,
  awardStatuses,
  IsCode,
  IsDocumentNumber,
  IsDong,
  IsPlainDate,
  IsUuid,
  partyKinds,
  type AwardKind,
  type AwardStatus,
  type PartyKind,
} from '@keng/contracts';
import { HonoureeView } from './merits.view';

/** One line of the reckoning, to be read from top to bottom. */
export class BonusLineView {
  /** `coefficient`, `base_salary` (đồng a month), `product`, `rounded_up` (to the next 10.000 đồng). */
  @IsIn(['coefficient', 'base_salary', 'product', 'rounded_up']) step!:
    'coefficient' | 'base_salary' | 'product' | 'rounded_up';
  /** Number as text, so that `0.15` stays exact. */
  @IsString() value!: string;
  /** Instrument that the figure comes from; null where it is computed. */
  @IsOptional() @IsString() basis!: string | null;
}

/** How the bonus came about, with the figures of the day of signature. */
export class BonusView {
  @IsDong() amount!: number;
  /** The coefficient is a ceiling, so the amount is the most that may be paid. */
  @IsBoolean() isCeiling!: boolean;
  /** Empty where the law gives this kind of party no amount. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BonusLineView) lines!: BonusLineView[];
}

/** One award. */
export class AwardView {
  @IsUuid() awardId!: string;
  @IsInt() version!: number;
  /** For the public check; printed on the certificate. */
  @IsString() awardNumber!: string;
  @IsInt() registerNo!: number;
  @IsInt() registerYear!: number;
  @IsUuid() dossierId!: string;
  @IsUuid() nominationId!: string;
  @IsUuid() decisionId!: string;
  @IsDocumentNumber() decisionNumber!: string;
  @IsPlainDate() signedOn!: string;
  @IsUuid() issuerUnitId!: string;
  @IsCode() awardFormCode!: string;
  @IsIn(awardKinds) award!: AwardKind;
  @IsString() formLabel!: string;
  @ValidateNested() @Type(() => HonoureeView) honouree!: HonoureeView;
  /** Name of a party of the register; always null for an alias. */
  @IsOptional() @IsString() partyName!: string | null;
  @IsIn(partyKinds) partyKind!: PartyKind;
  @IsString() citation!: string;
  @IsCode() lawVersion!: string;
  @ValidateNested() @Type(() => BonusView) bonus!: BonusView;
  @IsIn(awardStatuses) status!: AwardStatus;
  @IsOptional() @IsPlainDate() handedOverOn!: string | null;
  @IsOptional() @IsString() handOverMinutes!: string | null;
  @IsOptional() @IsIn(['self', 'proxy']) receivedBy!: 'self' | 'proxy' | null;
  @IsOptional() @IsString() serialNumber!: string | null;
}

/** Awards that have something in common. */
export class AwardGroupView {
  /** Value of each grouping asked for. */
  @IsObject() key!: Record<string, string>;
  @IsInt() count!: number;
  @IsDong() amount!: number;
}

/** Awards one by one, or counted in groups. */
export class AwardListView {
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => AwardView) items?: AwardView[];
  @IsOptional() @IsString() nextCursor?: string | null;
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AwardGroupView)
  groups?: AwardGroupView[];
}
