import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsObject, ValidateNested } from 'class-validator';
import { IsInstant, IsUuid } from '@keng/contracts';

/** What is kept of a draft after a save. */
export class SavedDraftView {
  @IsUuid() draftId!: string;
  /** The revision that is kept: the one sent, or a newer one that had come before. */
  @IsInt() revision!: number;
  @IsInstant() savedAt!: string;
  /** Whether the form of this request is the one that is kept. */
  @IsBoolean() kept!: boolean;
}

export class TipDraftView {
  @IsUuid() draftId!: string;
  @IsUuid() unitId!: string;
  @IsInt() revision!: number;
  @IsInstant() receivedAt!: string;
  @IsInstant() savedAt!: string;
  /** As it was sent. */
  @IsObject() form!: Record<string, unknown>;
}

export class TipDraftsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => TipDraftView) items!: TipDraftView[];
}
