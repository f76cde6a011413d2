import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { tipKinds, tipStatuses } from '@keng/contracts';
import { LANES } from '../domain/lane';
import { QUEUE_ORDERS, TIP_STEPS } from '../queries/queue-sql';
import { CURSOR_MAX, LIMIT_DEFAULT, LIMIT_MAX } from './page.dto';
import { FORMATS } from './registers.dto';

interface ParameterSchema {
  readonly type: 'string' | 'integer';
  readonly format?: string;
  readonly enum?: string[];
  readonly default?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

const ID = { type: 'string', format: 'uuid' } as const;
const DAY = { type: 'string', format: 'date' } as const;
const CODE = { type: 'string' } as const;

const optional = (name: string, schema: ParameterSchema): MethodDecorator =>
  ApiQuery({ name, required: false, schema });

/** Query parameters of the queue, as `ListTipsDto` judges them. */
export const ApiQueueQuery = (): MethodDecorator =>
  applyDecorators(
    optional('lane', { type: 'string', enum: [...LANES] }),
    optional('waitsFor', { type: 'string', enum: [...TIP_STEPS] }),
    optional('unitId', ID),
    ApiQuery({
      name: 'status',
      required: false,
      explode: false,
      schema: { type: 'array', items: { type: 'string', enum: [...tipStatuses] } },
    }),
    optional('channel', CODE),
    optional('kind', { type: 'string', enum: [...tipKinds] }),
    optional('categoryCode', CODE),
    optional('receivedFrom', DAY),
    optional('receivedTo', DAY),
    optional('officerId', ID),
    optional('holderUnitId', ID),
    optional('sort', { type: 'string', enum: [...QUEUE_ORDERS], default: 'clock' }),
    optional('cursor', { type: 'string', maxLength: CURSOR_MAX }),
    optional('limit', { type: 'integer', minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT }),
  );

/** One case by its number, as `FindJoinableCasesDto` judges it. */
export const ApiCaseNumberQuery = (): MethodDecorator =>
  applyDecorators(
    optional('caseNumber', { type: 'integer', minimum: 1 }),
    optional('caseYear', { type: 'integer', minimum: 1945, maximum: 2200 }),
  );

/** `unitId`, for an officer of more than one desk. */
export const ApiDeskQuery = (): MethodDecorator => optional('unitId', ID);

/** Query parameters of figures, as `TipFiguresDto` judges them. */
export const ApiFiguresQuery = (): MethodDecorator =>
  applyDecorators(optional('unitId', ID), optional('from', DAY), optional('to', DAY));

/** Query parameters of a register, as `RegisterDto` judges them. */
export const ApiRegisterQuery = (): MethodDecorator =>
  applyDecorators(
    optional('from', DAY),
    optional('to', DAY),
    optional('format', { type: 'string', enum: [...FORMATS], default: 'json' }),
  );
