import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  awardStatuses,
  IsCode,
  IsDocumentNumber,
  IsPlainDate,
  IsUuid,
  Optional,
  partyKinds,
  type AwardStatus,
  type PartyKind,
} from '@keng/contracts';
import { CURSOR_MAX, PAGE_DEFAULT, PAGE_MAX } from './page';

const GROUPS_MAX = 4;
const GROUP_NAME_MAX = 20;
/** As stamped on the blank, e.g. `BK 0012345`. */
const SERIAL = /^[\p{L}\d][\p{L}\d ./-]{0,31}$/u;

/** Query of `GET /api/recognition/awards`; `groupBy=issuer,awardForm`. */
export class ListAwardsDto {
  @Optional() @IsUuid() issuerUnitId?: string;
  @Optional() @IsCode() awardFormCode?: string;
  @Optional() @IsIn(partyKinds) partyKind?: PartyKind;
  @Optional() @IsPlainDate() signedFrom?: string;
  @Optional() @IsPlainDate() signedTo?: string;
  @Optional() @IsIn(awardStatuses) status?: AwardStatus;
  @Optional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(GROUPS_MAX)
  @IsString({ each: true })
  @MaxLength(GROUP_NAME_MAX, { each: true })
  groupBy?: string[];
  @Optional() @IsString() @MaxLength(CURSOR_MAX) cursor?: string;
  @IsInt() @Min(1) @Max(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

/** `POST …/hand-over`. */
export class HandOverDto {
  @IsPlainDate() handedOverOn!: string;
  @IsDocumentNumber() minutesNumber!: string;
  /** A proxy shows a written authority (TT 29/2026 Đ.7). */
  @IsIn(['self', 'proxy']) receivedBy!: 'self' | 'proxy';
  @Optional() @IsString() @Matches(SERIAL) serialNumber?: string;
}

export class AwardChangedView {
  @IsIn(awardStatuses) status!: AwardStatus;
  @IsInt() version!: number;
}
