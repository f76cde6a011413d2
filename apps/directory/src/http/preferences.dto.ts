import { Type } from 'class-transformer';
import { IsArray, IsInt, IsISO8601, IsString, ValidateNested } from 'class-validator';
import { IsJsonValue } from '@keng/contracts';
import { PREFERENCE_MAX_BYTES } from '../domain/preference';

export class PreferenceDto {
  /** Any JSON but null, 16 KiB at most. */
  @IsJsonValue(PREFERENCE_MAX_BYTES)
  value!: unknown;
}

export class SavedPreferenceView {
  @IsString()
  key!: string;

  /** Counts how often it was set. */
  @IsInt()
  version!: number;

  @IsISO8601()
  updatedAt!: string;
}

export class PreferenceView extends SavedPreferenceView {
  @IsJsonValue(PREFERENCE_MAX_BYTES)
  value!: unknown;
}

/** All of one's own, a hundred at most. */
export class PreferencesView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PreferenceView)
  items!: PreferenceView[];
}
