import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

let root: string | undefined;

/** A path below the project's root, the same from the sources and from `dist/`; `nest-cli.json` marks the root. */
export function projectPath(...parts: string[]): string {
  root ??= findRoot(__dirname);
  return join(root, ...parts);
}

function findRoot(from: string): string {
  if (existsSync(join(from, 'nest-cli.json'))) return from;
  const parent = dirname(from);
  if (parent === from)
    throw new Error('nest-cli.json not found above the program: the installation is incomplete');
  return findRoot(parent);
}
