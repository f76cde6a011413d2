import { compareSchemas } from './compatibility';
import type { JsonSchema } from './json-schema';

const released: JsonSchema = {
  type: 'object',
  properties: {
    tipId: { type: 'string', format: 'uuid', description: 'The tip.' },
    kind: { type: 'string', enum: ['denunciation', 'report'] },
    code: { type: 'string', pattern: '^[a-z]+$', maxLength: 64 },
    count: { type: 'integer', minimum: 0, maximum: 10 },
    ids: { type: 'array', maxItems: 5, uniqueItems: true, items: { type: 'string', format: 'uuid' } },
    reporters: { type: 'array', items: { $ref: '#/$defs/Reporter' } },
    communeUnitId: { type: 'string', format: 'uuid' },
  },
  required: ['tipId', 'kind', 'code', 'count', 'ids', 'reporters'],
  $defs: { Reporter: { type: 'object', properties: { alias: { type: 'string' } }, required: ['alias'] } },
};

/** The released schema with one field changed, added or (undefined) removed. */
function withField(name: string, change: Partial<JsonSchema> | undefined): JsonSchema {
  const properties = { ...released.properties };
  if (change === undefined) delete properties[name];
  else properties[name] = { ...properties[name], ...change };
  return { ...released, properties };
}

const withRequired = (required: string[]): JsonSchema => ({ ...released, required });
const required = [...(released.required ?? [])];

describe('comparing a schema with its release', () => {
  it('allows what did not change', () => {
    expect(compareSchemas(released, structuredClone(released))).toEqual([]);
  });

  it('allows a new optional field', () => {
    expect(compareSchemas(released, withField('channel', { type: 'string' }))).toEqual([]);
  });

  it('allows other words in the documentation', () => {
    expect(compareSchemas(released, withField('tipId', { description: 'Tip.', examples: ['x'] }))).toEqual(
      [],
    );
  });

  it.each([
    ['a field that is gone', withField('communeUnitId', undefined), 'communeUnitId', 'removed'],
    ['another type', withField('count', { type: 'string' }), 'count', 'retyped'],
    ['another format', withField('tipId', { format: 'date' }), 'tipId', 'retyped'],
    ['another type of list items', withField('ids', { items: { type: 'integer' } }), 'ids[]', 'retyped'],
    [
      'an optional field made required',
      withRequired([...required, 'communeUnitId']),
      'communeUnitId',
      'newly_required',
    ],
    ['a required field made optional', withRequired(required.slice(1)), 'tipId', 'no_longer_required'],
    ['a lost word', withField('kind', { enum: ['report'] }), 'kind', 'enum_shrunk'],
    ['a new word', withField('kind', { enum: ['denunciation', 'report', 'other'] }), 'kind', 'enum_grown'],
    ['an enumeration where there was a code', withField('code', { enum: ['a'] }), 'code', 'narrowed'],
    ['a shorter text', withField('code', { maxLength: 32 }), 'code', 'narrowed'],
    ['a longer text', withField('code', { maxLength: 65 }), 'code', 'widened'],
    ['another pattern', withField('code', { pattern: '^[a-z0-9]+$' }), 'code', 'narrowed'],
    ['a greater minimum', withField('count', { minimum: 1 }), 'count', 'narrowed'],
    ['a smaller minimum', withField('count', { minimum: -1 }), 'count', 'widened'],
    ['a smaller maximum', withField('count', { maximum: 9 }), 'count', 'narrowed'],
    ['a longer list', withField('ids', { maxItems: 6 }), 'ids', 'widened'],
  ])('refuses %s', (_, next, field, kind) => {
    expect(compareSchemas(released, next)).toEqual([{ field, kind }]);
  });

  it('refuses a bound that is new, or gone', () => {
    const { maxLength: _, ...unbounded } = released.properties?.['code'] ?? {};
    const open = { ...released, properties: { ...released.properties, code: unbounded } };
    expect(compareSchemas(released, open)).toEqual([{ field: 'code', kind: 'widened' }]);
    expect(compareSchemas(open, released)).toEqual([{ field: 'code', kind: 'narrowed' }]);
  });

  it('refuses a new field that is required at once', () => {
    const next = { ...withField('channel', { type: 'string' }), required: [...required, 'channel'] };
    expect(compareSchemas(released, next)).toEqual([{ field: 'channel', kind: 'newly_required' }]);
  });

  it('looks into nested classes', () => {
    const next = { ...released, $defs: { Reporter: { type: 'object', properties: {}, required: [] } } };
    expect(compareSchemas(released, next)).toEqual([{ field: 'reporters[].alias', kind: 'removed' }]);
  });

  it('does not mind another name for a nested class', () => {
    const next: JsonSchema = {
      ...withField('reporters', { items: { $ref: '#/$defs/Person' } }),
      $defs: { Person: released.$defs?.['Reporter'] ?? {} },
    };
    expect(compareSchemas(released, next)).toEqual([]);
  });
});
