import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from '@keng/platform';
import { assertSameSite } from './same-site';
import { SessionCookie } from './session-cookie';

type SessionRequest = FastifyRequest & { sessionToken?: string };

/** Lets in who brings a session cookie, with the header token where something changes. */
@Injectable()
class SessionGuard implements CanActivate {
  constructor(@Inject(SessionCookie) private readonly cookie: SessionCookie) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const sessionToken = this.cookie.read(request);
    if (sessionToken === undefined) throw new Unauthenticated();
    assertSameSite(request, sessionToken);
    request.sessionToken = sessionToken;
    return true;
  }
}

/** The route is for whoever brings a session. */
export const WithSession = (): MethodDecorator => applyDecorators(UseGuards(SessionGuard), ApiCookieAuth());

/** Lets in who comes without a session, from our own pages only. */
@Injectable()
export class OwnPagesGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    assertSameSite(context.switchToHttp().getRequest<FastifyRequest>(), undefined);
    return true;
  }
}

/** The secret of the session that makes the request. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { sessionToken } = context.switchToHttp().getRequest<SessionRequest>();
  if (sessionToken === undefined) throw new Unauthenticated();
  return sessionToken;
});
