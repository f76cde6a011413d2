import type { INestApplication, Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './openapi-operations';

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/**
 * Adds the query parameters of `@Query() filter: SomeDto`, which Nest's explorer leaves out where a class is described
 * by its validation rules alone.
 */
export function describeQueries(
  app: INestApplication,
  document: OpenAPIObject,
  schemas: Readonly<Record<string, ObjectSchema>>,
): void {
  const queries = queryClasses(app);
  for (const { operation } of operationsOf(document)) {
    const { properties = {}, required = [] } =
      schemas[queries.get(operation.operationId ?? '')?.name ?? ''] ?? {};
    operation.parameters ??= [];
    for (const [name, schema] of Object.entries(properties)) {
      operation.parameters.push({ name, in: 'query', required: required.includes(name), schema });
    }
  }
}

/** Operation → class of its query. */
function queryClasses(app: INestApplication): ReadonlyMap<string, Type> {
  const found = new Map<string, Type>();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  for (const { metatype } of controllers) {
    if (typeof metatype !== 'function') continue;
    const prototype = metatype.prototype as object;
    for (const method of Object.getOwnPropertyNames(prototype)) {
      const index = queryIndex(metatype, method);
      if (index === undefined) continue;
      const types = Reflect.getMetadata('design:paramtypes', prototype, method) as readonly Type[];
      const type = types[index];
      if (type) found.set(`${metatype.name.replace(/Controller$/, '')}_${method}`, type);
    }
  }
  return found;
}

/** Which argument of a handler is the whole query, if one is. */
function queryIndex(controller: object, method: string): number | undefined {
  const routed = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) as
    Record<string, unknown> | undefined;
  for (const key of Object.keys(routed ?? {})) {
    const [kind, index] = key.split(':');
    if (kind === String(RouteParamtypes.QUERY)) return Number(index);
  }
  return undefined;
}
