import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareSchemas } from './compatibility';
import { generateContracts, releasedSchemas, staleFiles, writeGenerated } from './generate';
import type { JsonSchema } from './json-schema';
import { readClassDocs } from './tsdoc';

const root = join(__dirname, '../../..');
const generated = generateContracts(root);
const schemaPath = (type: string) => `libs/contracts/schemas/${type}.json`;

describe('the generated files', () => {
  it('are up to date (if not: npm run generate)', () => {
    expect(staleFiles(root, generated)).toEqual([]);
  });

  it('come out the same each time', () => {
    expect(generateContracts(root)).toEqual(generated);
  });

  it('describe every field', () => {
    const schemas = [...generated].filter(([path]) => path.endsWith('.json')).map(([, content]) => content);
    for (const schema of schemas) expect(schema).not.toContain('"description": ""');
  });
});

describe('the released schemas', () => {
  const released = [...releasedSchemas(root)];

  it('exist', () => {
    expect(released.length).toBeGreaterThan(0);
  });

  it.each(released)('still hold for %s', (type, schema) => {
    const next = JSON.parse(generated.get(schemaPath(type)) ?? '{}') as JsonSchema;
    expect(compareSchemas(schema, next)).toEqual([]);
  });
});

describe('keeping generated files up to date', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keng-contracts-'));
    writeGenerated(folder, generated);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes what is missing and then finds nothing stale', () => {
    expect(staleFiles(folder, generated)).toEqual([]);
    rmSync(join(folder, 'docs/events.md'));
    expect(writeGenerated(folder, generated)).toEqual(['docs/events.md']);
  });

  it('notices a file somebody edited', () => {
    writeFileSync(join(folder, 'docs/events.md'), 'edited');
    expect(staleFiles(folder, generated)).toEqual(['docs/events.md']);
  });

  it('removes the schema of a type that is gone, but no released one', () => {
    const gone = schemaPath('vn.keng.intake.tip.eaten.v1');
    writeFileSync(join(folder, gone), '{}');
    cpSync(
      join(folder, schemaPath('vn.keng.intake.tip.closed.v1')),
      join(folder, 'libs/contracts/schemas/released/x.json'),
    );
    expect(writeGenerated(folder, generated)).toEqual([gone]);
    expect(releasedSchemas(folder).size).toBe(1);
    expect(staleFiles(folder, generated)).toEqual([]);
  });
});

describe('reading comments', () => {
  let folder: string;
  const source = (text: string) => {
    cpSync(join(__dirname, 'vault'), join(folder, 'vault'), { recursive: true });
    writeFileSync(join(folder, 'vault/sample.ts'), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keng-comments-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('joins the lines of a comment', () => {
    source('/** A\n * sample. */\nexport class Sample {\n  /** Its id. */\n  readonly id!: string;\n}\n');
    expect(readClassDocs(folder).get('Sample')).toEqual({
      text: 'A sample.',
      fields: new Map([['id', 'Its id.']]),
    });
  });

  it('refuses a field without one', () => {
    source('/** A sample. */\nexport class Sample {\n  readonly id!: string;\n}\n');
    expect(() => readClassDocs(folder)).toThrow('Sample.id has no comment');
  });

  it('refuses two classes of one name', () => {
    source('/** Again. */\nexport class IdentitySealedV1 {}\n');
    expect(() => readClassDocs(folder)).toThrow('two contract classes are called IdentitySealedV1');
  });
});
