import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** Environment variables as given to one service; standalone derives one such map a service. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with one variable, and what to do. */
export interface SettingFault {
  readonly variable: string;
  /** The shape of the value: its length and kind of characters, never the value, which may be a secret. */
  readonly shape: string;
  readonly remedy: string;
}

/** The configuration cannot be used; the message names each variable, the shape of its value and the remedy. */
export class InvalidSettings extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    super(
      ['Configuration cannot be used:']
        .concat(faults.map((fault) => `  ${fault.variable} (${fault.shape}): ${fault.remedy}`))
        .join('\n'),
    );
  }
}

/**
 * Reads a settings class from the environment: property names are variable names, class-validator decorators state
 * their rules and, in `message`, the remedy. `NAME_FILE` stands in for `NAME` and is read from that file.
 * @throws InvalidSettings
 */
export function loadSettings<T extends object>(settings: new () => T, env: Environment): T {
  const given = withFiles(env);
  const instance = plainToInstance(settings, given, {
    enableImplicitConversion: true,
    exposeDefaultValues: true,
  });
  const errors = validateSync(instance, { validationError: { target: false, value: false } });
  if (errors.length > 0) throw new InvalidSettings(errors.map((error) => toFault(error, given)));
  return instance;
}

function withFiles(env: Environment): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue;
    given[name] = value;
    const plain = name.endsWith('_FILE') ? name.slice(0, -'_FILE'.length) : undefined;
    if (plain && SECRETS.has(plain) && !env[plain]) given[plain] = readSecret(name, value);
  }
  return given;
}

/** Variables whose value may be given as a file, as container secrets are. */
const SECRETS = new Set(['KENG_DATABASE_URL', 'KENG_DATABASE_PASSWORD']);

function readSecret(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new InvalidSettings([
      { variable, shape: 'a path', remedy: `the file ${path} cannot be read; create it or correct the path` },
    ]);
  }
}

function toFault(error: ValidationError, given: Readonly<Record<string, string>>): SettingFault {
  return {
    variable: error.property,
    shape: shapeOf(given[error.property]),
    remedy: Object.values(error.constraints ?? {}).join('; '),
  };
}

/** Describes a value without giving it away. */
export function shapeOf(value: string | undefined): string {
  if (value === undefined) return 'not set';
  const kind = /^\d+$/.test(value) ? 'digits' : /^[\x20-\x7e]*$/.test(value) ? 'ASCII text' : 'text';
  return `${kind}, ${value.length} characters`;
}
