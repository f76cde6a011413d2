import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@keng/kernel';
import { NotFound } from './auth';
import { InvalidFields } from './invalid-fields';
import { requestRemedies } from './request-remedies';

/** The change needs `If-Match: "<version>"` (428). */
export class VersionRequired extends DomainError {
  readonly slug = 'version-required';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ENTITY_TAG = /^(?:W\/)?"(\d{1,9})"$/;

/** A parameter that comes from `If-Match` makes the header part of the route's description. */
const describeIfMatch: ParameterDecorator = (controller, method) => {
  const handler = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
  if (method === undefined || !handler) return;
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'phiên bản vừa đọc, ví dụ "3"',
    schema: { type: 'string', pattern: ENTITY_TAG.source },
  })(controller, method, handler);
};

/** The version that the caller read, from `If-Match`. */
export const ExpectedVersion = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const match = ENTITY_TAG.exec(headers['if-match']?.trim() ?? '');
    if (!match) throw new VersionRequired();
    return Number(match[1]);
  },
  [describeIfMatch],
);

/** Makes the `Idempotency-Key` part of a route's description. */
export const DescribeIdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'UUID, mới cho mỗi thao tác',
    schema: { type: 'string', format: 'uuid' },
  });

/** The `Idempotency-Key` of a request that must have one. */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !UUID.test(key)) {
    const { keyMissing, keyUnusable } = requestRemedies;
    throw new InvalidFields([{ name: 'Idempotency-Key', ...(key === undefined ? keyMissing : keyUnusable) }]);
  }
  return key.toLowerCase();
}

/** An id in a path. What is no UUID names nothing, so it is simply not found. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new NotFound();
    return value.toLowerCase();
  }
}
