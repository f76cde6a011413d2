import { IsInt, IsString, Length, Matches, Min } from 'class-validator';

const NAME = /^[a-z][a-z0-9.-]{0,99}$/;

/** A key that stands still for a consumer group. */
export class BlockedKeyDto {
  @Matches(NAME)
  group!: string;

  @Matches(NAME)
  topic!: string;

  @IsString()
  @Length(1, 100)
  key!: string;
}

export class SkipEventDto extends BlockedKeyDto {
  /** Number of the event that blocks the key; where one is missing for good, the number after the cursor. */
  @IsInt()
  @Min(1)
  eventSeq!: number;

  /** Why it may be left out; codes or a short sentence, nothing about a person. */
  @IsString()
  @Length(10, 500)
  reason!: string;
}
