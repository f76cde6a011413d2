import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What stands on the command line, of these options only. @throws Error that says how the command is used */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  usage: string,
): Readonly<Partial<Record<Name, string>>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...args], options }).values as Partial<Record<Name, string>>;
  } catch {
    throw new Error(`Cách dùng: ${usage}`);
  }
}

/** An option that names a folder. @throws Error that says how the command is used */
export function folderOption(value: string | undefined, usage: string): string {
  if (value === undefined || value === '') throw new Error(`Cách dùng: ${usage}`);
  return resolve(value);
}
