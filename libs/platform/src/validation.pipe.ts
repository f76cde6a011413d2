import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, ValidationTypes } from 'class-validator';
import { InvalidFields } from './invalid-fields';
import { requestRemedies } from './request-remedies';

const PRIMITIVES: readonly unknown[] = [String, Boolean, Number, Array, Object];
const MAX_DEPTH = 12;

/**
 * Turns bodies and queries into their DTO classes and refuses what does not fit: unknown fields too (a stray
 * `reporterName` is an error, decisions 2.1). Text becomes NFC, so that equal words are equal bytes.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || !metatype || PRIMITIVES.includes(metatype)) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new InvalidFields([{ name: 'body', ...requestRemedies.notAnObject }]);
    }
    const instance: object = plainToInstance(metatype, normalise(value, 0), {
      enableImplicitConversion: type === 'query',
      exposeDefaultValues: true,
    });
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
    });
    const { fields } = InvalidFields.from(errors, instance);
    const strays = strayLists(instance, '').filter((stray) => !fields.some(({ name }) => name === stray));
    const found = [...fields, ...strays.flatMap((stray) => InvalidFields.of(stray, 'not_object').fields)];
    if (found.length > 0) throw new InvalidFields(found);
    return instance;
  }
}

interface NestedField {
  readonly name: string;
  /** A list of objects. */
  readonly each: boolean;
}

const nestedFields = new WeakMap<object, readonly NestedField[]>();

/** Fields of a DTO class that hold objects of another one. */
function nestedFieldsOf(dto: object): readonly NestedField[] {
  const known = nestedFields.get(dto);
  if (known) return known;
  const found = getMetadataStorage()
    .getTargetValidationMetadatas(dto as () => void, '', true, false)
    .filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION)
    .map(({ propertyName: name, each }) => ({ name, each }));
  nestedFields.set(dto, found);
  return found;
}

/**
 * Paths of lists that stand where one object belongs. The validator looks into them instead of refusing them, so an
 * empty one would pass for an object without a single required field.
 */
function strayLists(owner: object, path: string): string[] {
  const inspect = (part: unknown, at: string): string[] => {
    if (Array.isArray(part)) return [at];
    return typeof part === 'object' && part !== null ? strayLists(part, at) : [];
  };
  return nestedFieldsOf(owner.constructor).flatMap(({ name, each }) => {
    const value = (owner as Record<string, unknown>)[name];
    const at = path === '' ? name : `${path}.${name}`;
    if (!each) return inspect(value, at);
    return Array.isArray(value) ? value.flatMap((item, index) => inspect(item, `${at}[${index}]`)) : [];
  });
}

/** NFC text throughout. NUL, which PostgreSQL cannot store, and lone surrogates are refused by their path. */
function normalise(value: unknown, depth: number, path = ''): unknown {
  if (typeof value === 'string') return cleanText(value, path);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) {
    throw new InvalidFields([{ name: path, ...requestRemedies.tooDeep }]);
  }
  if (Array.isArray(value)) return value.map((item, at) => normalise(item, depth + 1, `${path}[${at}]`));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const memberPath = path === '' ? name : `${path}.${name}`;
      // The validator takes what every object inherits for known fields.
      if (name in Object.prototype) throw InvalidFields.of(memberPath, 'unknown_field');
      return [name, normalise(member, depth + 1, memberPath)];
    }),
  );
}

function cleanText(text: string, path: string): string {
  if (text.includes('\u0000') || !text.isWellFormed()) {
    throw new InvalidFields([{ name: path, ...requestRemedies.brokenText }]);
  }
  return text.normalize('NFC');
}
