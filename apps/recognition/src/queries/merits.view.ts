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
  honoureeTypes,
  IsCode,
  IsDocumentNumber,
  IsPlainDate,
  IsUuid,
  meritSourceKinds,
  partyKinds,
  type HonoureeType,
  type MeritSourceKind,
  type PartyKind,
} from '@keng/contracts';
import { type MeritFilter, type MeritGroupKey } from '../domain/merit-filter';

/** Whom a merit or an award belongs to. */
export class HonoureeView {
  @IsIn(honoureeTypes) type!: HonoureeType;
  @IsUuid() id!: string;
}

/** The award that has used a merit up. */
export class MeritUseView {
  @IsUuid() awardId!: string;
  @IsString() awardNumber!: string;
  @IsDocumentNumber() decisionNumber!: string;
  @IsPlainDate() signedOn!: string;
}

/** One merit of the ledger. */
export class MeritView {
  @IsUuid() meritId!: string;
  @IsIn(meritSourceKinds) sourceKind!: MeritSourceKind;
  @IsUuid() sourceId!: string;
  @IsOptional() @IsUuid() tipId!: string | null;
  @IsUuid() contributionId!: string;
  @ValidateNested() @Type(() => HonoureeView) honouree!: HonoureeView;
  /** Name of a party of the register; always null for an alias. */
  @IsOptional() @IsString() partyName!: string | null;
  @IsIn(partyKinds) partyKind!: PartyKind;
  @IsCode() kind!: string;
  @IsOptional() @IsUuid() associationUnitId!: string | null;
  /** Unit and commune under the map asked for. */
  @IsUuid() unitId!: string;
  @IsOptional() @IsUuid() communeUnitId!: string | null;
  /** The units are what the ended ones became for the most part only. */
  @IsBoolean() estimate!: boolean;
  @IsCode() categoryCode!: string;
  @IsPlainDate() occurredOn!: string;
  @IsPlainDate() assessedOn!: string;
  @IsPlainDate() recordedOn!: string;
  @IsInt() quantity!: number;
  @IsIn(['valid', 'contested']) status!: 'valid' | 'contested';
  /** Whether the reporter agreed to be considered for an award; null where nobody asked. */
  @IsOptional() @IsBoolean() recognitionWanted!: boolean | null;
  /** The award that has used the merit up. */
  @IsOptional() @IsUuid() awardId!: string | null;
  /** The same award as paper knows it. */
  @IsOptional() @ValidateNested() @Type(() => MeritUseView) usedBy!: MeritUseView | null;
}

/** Merits that have something in common. */
export class MeritGroupView {
  /** Value of each grouping asked for; null where the merits name none. */
  @IsObject() key!: MeritGroupKey;
  @IsInt() count!: number;
  @IsInt() quantity!: number;
  /** How many of them are counted here by estimate, because their unit was split or the source is incomplete. */
  @IsInt() estimated!: number;
  /** Body of the same search that finds exactly these merits. */
  @IsObject() drillDown!: MeritFilter;
}

/** Sum over all groups. */
export class MeritTotalView {
  @IsInt() count!: number;
  @IsInt() quantity!: number;
  @IsInt() estimated!: number;
}

/** Merits one by one, or counted in groups. */
export class MeritSearchView {
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => MeritView) items?: MeritView[];
  @IsOptional() @IsString() nextCursor?: string | null;
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => MeritGroupView)
  groups?: MeritGroupView[];
  @IsOptional() @ValidateNested() @Type(() => MeritTotalView) total?: MeritTotalView;
}
