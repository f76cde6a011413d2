import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { InvalidFields } from './invalid-fields';

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
      throw new InvalidFields([
        {
          name: 'body',
          code: 'not_an_object',
          remedy: 'Gửi một đối tượng JSON với các trường đã nêu trong tài liệu.',
        },
      ]);
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
    if (errors.length > 0) throw InvalidFields.from(errors, instance);
    return instance;
  }
}

/** NFC text throughout. NUL, which PostgreSQL cannot store, and lone surrogates are refused by their path. */
function normalise(value: unknown, depth: number, path = ''): unknown {
  if (typeof value === 'string') return cleanText(value, path);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) {
    throw new InvalidFields([
      { name: path, code: 'too_deep', remedy: 'Bớt số tầng lồng nhau của dữ liệu gửi lên.' },
    ]);
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
    throw new InvalidFields([
      {
        name: path,
        code: 'not_text',
        remedy: 'Bỏ ký tự điều khiển NUL hoặc ký tự Unicode hỏng rồi gửi lại.',
      },
    ]);
  }
  return text.normalize('NFC');
}
