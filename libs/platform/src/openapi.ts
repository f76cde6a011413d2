import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { fieldSchemas } from '@keng/contracts';
import { CSRF_SCHEME, describeProofs } from './openapi-proofs';
import { describeQueries } from './openapi-queries';
import { describeRefusals, REFUSALS } from './openapi-refusals';
import { describeStrictness } from './openapi-strictness';

/**
 * The service's OpenAPI 3.1 description. Schemas come from the class-validator rules of the DTO and view classes,
 * so that what is documented is what is enforced.
 */
export function describeApi(app: INestApplication, name: string, version: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Kẻng ${name}`)
    .setVersion(version)
    .addCookieAuth('sid')
    .addApiKey(CSRF_SCHEME, 'csrf')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const rules = validationMetadatasToSchemas({
    refPointerPrefix: '#/components/schemas/',
    classTransformerMetadataStorage: transformerStorage(),
    additionalConverters: fieldSchemas,
  });
  describeDefaults(rules);
  describeNulls(rules);
  describeQueries(app, document, rules);
  describeRefusals(document);
  describeProofs(document);
  const explored = document.components?.schemas ?? {};
  const schemas: typeof explored = {};
  // What requests and answers lead to; the explorer also lists the payloads of event handlers.
  const addUsedBy = (description: unknown): void => {
    for (const [, name = ''] of JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      const schema = (rules[name] as (typeof explored)[string] | undefined) ?? explored[name];
      if (schemas[name] || !schema) continue;
      schemas[name] = schema;
      addUsedBy(schema);
    }
  };
  addUsedBy(document.paths);
  describeStrictness(document, schemas);
  const components = { ...document.components, schemas, responses: REFUSALS };
  return { ...document, components };
}

type Rules = ReturnType<typeof validationMetadatasToSchemas>;

/** A field that its class fills in when it is left out is not required; what it becomes is its default. */
function describeDefaults(rules: Rules): void {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    readonly validationMetadatas: ReadonlyMap<new () => object, unknown>;
  };
  for (const described of validationMetadatas.keys()) {
    const rule = rules[described.name];
    for (const [field, value] of Object.entries(new described())) {
      const schema = rule?.properties?.[field];
      if (value === undefined || !rule || !schema) continue;
      rule.required = rule.required?.filter((name) => name !== field) ?? [];
      Object.assign(schema, { default: value as unknown });
    }
  }
}

/** What an answer may leave out it may also give as null: the rules of views allow both. */
function describeNulls(rules: Rules): void {
  const views = Object.entries(rules).filter(([name]) => name.endsWith('View'));
  for (const [, { properties = {}, required = [] }] of views) {
    for (const [field, schema] of Object.entries(properties)) {
      if (!required.includes(field))
        properties[field] = { anyOf: [schema, { type: 'null' }] } as typeof schema;
    }
  }
}

type TransformerStorage = NonNullable<
  NonNullable<Parameters<typeof validationMetadatasToSchemas>[0]>['classTransformerMetadataStorage']
>;

/** class-transformer does not export its storage; nested `@Type` classes are known only there. */
function transformerStorage(): TransformerStorage {
  const storage = require('class-transformer/cjs/storage') as { defaultMetadataStorage: TransformerStorage };
  return storage.defaultMetadataStorage;
}
