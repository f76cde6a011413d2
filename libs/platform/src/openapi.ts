import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';

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
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const rules = validationMetadatasToSchemas({
    refPointerPrefix: '#/components/schemas/',
    classTransformerMetadataStorage: transformerStorage(),
  });
  const used = document.components?.schemas ?? {};
  const schemas: typeof used = {};
  const add = (schema: string): void => {
    const rule = rules[schema];
    if (schemas[schema] || !rule) return;
    schemas[schema] = rule as (typeof used)[string];
    for (const [, inner] of JSON.stringify(rule).matchAll(/#\/components\/schemas\/(\w+)/g)) add(inner ?? '');
  };
  for (const schema of Object.keys(used)) add(schema);
  return { ...document, components: { ...document.components, schemas: { ...used, ...schemas } } };
}

type TransformerStorage = NonNullable<
  NonNullable<Parameters<typeof validationMetadatasToSchemas>[0]>['classTransformerMetadataStorage']
>;

/** class-transformer does not export its storage; nested `@Type` classes are known only there. */
function transformerStorage(): TransformerStorage {
  const storage = require('class-transformer/cjs/storage') as { defaultMetadataStorage: TransformerStorage };
  return storage.defaultMetadataStorage;
}
