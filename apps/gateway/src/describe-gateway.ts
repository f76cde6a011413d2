import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi, VERSION } from '@keng/platform';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.controller';
import { Sessions } from './sessions';

/** The gateway's own OpenAPI description, without starting it. */
export async function describeGateway(): Promise<OpenAPIObject> {
  // In preview mode nothing is called; Nest only wants to know that they are there.
  const providers = [Sessions, SessionCookie].map((provide) => ({ provide, useValue: {} }));

  @Module({ controllers: [SessionController], providers })
  class DescribedModule {}

  const app = await NestFactory.create<NestFastifyApplication>(DescribedModule, new FastifyAdapter(), {
    preview: true,
    abortOnError: false,
    logger: false,
  });
  app.setGlobalPrefix('api');
  const description = describeApi(app, 'gateway', VERSION);
  await app.close();
  return description;
}
