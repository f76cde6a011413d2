import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor } from '@keng/kernel';
import { Idempotency } from '@keng/persistence';
import { Unauthenticated } from './auth';
import { DescribeIdempotencyKey, idempotencyKeyOf } from './preconditions';

const HTTP_OK = 200;
const HTTP_CREATED = 201;
const NEEDS_KEY = 'keng:idempotent';

/**
 * The change takes effect once for each Idempotency-Key (K in api.md): the handler runs inside the transaction that
 * claims the key, and a repeat gets the stored answer. The answer must hold ids and numbers only.
 */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(NEEDS_KEY, true),
    UseInterceptors(IdempotentInterceptor),
    DescribeIdempotencyKey(),
  );

@Injectable()
export class IdempotentInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.run(context, next));
  }

  private async run(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & { actor?: Actor }>();
    if (!request.actor) throw new Unauthenticated();
    const status =
      this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler()) ??
      (request.method === 'POST' ? HTTP_CREATED : HTTP_OK);
    const stored = await this.idempotency.once(
      {
        officerId: request.actor.officerId,
        route: `${request.method} ${request.url.split('?', 1)[0]}`,
        key: idempotencyKeyOf(request),
        body: { body: request.body ?? null, ifMatch: request.headers['if-match'] ?? null },
      },
      async () => ({ status, body: await lastValueFrom(next.handle(), { defaultValue: null }) }),
    );
    void http.getResponse<FastifyReply>().status(stored.status);
    return stored.body;
  }
}
