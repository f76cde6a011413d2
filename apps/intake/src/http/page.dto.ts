import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Optional } from '@keng/contracts';

export const LIMIT_MAX = 100;
export const LIMIT_DEFAULT = 50;
export const CURSOR_MAX = 200;

/** Which page of a list; codes and ids only. */
export class PageDto {
  @Optional() @IsString() @MaxLength(CURSOR_MAX) cursor?: string;
  @IsInt() @Min(1) @Max(LIMIT_MAX) limit: number = LIMIT_DEFAULT;
}
