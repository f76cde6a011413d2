import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { ValidationArguments } from 'class-validator';

/** Longest list a payload may carry; with the 256 KiB cap of the outbox it never binds a real matter. */
export const MAX_LIST_LENGTH = 1_000;

export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const CODE_PATTERN = /^[a-z0-9]+(_[a-z0-9]+)*$/;
export const CODE_MAX_LENGTH = 64;
/** `12`, `05/QĐ-UBND`, `19/2025/QĐ-TTg`: no blank, so a sentence cannot hide in it. */
export const DOCUMENT_NUMBER_PATTERN = /^[0-9]{1,6}[A-Za-z]?(\/[0-9A-Za-zĐđƯư.()-]{1,24}){0,3}$/;
export const DOCUMENT_NUMBER_MAX_LENGTH = 64;
export const UNIT_CODE_PATTERN = /^[0-9A-Za-z]+([._-][0-9A-Za-z]+)*$/;
export const UNIT_CODE_MAX_LENGTH = 32;
/** The name of a legal instrument: holds a digit, but no run of digits as long as a phone or ID number. */
export const CITATION_PATTERN = /^(?=.*\d)(?!.*\d{7})[\p{L}\p{M}\p{N} .,/()–:;-]+$/u;
export const CITATION_MAX_LENGTH = 200;
/** A name as it is printed: one line, no mark of prose or markup. */
export const PRINTED_NAME_PATTERN = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,/()'’“”"–&-]*$/u;
export const PRINTED_NAME_MAX_LENGTH = 200;

const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const PLAIN_DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

type Check = (value: unknown, args?: ValidationArguments) => boolean;

function field(name: string, validate: Check, constraints: unknown[] = [], each = false): PropertyDecorator {
  return ValidateBy({ name, constraints, validator: { validate } }, { each });
}

function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

function matches(pattern: RegExp, maxLength: number): Check {
  return (value) => typeof value === 'string' && value.length <= maxLength && pattern.test(value);
}

function parses(pattern: RegExp, parse: (text: string) => unknown): Check {
  return (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) return false;
    try {
      parse(value);
      return true;
    } catch {
      return false;
    }
  };
}

const isUuid = matches(UUID_PATTERN, 36);
const isPlainDate = parses(PLAIN_DATE_PATTERN, (text) => Temporal.PlainDate.from(text));

/** The field may be absent. `null` is not absence: a contract knows one way to say "nothing". */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A UUID of any version in lower case. Aliases have this form too: 128 bits, at least 122 of them random. */
export const IsUuid = (): PropertyDecorator => field('isUuid', isUuid);

/** A set of UUIDs. */
export const IsUuidList = (most: number = MAX_LIST_LENGTH): PropertyDecorator =>
  all(IsArray(), ArrayMaxSize(most), ArrayUnique(), field('isUuid', isUuid, [], true));

/** A moment: RFC 3339 with offset, up to nanoseconds. */
export const IsInstant = (): PropertyDecorator =>
  field(
    'isInstant',
    parses(INSTANT_PATTERN, (text) => Temporal.Instant.from(text)),
  );

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const IsPlainDate = (): PropertyDecorator => field('isPlainDate', isPlainDate);

/** A set of calendar days. */
export const IsPlainDateList = (): PropertyDecorator =>
  all(IsArray(), ArrayMaxSize(MAX_LIST_LENGTH), ArrayUnique(), field('isPlainDate', isPlainDate, [], true));

/**
 * A snake_case code of a vocabulary that may grow without a new major version, because it is law or data.
 *
 * @param known the codes in use today; documentation only, readers must bear others.
 */
export const IsCode = (known: readonly string[] = []): PropertyDecorator =>
  field('isCode', matches(CODE_PATTERN, CODE_MAX_LENGTH), [known]);

/** One word of a closed vocabulary. Another word is a new major version, for old events must stay readable. */
export const IsOneOf = (vocabulary: readonly string[]): PropertyDecorator => IsIn([...vocabulary]);

/** Number of a decision or slip as it stands on paper. */
export const IsDocumentNumber = (): PropertyDecorator =>
  field('isDocumentNumber', matches(DOCUMENT_NUMBER_PATTERN, DOCUMENT_NUMBER_MAX_LENGTH));

/** Official code of a unit: digits with leading zeros for administrative units, letters for others. */
export const IsUnitCode = (): PropertyDecorator =>
  field('isUnitCode', matches(UNIT_CODE_PATTERN, UNIT_CODE_MAX_LENGTH));

/** The legal instrument a fact of the directory rests on. */
export const IsCitation = (): PropertyDecorator =>
  field('isCitation', matches(CITATION_PATTERN, CITATION_MAX_LENGTH));

/** Public name of a unit, or an officer's display name. Allowed on `keng.directory.*` only. */
export const IsPrintedName = (): PropertyDecorator =>
  field('isPrintedName', matches(PRINTED_NAME_PATTERN, PRINTED_NAME_MAX_LENGTH));

/** Any JSON value but null, no longer than so many bytes of UTF-8. For DTOs: a contract has no field of that kind. */
export const IsJsonValue = (maxBytes: number): PropertyDecorator =>
  all(
    field('isJsonValue', (value) => value !== undefined && value !== null),
    field('jsonBytes', (value) => Buffer.byteLength(JSON.stringify(value ?? null)) <= maxBytes, [maxBytes]),
  );

/** How many; never negative. */
export const IsCount = (): PropertyDecorator => all(IsInt(), Min(0));

/** A number of a gap-free register; the first is 1. */
export const IsRegisterNumber = (): PropertyDecorator => all(IsInt(), Min(1));

/** Money in whole đồng. */
export const IsDong = (): PropertyDecorator => all(IsInt(), Min(0), Max(Number.MAX_SAFE_INTEGER));

/** A calendar year, as of Asia/Ho_Chi_Minh. */
export const IsYear = (): PropertyDecorator => all(IsInt(), Min(1945), Max(2200));

/** A nested object of the contract. */
export const IsPart = (part: new () => object): PropertyDecorator =>
  all(
    ValidateNested(),
    field('isPart', (value) => value instanceof part, [part]),
  );

/** A list of nested objects of the contract. */
export const IsPartList = (part: new () => object): PropertyDecorator =>
  all(
    IsArray(),
    ArrayMaxSize(MAX_LIST_LENGTH),
    ValidateNested({ each: true }),
    field('isPart', (value) => value instanceof part, [part], true),
  );

/** Of the fields named, one is present and the others are absent. Stands on a field that is always present. */
export const ExactlyOneOf = (...names: readonly string[]): PropertyDecorator =>
  field(
    'exactlyOneOf',
    (_, args) => {
      const object: Record<string, unknown> = { ...args?.object };
      return names.filter((name) => object[name] !== undefined).length === 1;
    },
    [names],
  );
