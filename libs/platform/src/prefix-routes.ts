import type { INestApplication } from '@nestjs/common';
import type { ServiceDefinition } from './service-definition';

/** Puts a service's routes below `/api/<name>`, but for health, metrics and what the service names itself. */
export function prefixRoutes(app: INestApplication, { name, unprefixed = [] }: ServiceDefinition): void {
  app.setGlobalPrefix(`api/${name}`, {
    exclude: ['healthz', 'readyz', 'metrics', 'openapi.json', ...unprefixed],
  });
}
