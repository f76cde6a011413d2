import { parseArgs } from 'node:util';
import { failToStart } from '@keng/platform';

const EXIT_USAGE = 64;
const EXIT_REFUSED = 65;

/** What a person asked of an import command. */
export interface ImportArguments {
  readonly files: readonly string[];
  /** Reads and checks everything, writes nothing. */
  readonly dryRun: boolean;
}

/** The arguments; undefined when they are not understood. */
export function importArguments(args: readonly string[]): ImportArguments | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    return positionals.length === 0 ? undefined : { files: positionals, dryRun: values['dry-run'] };
  } catch {
    return undefined;
  }
}

/** Runs an import command as the main program of a process: says what is wrong in one place, and exits by it. */
export async function runImport(
  name: string,
  usage: string,
  run: (given: ImportArguments) => Promise<void>,
): Promise<void> {
  const given = importArguments(process.argv.slice(2));
  if (!given) {
    console.error(usage);
    process.exitCode = EXIT_USAGE;
    return;
  }
  try {
    await run(given);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'FaultyFiles')) failToStart(name, error);
    console.error(error.message);
    process.exitCode = EXIT_REFUSED;
  }
}

/** A line that is written over on a terminal, and kept quiet elsewhere. */
export function showProgress(what: string): (written: number, total: number) => void {
  return (written, total) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r${what}: ${written}/${total}${written === total ? '\n' : ''}`);
  };
}
