import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsUuid } from '@keng/contracts';
import { dossierParts, type DossierPart } from '../domain/submit-dossier';
import { MeritUseView } from './merits.view';

/** One part that a dossier must have. */
export class DossierPartView {
  @IsIn(dossierParts) part!: DossierPart;
  /** The nomination that it belongs to; null for a part of the dossier itself. */
  @IsOptional() @IsUuid() nominationId!: string | null;
  @IsBoolean() complete!: boolean;
}

/** What no addition would help: submission is refused with this problem. */
export class ObstacleView {
  /** Slug of the problem, e.g. `merit-already-used`. */
  @IsString() problem!: string;
  @IsUuid() nominationId!: string;
  @IsOptional() @IsUuid() meritId!: string | null;
  /** The award that used the merit. */
  @IsOptional() @ValidateNested() @Type(() => MeritUseView) usedBy!: MeritUseView | null;
}

/** What submission would say of the dossier now. */
export class CompletenessView {
  /** Nothing is missing and nothing stands in the way. */
  @IsBoolean() complete!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DossierPartView) parts!: DossierPartView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ObstacleView) obstacles!: ObstacleView[];
}
