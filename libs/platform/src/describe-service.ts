import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from './openapi';
import { PlatformModule, type PlatformParts } from './platform.module';
import { prefixRoutes } from './prefix-routes';
import type { ServiceDefinition } from './service-definition';
import type { Environment } from './settings';
import { VERSION } from './version';

/** The service's OpenAPI description without starting it: nothing is instantiated, no database is needed. */
export async function describeService(
  definition: ServiceDefinition,
  env: Environment,
): Promise<OpenAPIObject> {
  // In preview mode Nest scans modules and creates no provider, so the parts are never touched.
  const parts = {} as PlatformParts;
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: class DescribedModule {}, imports: [PlatformModule.with(parts), definition.module(env)] },
    new FastifyAdapter(),
    { preview: true, abortOnError: false, logger: false },
  );
  prefixRoutes(app, definition);
  const description = describeApi(app, definition.name, VERSION);
  await app.close();
  return description;
}
