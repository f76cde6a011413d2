import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsUuid, Optional } from '@keng/contracts';
import { CASE_STATES } from '../domain/case';
import { CLOCK_CODES } from '../domain/clock-rule';
import { LANES, type Lane } from '../queries/case-list.view';

const MOST_ITEMS = 100;
const USUAL_ITEMS = 50;
const CURSOR_LENGTH = 200;

export class ListCasesDto {
  @IsOptional() @IsIn(LANES) lane?: Lane;
  @Optional() @IsUuid() unitId?: string;
  @Optional() @IsUuid() officerId?: string;
  @IsOptional() @IsIn(CASE_STATES) state?: string;
  /** Only cases in which that clock runs, ordered by it. */
  @IsOptional() @IsIn(CLOCK_CODES) clockCode?: string;
  @IsOptional() @MaxLength(CURSOR_LENGTH) @Matches(/^[\w-]+$/) cursor?: string;
  @IsInt() @Min(1) @Max(MOST_ITEMS) limit: number = USUAL_ITEMS;
}

/** Tells the API description what {@link ListCasesDto} takes, which it does not find out for queries. */
export const ApiListCasesQuery = (): MethodDecorator =>
  applyDecorators(
    ApiQuery({ name: 'lane', required: false, enum: LANES }),
    ApiQuery({ name: 'unitId', required: false, schema: { type: 'string', format: 'uuid' } }),
    ApiQuery({ name: 'officerId', required: false, schema: { type: 'string', format: 'uuid' } }),
    ApiQuery({ name: 'state', required: false, enum: CASE_STATES }),
    ApiQuery({ name: 'clockCode', required: false, enum: CLOCK_CODES }),
    ApiQuery({ name: 'cursor', required: false, schema: { type: 'string', maxLength: CURSOR_LENGTH } }),
    ApiQuery({
      name: 'limit',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: USUAL_ITEMS },
    }),
  );
