import { getMetadataStorage } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { Contract, EventClass } from './event-contract';
import {
  CITATION_MAX_LENGTH,
  CITATION_PATTERN,
  CODE_MAX_LENGTH,
  CODE_PATTERN,
  DOCUMENT_NUMBER_MAX_LENGTH,
  DOCUMENT_NUMBER_PATTERN,
  PRINTED_NAME_MAX_LENGTH,
  PRINTED_NAME_PATTERN,
  UNIT_CODE_MAX_LENGTH,
  UNIT_CODE_PATTERN,
} from './fields';
import { fieldsOf } from './payload';
import type { ClassDoc } from './tsdoc';

/** The part of JSON Schema 2020-12 that contracts use. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  enum?: readonly unknown[];
  examples?: readonly unknown[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  oneOf?: readonly JsonSchema[];
}

interface Rule {
  readonly constraints: unknown[];
}

const bounded = (pattern: RegExp, maxLength: number) =>
  ({ type: 'string', pattern: pattern.source, maxLength }) as const;

const JSON_TYPES: ('object' | 'array' | 'string' | 'number' | 'boolean')[] = [
  'object',
  'array',
  'string',
  'number',
  'boolean',
];

/** JSON Schema of our own decorators for single fields, by the name they report; for contracts and DTOs alike. */
export const fieldSchemas = {
  isUuid: { type: 'string', format: 'uuid' },
  isInstant: { type: 'string', format: 'date-time' },
  isPlainDate: { type: 'string', format: 'date' },
  isCode: ({ constraints: [known] }: Rule) => ({
    ...bounded(CODE_PATTERN, CODE_MAX_LENGTH),
    ...((known as string[]).length > 0 ? { examples: known as string[] } : {}),
  }),
  isDocumentNumber: bounded(DOCUMENT_NUMBER_PATTERN, DOCUMENT_NUMBER_MAX_LENGTH),
  isUnitCode: bounded(UNIT_CODE_PATTERN, UNIT_CODE_MAX_LENGTH),
  isCitation: bounded(CITATION_PATTERN, CITATION_MAX_LENGTH),
  isJsonValue: { type: JSON_TYPES },
  jsonBytes: {},
  isPrintedName: bounded(PRINTED_NAME_PATTERN, PRINTED_NAME_MAX_LENGTH),
  // The stock converters of these say "number", which would undo the "integer" of a whole number.
  min: ({ constraints: [minimum] }: Rule) => ({ minimum: minimum as number }),
  max: ({ constraints: [maximum] }: Rule) => ({ maximum: maximum as number }),
  exactlyOneOf: {},
} as const;

const converters = {
  ...fieldSchemas,
  isPart: ({ constraints: [part] }: Rule) => ({ $ref: `#/$defs/${(part as EventClass).name}` }),
  nestedValidation: {},
} as const;

/** The JSON Schema of one event type, with its nested classes under `$defs`. Unknown fields are allowed. */
export function schemaOf({ type, eventClass }: Contract, docs: ReadonlyMap<string, ClassDoc>): JsonSchema {
  const parts = partsOf(eventClass).map((part): [string, JsonSchema] => [part.name, classSchema(part, docs)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:keng:schema:${type}`,
    title: eventClass.name,
    ...classSchema(eventClass, docs),
    ...(parts.length > 0 ? { $defs: Object.fromEntries(parts) } : {}),
  };
}

/** Nested classes of a contract class, at any depth, each once. */
export function partsOf(contractClass: EventClass): EventClass[] {
  const direct = [...fieldsOf(contractClass).values()].filter((part) => part !== undefined);
  return [...new Set(direct.flatMap((part) => [part, ...partsOf(part)]))];
}

function classSchema(contractClass: EventClass, docs: ReadonlyMap<string, ClassDoc>): JsonSchema {
  const doc = docs.get(contractClass.name);
  const raw = targetConstructorToSchema(contractClass, { additionalConverters: converters }) as JsonSchema;
  const properties = Object.entries(raw.properties ?? {}).map(([name, schema]): [string, JsonSchema] => [
    name,
    { description: doc?.fields.get(name) ?? '', ...ordered(schema) },
  ]);
  const alternatives = exclusiveFieldsOf(contractClass);
  return {
    description: doc?.text ?? '',
    type: 'object',
    properties: Object.fromEntries(properties),
    required: raw.required ?? [],
    ...(alternatives.length > 0 ? { oneOf: alternatives.map((name) => ({ required: [name] })) } : {}),
  };
}

/** class-validator keeps rules last to first; a fixed order of keywords keeps the files stable. */
function ordered(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return Object.fromEntries(entries);
}

function exclusiveFieldsOf(contractClass: EventClass): string[] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(contractClass, '', true, false)
    .filter(({ name }) => name === 'exactlyOneOf')
    .flatMap(({ constraints }) => constraints[0] as string[]);
}
