import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './openapi-operations';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** What is sent holds the fields described and no others (decisions 2.1); answers may grow. */
export function describeStrictness(document: OpenAPIObject, schemas: Schemas): void {
  const closed = new Set<string>();
  const closeUsedBy = (description: unknown): void => {
    for (const [, name = ''] of JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      const schema = schemas[name];
      if (closed.has(name) || schema === undefined || !('properties' in schema)) continue;
      closed.add(name);
      schemas[name] = { ...schema, additionalProperties: false };
      closeUsedBy(schema);
    }
  };
  for (const { operation } of operationsOf(document)) closeUsedBy(operation.requestBody ?? {});
}
