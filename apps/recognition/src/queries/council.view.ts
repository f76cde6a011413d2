import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsPlainDate, IsUuid, IsUuidList } from '@keng/contracts';
import { recusalReasons, type RecusalReason } from '../domain/recusal';

export class RecusalView {
  @IsUuid() nominationId!: string;
  @IsArray() @IsIn(recusalReasons, { each: true }) reasonCodes!: RecusalReason[];
}

/** Somebody who sits on the council. */
export class CouncilMemberView {
  @IsUuid() officerId!: string;
  @IsString() displayName!: string;
  /** May not vote on at least one nomination of the dossier. */
  @IsBoolean() recused!: boolean;
  /** Why, over all nominations. */
  @IsArray() @IsIn(recusalReasons, { each: true }) reasonCodes!: RecusalReason[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RecusalView) recusals!: RecusalView[];
}

/** A share of people, to be compared without rounding: `count × denominator` against `base × numerator`. */
export class ShareView {
  @IsInt() numerator!: number;
  @IsInt() denominator!: number;
  /** Whether exactly the share is enough. */
  @IsBoolean() inclusive!: boolean;
  /** Of whom it is taken: all members, or the votes cast. */
  @IsIn(['present', 'members']) of!: 'present' | 'members';
}

export class QuorumView extends ShareView {
  /** Members that the directory knows on the day of the sitting. */
  @IsInt() memberCount!: number;
  /** How many of them must be present. */
  @IsInt() presentNeeded!: number;
}

export class NominationRuleView {
  @IsUuid() nominationId!: string;
  /** Every officer who must not vote on it, members or not. */
  @IsUuidList() recusedOfficerIds!: string[];
  /** Share of votes for it that passes it. */
  @ValidateNested() @Type(() => ShareView) threshold!: ShareView;
}

/** What the vote on a dossier will be held against. */
export class CouncilView {
  @IsPlainDate() heldOn!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CouncilMemberView) members!: CouncilMemberView[];
  @ValidateNested() @Type(() => QuorumView) quorum!: QuorumView;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => NominationRuleView)
  nominations!: NominationRuleView[];
}
