import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsUuid, IsYear, Optional } from '@keng/contracts';
import { CASE_STATES } from '../domain/case';
import { CLOCK_CODES } from '../domain/clock-rule';
import { LANES, type Lane } from '../queries/case-list.view';
import { COMMAND_STEPS, type CommandStep } from '../queries/case-queue-sql';

const MOST_ITEMS = 100;
const USUAL_ITEMS = 50;
const CURSOR_LENGTH = 200;
const NUMBER_MAX = 10_000_000;
const NUMBER: Readonly<
  Record<'caseNumber' | 'caseYear', { readonly minimum: number; readonly maximum: number }>
> = {
  caseNumber: { minimum: 1, maximum: NUMBER_MAX },
  caseYear: { minimum: 1945, maximum: 2200 },
};

export class ListCasesDto {
  @IsOptional() @IsIn(LANES) lane?: Lane;
  @Optional() @IsUuid() unitId?: string;
  @Optional() @IsUuid() officerId?: string;
  @IsOptional() @IsIn(CASE_STATES) state?: string;
  /** Only cases in which that clock runs, ordered by it. */
  @IsOptional() @IsIn(CLOCK_CODES) clockCode?: string;
  /** The decision that the case waits for, where it is the caller's. */
  @IsOptional() @IsIn(COMMAND_STEPS) waitsFor?: CommandStep;
  /** As the unit's register numbers it. */
  @Optional() @IsInt() @Min(1) @Max(NUMBER_MAX) caseNumber?: number;
  @Optional() @IsYear() caseYear?: number;
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
    ApiQuery({ name: 'waitsFor', required: false, enum: COMMAND_STEPS }),
    ...Object.entries(NUMBER).map(([name, range]) =>
      ApiQuery({ name, required: false, schema: { type: 'integer', ...range } }),
    ),
    ApiQuery({ name: 'cursor', required: false, schema: { type: 'string', maxLength: CURSOR_LENGTH } }),
    ApiQuery({
      name: 'limit',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: USUAL_ITEMS },
    }),
  );
