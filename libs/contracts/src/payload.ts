import { getMetadataStorage, validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { contractByType, contractOf, type EventClass } from './event-contract';
import { rememberRules } from './remember-rules';

rememberRules();

/** One field that broke one rule. Names only: a value never enters an error, a log or a parked row's message. */
export interface PayloadIssue {
  /** Path from the payload's root: `reporters[0].alias`. */
  readonly field: string;
  /** Rule that was broken: `isUuid`, `isIn`, `whitelistValidation` (unknown field). */
  readonly constraint: string;
}

/** A payload that does not fit its contract. */
export class InvalidPayload extends Error {
  constructor(
    readonly type: string,
    readonly issues: readonly PayloadIssue[],
  ) {
    super(`${type}: ${issues.map(({ field, constraint }) => `${field} ${constraint}`).join(', ')}`);
    this.name = 'InvalidPayload';
  }
}

/** Fields of a contract class; a nested class stands beside the fields that hold one or a list of it. */
export function fieldsOf(contractClass: EventClass): ReadonlyMap<string, EventClass | undefined> {
  const known = fieldCache.get(contractClass);
  if (known !== undefined) return known;
  const fields = new Map<string, EventClass | undefined>();
  for (const meta of getMetadataStorage().getTargetValidationMetadatas(contractClass, '', true, false)) {
    const part = meta.name === 'isPart' ? (meta.constraints[0] as EventClass) : undefined;
    fields.set(meta.propertyName, part ?? fields.get(meta.propertyName));
  }
  fieldCache.set(contractClass, fields);
  return fields;
}

const fieldCache = new Map<EventClass, ReadonlyMap<string, EventClass | undefined>>();

/**
 * Reads a payload that came off a topic. Fields this version does not know are left out, for a newer producer
 * may add them; anything else that does not fit is an error.
 *
 * @param json the parsed value of the event.
 * @throws InvalidPayload naming fields and rules, never values.
 */
export function parsePayload(type: string, json: unknown): object {
  return parsePayloadAs(contractByType(type).eventClass, json);
}

/** As `parsePayload`, where the class is known: `parsePayloadAs(TipAcceptedV1, json)`. */
export function parsePayloadAs<T extends object>(eventClass: EventClass<T>, json: unknown): T {
  const { type } = contractOf(eventClass);
  const { instance } = instantiate(eventClass, json);
  return checked(type, instance, issuesOf(instance));
}

/**
 * Makes a payload to be written to the outbox.
 *
 * @throws InvalidPayload also for a field the contract does not have, at any depth.
 */
export function createPayload<T extends object>(eventClass: EventClass<T>, fields: NoInfer<T>): T {
  const { type } = contractOf(eventClass);
  const { instance, unknownFields } = instantiate(eventClass, fields);
  const refused = unknownFields.map((field) => ({ field, constraint: 'whitelistValidation' }));
  return checked(type, instance, [...refused, ...issuesOf(instance)]);
}

/**
 * The strict check of the write side.
 *
 * @throws InvalidPayload for a wrong, missing or unknown field, at any depth.
 */
export function assertValidPayload(instance: object): void {
  createPayload(instance.constructor as EventClass, instance);
}

interface Instantiated<T> {
  readonly instance: T;
  /** Paths of fields the contract does not have; they are not in the instance. */
  readonly unknownFields: readonly string[];
}

// Unknown fields are found here and not by class-validator's whitelist, which lets "constructor" through.
function instantiate<T extends object>(contractClass: EventClass<T>, source: unknown): Instantiated<T> {
  const instance = new contractClass();
  const fields = fieldsOf(contractClass);
  const unknownFields: string[] = [];
  const build = (part: EventClass, value: unknown, path: string): unknown => {
    if (!isRecord(value)) return value;
    const built = instantiate(part, value);
    unknownFields.push(...built.unknownFields.map((field) => `${path}.${field}`));
    return built.instance;
  };
  for (const [name, value] of Object.entries(isRecord(source) ? source : {})) {
    if (value === undefined) continue;
    if (!fields.has(name)) {
      unknownFields.push(name);
      continue;
    }
    const part = fields.get(name);
    const asPart = (item: unknown, path: string) => (part === undefined ? item : build(part, item, path));
    const built = Array.isArray(value)
      ? value.map((item: unknown, index) => asPart(item, `${name}[${index}]`))
      : asPart(value, name);
    Object.assign(instance, { [name]: built });
  }
  return { instance, unknownFields };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checked<T extends object>(type: string, instance: T, issues: readonly PayloadIssue[]): T {
  if (issues.length > 0) throw new InvalidPayload(type, issues);
  return instance;
}

function issuesOf(instance: object): PayloadIssue[] {
  return flatten(validateSync(instance, { validationError: { target: false, value: false } }));
}

function flatten(errors: readonly ValidationError[], parent = ''): PayloadIssue[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = pathTo(parent, property);
    return [
      ...Object.keys(constraints ?? {}).map((constraint) => ({ field, constraint })),
      ...flatten(children ?? [], field),
    ];
  });
}

function pathTo(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
}
