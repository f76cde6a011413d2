import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi, VERSION } from '@keng/platform';
import { AccountController } from './account.controller';
import { DirectoryClient } from './directory-client';
import { SessionController } from './session.controller';
import { SessionCookie } from './session-cookie';
import { TokenCache } from './token-cache';

/** What the gateway answers itself under `/api`, beside what it passes on. */
export const OWN_CONTROLLERS = [SessionController, AccountController];

/** The OpenAPI description of the gateway's own endpoints, without starting it. */
export async function describeGateway(): Promise<OpenAPIObject> {
  // In preview mode Nest scans controllers and creates none, so what they ask for is never touched.
  const providers = [DirectoryClient, TokenCache, SessionCookie].map((provide) => ({
    provide,
    useValue: {},
  }));
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: class DescribedGateway {}, controllers: OWN_CONTROLLERS, providers },
    new FastifyAdapter(),
    { preview: true, abortOnError: false, logger: false },
  );
  app.setGlobalPrefix('api');
  const description = describeApi(app, 'gateway', VERSION);
  await app.close();
  return description;
}
