import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsString, MaxLength } from 'class-validator';
import { IsUuid, Optional } from '@keng/contracts';

const PARTS_MAX = 18;
const PART_MAX = 500;

/** `POST /api/intake/tips/{tipId}/receipt`. */
export class IssueReceiptDto {
  /** The reporter the code is for; the first of the tip without it. */
  @Optional() @IsUuid() alias?: string;
}

/** `POST /api/intake/receipts/status`. */
export class ReceiptStatusDto {
  /** The nine words, one by one or in any pieces: `["nine words in one text"]` will do. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(PARTS_MAX)
  @IsString({ each: true })
  @MaxLength(PART_MAX, { each: true })
  words!: string[];
}
