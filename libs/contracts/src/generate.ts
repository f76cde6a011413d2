import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventsPage } from './events-page';
import { allContracts, goldenJson } from './index';
import { type JsonSchema, schemaOf } from './json-schema';
import { readClassDocs } from './tsdoc';

const schemaFolder = 'libs/contracts/schemas';

/**
 * Everything that is generated from the contract classes: one JSON Schema a type, and `docs/events.md`.
 *
 * @param root the repository's folder, whose sources and examples are read.
 * @returns content by path relative to the root.
 */
export function generateContracts(root: string): Map<string, string> {
  const docs = readClassDocs(join(root, 'libs/contracts/src'));
  const examples = join(root, 'libs/contracts/examples');
  const schemas = allContracts().map((contract): [string, string] => [
    `${schemaFolder}/${contract.type}.json`,
    `${JSON.stringify(schemaOf(contract, docs), null, 2)}\n`,
  ]);
  const page = eventsPage((contract) => ({
    schema: schemaOf(contract, docs),
    example: goldenJson(contract.type, examples),
  }));
  return new Map([...schemas, ['docs/events.md', page]]);
}

/** Generated files that are missing, differ from what would be written, or belong to no contract any more. */
export function staleFiles(root: string, generated: ReadonlyMap<string, string>): string[] {
  const outdated = [...generated]
    .filter(([path, content]) => readIfThere(join(root, path)) !== content)
    .map(([path]) => path);
  return [...outdated, ...orphans(root, generated)];
}

/** Brings the generated files up to date; @returns the paths that changed. */
export function writeGenerated(root: string, generated: ReadonlyMap<string, string>): string[] {
  const stale = staleFiles(root, generated);
  for (const path of stale) {
    const content = generated.get(path);
    const target = join(root, path);
    if (content === undefined) {
      rmSync(target);
    } else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
  return stale;
}

/** The schemas of the last release, by type. */
export function releasedSchemas(root: string): Map<string, JsonSchema> {
  const folder = join(root, schemaFolder, 'released');
  return new Map(
    schemaFiles(folder).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonSchema,
    ]),
  );
}

function orphans(root: string, generated: ReadonlyMap<string, string>): string[] {
  return schemaFiles(join(root, schemaFolder))
    .map((file) => `${schemaFolder}/${file}`)
    .filter((path) => !generated.has(path));
}

function schemaFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
