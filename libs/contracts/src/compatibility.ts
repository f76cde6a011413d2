import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from './json-schema';

/** What a new schema may not do to a released one. */
export type ViolationKind =
  | 'removed'
  | 'retyped'
  | 'newly_required'
  | 'no_longer_required'
  | 'enum_shrunk'
  | 'enum_grown'
  | 'narrowed'
  | 'widened';

export interface Violation {
  /** Path of the field from the payload's root; empty for the payload itself, `[]` for the items of a list. */
  readonly field: string;
  readonly kind: ViolationKind;
}

/** A keyword that bounds values: a greater bound lets more in (+1) or fewer (−1). */
const bounds = { minLength: -1, minimum: -1, maxLength: 1, maximum: 1, maxItems: 1 } as const;

/** Rules whose two versions cannot be put in order: any change of them is refused. */
const opaque = ['pattern', 'uniqueItems', 'oneOf'] as const;

/**
 * A producer may add optional fields and reword documentation, nothing else. *Narrower* breaks the reader of old
 * events, which are kept for ever; *wider* breaks the reader that still has the old class. Growing an enumeration
 * is the same as widening: vocabularies that must grow are codes, not enumerations.
 *
 * @param released schema of the last release.
 * @param next schema of the same type as generated now.
 */
export function compareSchemas(released: JsonSchema, next: JsonSchema): Violation[] {
  return compare('', released, next, { released: released.$defs ?? {}, next: next.$defs ?? {} });
}

interface Definitions {
  readonly released: Readonly<Record<string, JsonSchema>>;
  readonly next: Readonly<Record<string, JsonSchema>>;
}

function compare(field: string, before: JsonSchema, after: JsonSchema, defs: Definitions): Violation[] {
  const old = resolve(before, defs.released);
  const now = resolve(after, defs.next);
  if (old.type !== now.type || old.format !== now.format) return [{ field, kind: 'retyped' }];
  return [
    ...compareEnums(field, old, now),
    ...compareRules(field, old, now),
    ...compareFields(field, old, now, defs),
    ...(old.items && now.items ? compare(`${field}[]`, old.items, now.items, defs) : []),
  ];
}

function resolve(schema: JsonSchema, defs: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return (name === undefined ? undefined : defs[name]) ?? schema;
}

function compareFields(parent: string, old: JsonSchema, now: JsonSchema, defs: Definitions): Violation[] {
  const before = old.properties ?? {};
  const after = now.properties ?? {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const field = parent === '' ? name : `${parent}.${name}`;
    const released = before[name];
    const next = after[name];
    if (next === undefined) return [{ field, kind: 'removed' as const }];
    const wasRequired = old.required?.includes(name) ?? false;
    const isRequired = now.required?.includes(name) ?? false;
    return [
      ...(isRequired && !wasRequired ? [{ field, kind: 'newly_required' as const }] : []),
      ...(wasRequired && !isRequired ? [{ field, kind: 'no_longer_required' as const }] : []),
      ...(released === undefined ? [] : compare(field, released, next, defs)),
    ];
  });
}

function compareEnums(field: string, old: JsonSchema, now: JsonSchema): Violation[] {
  if (old.enum === undefined && now.enum === undefined) return [];
  if (old.enum === undefined) return [{ field, kind: 'narrowed' }];
  if (now.enum === undefined) return [{ field, kind: 'widened' }];
  const { enum: before } = old;
  const { enum: after } = now;
  return [
    ...(before.every((word) => after.includes(word)) ? [] : [{ field, kind: 'enum_shrunk' as const }]),
    ...(after.every((word) => before.includes(word)) ? [] : [{ field, kind: 'enum_grown' as const }]),
  ];
}

function compareRules(field: string, old: JsonSchema, now: JsonSchema): Violation[] {
  const bounded = Object.entries(bounds).flatMap(([keyword, direction]) => {
    const loosest = direction * Infinity;
    const before = old[keyword as keyof typeof bounds] ?? loosest;
    const after = now[keyword as keyof typeof bounds] ?? loosest;
    return Math.sign(after === before ? 0 : (after - before) * direction);
  });
  const changed = opaque
    .filter((keyword) => !isDeepStrictEqual(old[keyword], now[keyword]))
    .map((keyword) => (now[keyword] === undefined ? 1 : -1));
  const steps = [...bounded, ...changed];
  return [
    ...(steps.some((step) => step < 0) ? [{ field, kind: 'narrowed' as const }] : []),
    ...(steps.some((step) => step > 0) ? [{ field, kind: 'widened' as const }] : []),
  ];
}
