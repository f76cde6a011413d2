import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { jwtVerify } from 'jose';
import { DomainError, hasRole, type Actor, type Role } from '@keng/kernel';
import { causationOf } from './request-hooks';
import { KeysAway, TokenKeys } from './token-keys';
import { VerifiedTokens, type VerifiedToken } from './verified-tokens';

/** No session, or one that has ended (401). */
export class Unauthenticated extends DomainError {
  readonly slug = 'unauthenticated';
}

/** Signed in, but no appointment in force allows this (403). */
export class Forbidden extends DomainError {
  readonly slug = 'forbidden';
}

/** The record does not exist, or lies outside the caller's scope: the two must look alike (404). */
export class NotFound extends DomainError {
  readonly slug = 'not-found';
}

const ACCESS = 'keng:access';

/** Who may call a route at all; which records they may touch is the service's policy (decisions 6.5). */
export type Access = 'public' | 'signed-in' | readonly Role[];

/** The route needs no session. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'public');

/** The route is for everyone who is signed in. */
export const SignedIn = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ACCESS, 'signed-in'), ApiCookieAuth());

/** The route is for officers who hold one of these roles in an appointment in force. */
export const Roles = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ACCESS, roles), ApiCookieAuth());

/** The access rule of a handler; undefined when it has none, which no route may have. */
export function accessOf(reflector: Reflector, handler: () => unknown): Access | undefined {
  return reflector.get<Access | undefined>(ACCESS, handler);
}

type ActorRequest = FastifyRequest & { actor?: Actor; tokenEndsAt?: number };

/** The officer who makes the request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Unauthenticated();
  return actor;
});

/**
 * How long the request's token is still good, in ms: what outlives the answer ends with it. By the system's clock, as
 * the token was judged, and never more than a token's 60 s.
 */
export const TokenLife = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { tokenEndsAt = 0 } = context.switchToHttp().getRequest<ActorRequest>();
  return Math.min(Math.max(tokenEndsAt - Date.now(), 0), LONGEST_TOKEN_MS);
});

export const TOKEN_ISSUER = 'keng-directory';
export const TOKEN_ALGORITHM = 'EdDSA';
const LONGEST_TOKEN_MS = 60_000;
const MS_PER_SECOND = 1_000;
/** More officers than work in one minute at one service. */
const TOKENS_REMEMBERED = 10_000;

/** Verifies the 60-second token of the gateway and the route's access rule; a route without a rule is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly tokens = new VerifiedTokens(TOKENS_REMEMBERED);

  constructor(
    private readonly reflector: Reflector,
    private readonly keys: TokenKeys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = accessOf(this.reflector, context.getHandler() as () => unknown);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const { actor, endsAt } = await this.authenticate(request.headers.authorization);
    request.actor = actor;
    request.tokenEndsAt = endsAt;
    causationOf(request).actorId = actor.officerId;
    if (access === undefined) throw new Forbidden();
    if (access !== 'signed-in' && !hasRole(actor, access)) throw new Forbidden();
    return true;
  }

  private async authenticate(header: string | undefined): Promise<VerifiedToken> {
    const token = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined;
    if (token === undefined) throw new Unauthenticated();
    try {
      return await this.tokens.get(token, (unknown) => this.verify(unknown));
    } catch (error) {
      if (error instanceof KeysAway) throw error;
      throw new Unauthenticated();
    }
  }

  private async verify(token: string): Promise<VerifiedToken> {
    const { payload } = await jwtVerify(token, this.keys.find, {
      issuer: TOKEN_ISSUER,
      algorithms: [TOKEN_ALGORITHM],
      requiredClaims: ['sub', 'exp', 'appointments'],
    });
    const appointments = payload['appointments'] as Actor['appointments'];
    return {
      actor: { officerId: payload.sub ?? '', appointments },
      endsAt: (payload.exp ?? 0) * MS_PER_SECOND,
    };
  }
}
