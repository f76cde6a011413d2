import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Route, Schema } from './routes';

/** A place in a body: names and positions from the top. */
export type Path = readonly (string | number)[];

/** A field of a body, at any depth. */
export interface Field {
  readonly path: Path;
  /** As problems name it: `reporters[0].alias`. */
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** Stands inside every value that is sent wrongly: no answer may repeat it. */
export const SENTINEL = 'zq7vSentinelKx';
const SENTINEL_NUMBER = 918_273_645_546;

const DEEPEST = 4;

function resolve(schema: Schema, { schemas }: Route): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (schemas[name] ?? {});
}

/** A body that the schema allows, with every field filled in. */
export function fittingBody(route: Route): Record<string, unknown> {
  return fitting(route.body ?? {}, route) as Record<string, unknown>;
}

function fitting(given: Schema, route: Route): unknown {
  const schema = resolve(given, route);
  if (schema.enum) return schema.enum[0];
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, member]) => [name, fitting(member, route)]),
    );
  }
  switch (kindOf(schema)) {
    case 'array':
      return [fitting(schema.items ?? {}, route)];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'object':
      return {};
    default:
      return fittingText(schema);
  }
}

function fittingText({ format, pattern }: Schema): string {
  switch (format ?? '') {
    case 'uuid':
      return randomUUID();
    case 'date-time':
      return '2026-11-02T08:15:00+07:00';
    case 'date':
      return '2026-11-02';
    default:
      return pattern === undefined
        ? 'chữ'
        : (SAMPLES.find((text) => new RegExp(pattern, 'u').test(text)) ?? 'chữ');
  }
}

/** One of these fits each pattern of the product. */
const SAMPLES = ['abcde', '05/QD-UBND', 'Nguyễn Văn Mẫu', '123456', 'BK 0012345', 'Quyết định 42'];

/** Every field of the route's body, those of nested objects and of the first item of a list included. */
export function fieldsOf(route: Route): readonly Field[] {
  return fieldsBelow(route.body ?? {}, route, []);
}

function fieldsBelow(given: Schema, route: Route, above: Path): Field[] {
  const schema = resolve(given, route);
  if (above.length > DEEPEST) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const path = [...above, name];
    const found = resolve(member, route);
    const required = schema.required?.includes(name) === true;
    const item = found.type === 'array' ? resolve(found.items ?? {}, route) : undefined;
    return [
      { path, name: nameOfPath(path), schema: found, required },
      ...fieldsBelow(member, route, path),
      ...(item ? [{ path: [...path, 0], name: nameOfPath([...path, 0]), schema: item, required: true }] : []),
      ...(item ? fieldsBelow(item, route, [...path, 0]) : []),
    ];
  });
}

function nameOfPath(path: Path): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${part}`))
    .join('');
}

/** The body with another value in one place. */
export function withValue(body: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(body)) {
    return (body as unknown[]).map((item, at) => (at === first ? withValue(item, rest, value) : item));
  }
  const object = body as Record<string, unknown>;
  return { ...object, [first]: withValue(object[String(first)], rest, value) };
}

/** A wrong value, and why the schema forbids it. */
export interface Wrong {
  readonly why: string;
  readonly value: unknown;
}

/** Values that the field's schema forbids, each holding the sentinel where it can. */
export function wrongValues({ schema, required, path, name }: Field): readonly Wrong[] {
  const isItem = typeof path.at(-1) === 'number';
  const nothing =
    required && !isItem
      ? [
          { why: 'null', value: null },
          { why: 'absence', value: undefined },
        ]
      : [];
  return [...nothing, ...wrongKinds(schema), ...wrongMeasures(schema, name)];
}

const KINDS: Readonly<Record<string, Wrong>> = {
  string: { why: 'text', value: SENTINEL },
  number: { why: 'a number', value: SENTINEL_NUMBER },
  boolean: { why: 'true', value: true },
  object: { why: 'an object', value: { strange: SENTINEL } },
  array: { why: 'a list', value: [[SENTINEL]] },
};

/** The one kind of value that fits; empty where none is named or several are. */
function kindOf({ type }: Schema): string {
  return typeof type === 'string' ? type : '';
}

function wrongKinds({ type, properties }: Schema): readonly Wrong[] {
  if (Array.isArray(type)) return [];
  const own = properties ? 'object' : type === 'integer' ? 'number' : String(type ?? 'string');
  const others = Object.entries(KINDS).flatMap(([kind, wrong]) => (kind === own ? [] : [wrong]));
  return own === 'array' ? others : [...others, { why: 'an empty list', value: [] }];
}

/** Longer than any field but a whole file. */
const LONG = 100_000;

/** @param name chooses the payload, so that fields take turns */
function wrongMeasures(schema: Schema, name: string): readonly Wrong[] {
  switch (Array.isArray(schema.type) ? 'string' : kindOf(schema)) {
    case 'string':
      return [
        {
          why: 'far too many characters',
          value: SENTINEL.padEnd(Math.max(LONG, (schema.maxLength ?? 0) + 1), 'x'),
        },
        { why: 'a NUL', value: `${SENTINEL}\u0000` },
        { why: 'half a surrogate pair', value: `${SENTINEL}\ud800` },
        ...(schema.enum || schema.format || schema.pattern ? [payloadFor(name)] : []),
      ];
    case 'integer':
      return [1.5, -SENTINEL_NUMBER, 1e300].map((value) => ({ why: String(value), value }));
    case 'array':
      return [{ why: '1,001 items', value: Array.from({ length: 1_001 }, () => SENTINEL) }];
    default:
      return [];
  }
}

/** What attackers type: every one is plain text to this product. */
export const PAYLOADS = [
  `${SENTINEL}' or '1'='1'; drop table intake.tip; --`,
  `${SENTINEL}"); select pg_sleep(5); --`,
  `<script>alert('${SENTINEL}')</script><img src=x onerror=alert(1)>`,
  `${SENTINEL} %s %n %x {0} \${jndi:ldap://x} {{7*7}} %00`,
  `/${SENTINEL}/~0/~1/-/../../etc/passwd`,
  `=cmd|'/c calc'!${SENTINEL}`,
  `${SENTINEL}\r\nSet-Cookie: sid=x`,
] as const;

function payloadFor(name: string): Wrong {
  return { why: 'a payload', value: PAYLOADS[name.length % PAYLOADS.length] };
}

/** Bodies that are no object of the route at all. */
export interface RawBody {
  readonly what: string;
  readonly raw: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

/** What a broken or hostile client sends instead of a JSON object. */
export function rawBodies(fit: object): readonly RawBody[] {
  const text = JSON.stringify(fit);
  const inside = text === '{}' ? '' : `${text.slice(1, -1)},`;
  const type = (value: string): { headers: Record<string, string> } => ({
    headers: { 'content-type': value },
  });
  return [
    { what: 'half a JSON text', raw: text.slice(0, -1) },
    { what: 'no JSON', raw: SENTINEL },
    { what: 'an empty body', raw: '' },
    { what: 'a list', raw: `[${text}]` },
    { what: 'null', raw: 'null' },
    { what: 'a text', raw: `"${SENTINEL}"` },
    { what: 'a number', raw: '42' },
    { what: 'bytes that are no UTF-8', raw: bytes(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d) },
    { what: 'UTF-16', raw: bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00) },
    { what: 'plain text', raw: text, ...type('text/plain') },
    { what: 'XML', raw: `<a>${SENTINEL}</a>`, ...type('application/xml') },
    { what: 'a form', raw: `a=${SENTINEL}`, ...type('application/x-www-form-urlencoded') },
    {
      what: 'a multipart form',
      raw: `--x\r\n\r\n${SENTINEL}\r\n--x--`,
      ...type('multipart/form-data; boundary=x'),
    },
    {
      what: 'a compressed body',
      raw: Uint8Array.from(gzipSync(text)),
      headers: { 'content-encoding': 'gzip' },
    },
    { what: 'an unknown field', raw: `{${inside}"strange":"${SENTINEL}"}` },
    {
      what: '1,000 nested objects',
      raw: `{${inside}"strange":${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}}`,
    },
    { what: '1,000 nested lists', raw: `{${inside}"strange":${'['.repeat(1_000)}${']'.repeat(1_000)}}` },
    { what: '__proto__', raw: `{${inside}"__proto__":{"isAdmin":"${SENTINEL}"}}` },
    {
      what: 'constructor.prototype',
      raw: `{${inside}"constructor":{"prototype":{"isAdmin":"${SENTINEL}"}}}`,
    },
    { what: 'a field of every object', raw: `{${inside}"toString":"${SENTINEL}"}` },
    { what: '300 KB', raw: `{${inside}"strange":"${SENTINEL.padEnd(300 * 1_024, 'x')}"}` },
  ];
}
